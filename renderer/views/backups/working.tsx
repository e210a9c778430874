import { Button } from 'react-aria-components';
import type { CareProgress } from '../../../preload/contract/backups.ts';
import { useWords } from '../../i18n/words.ts';
import { ProgressLine } from '../../parts/progress-line.tsx';
import { cancelCare, useBackups } from '../../state/backups.ts';

/** How far the work is, with a way to end it. */
export function Working({ act }: { readonly act: CareProgress['act'] }) {
  const { say, size } = useWords();
  const progress = useBackups((state) => state.progress);
  const name = say(`backups.working.${act}`);
  const part = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <div className="care-working" role="status">
      <b>{name}</b>
      <span className="quiet">
        {progress === undefined
          ? ''
          : say('backups.read', { done: size(progress.done), total: size(progress.total) })}
      </span>
      <Button className="button plain slim" onPress={() => void cancelCare()}>
        {say('cancel')}
      </Button>
      <ProgressLine label={name} {...(part === undefined ? {} : { part })} />
    </div>
  );
}
