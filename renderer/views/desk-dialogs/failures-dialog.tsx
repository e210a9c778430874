import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { useRowDialogs } from '../../state/row-dialogs.ts';

/** Which articles of a file could not be read, and why. */
export function FailuresDialog() {
  const { say, error } = useWords();
  const row = useRowDialogs((state) => state.row);
  if (row === undefined) return null;
  const more = row.failed - row.failures.length;
  return (
    <DialogFrame width="narrow" title={say('failures.title')} aside={row.fileName}>
      <div className="failures scroll" role="region" aria-label={say('failures.list')} tabIndex={0}>
        <ul aria-label={say('failures.list')}>
          {row.failures.map(({ place, reason }, at) => (
            <li key={at}>
              <bdi className="mono">{place === '' ? row.fileName : place}</bdi>
              <span>{error(reason)}</span>
            </li>
          ))}
        </ul>
        {more > 0 && <p className="quiet">{say('failures.more', { count: more })}</p>}
      </div>
    </DialogFrame>
  );
}
