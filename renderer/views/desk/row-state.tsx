import { Check, CircleAlert, CopyCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ReactNode } from 'react';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import { useImports } from '../../state/imports.ts';
import { showFailures } from '../../state/row-dialogs.ts';

/** Where a file stands, with how many of its articles came in and how many did not. */
export function RowState({ row }: { readonly row: ImportRow }) {
  const { say } = useWords();
  const isTried = useImports(({ trying }) => trying.has(row.key));
  return (
    <span className="row-state">
      {isTried ? (
        <span className="state">
          <LoaderCircle className="icon spin" aria-hidden="true" />
          {say('desk.trying')}
        </span>
      ) : (
        <Verdict row={row} />
      )}
      {row.known > 0 && row.articles > 0 && (
        <small>{say('desk.known', { count: row.known })}</small>
      )}
      {row.failed > 0 && row.failures.length > 0 && (
        <Button className="link" onPress={() => showFailures(row)}>
          {say('desk.unread', { count: row.failed })}
        </Button>
      )}
      <Doubts row={row} />
    </span>
  );
}

function Verdict({ row }: { readonly row: ImportRow }) {
  const { say } = useWords();
  const sign = (kind: string, icon: ReactNode, words: string) => (
    <span className={`state ${kind}`}>
      {icon}
      {words}
    </span>
  );
  switch (row.status) {
    case 'imported':
      return sign(
        'done',
        <Check className="icon" aria-hidden="true" />,
        say('desk.imported', { count: row.articles }),
      );
    case 'duplicate':
      return sign(
        'double',
        <CopyCheck className="icon" aria-hidden="true" />,
        say('desk.duplicate'),
      );
    case 'failed':
      return sign(
        'failed',
        <TriangleAlert className="icon" aria-hidden="true" />,
        say('desk.failed'),
      );
  }
}

/** What a person should look at, but for what is told where it is missing. */
function Doubts({ row: { status, doubts, published } }: { readonly row: ImportRow }) {
  const { say } = useWords();
  const told = (['encoding', 'date', 'twin'] as const).filter(
    (doubt) => doubts.includes(doubt) && (doubt !== 'date' || published !== undefined),
  );
  if (status !== 'imported' || told.length === 0) return null;
  return (
    <span className="doubts">
      {told.map((doubt) => (
        <small key={doubt}>
          <CircleAlert className="icon" aria-hidden="true" />
          {say(`desk.doubt.${doubt}`)}
        </small>
      ))}
    </span>
  );
}
