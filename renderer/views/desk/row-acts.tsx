import { BookOpen, Check, Ellipsis, RotateCw } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { ToolButton } from '../../parts/tool-button.tsx';
import { showOriginal } from '../../state/acts.ts';
import { settle, tryAgain } from '../../state/imports.ts';
import { askForColumns } from '../../state/row-dialogs.ts';
import { correctFacts, decodeRow } from '../../state/row-facts.ts';
import { openFirst } from './open-article.ts';
import { canBeDecoded, canBeRetried, canChooseColumns } from './remedies.ts';

interface Act {
  readonly id: string;
  readonly label: string;
  readonly act: () => void;
}

/** Everything that can be done about a file, but for what its first button does. */
function actsOf(row: ImportRow, { say }: Words): readonly Act[] {
  const [id] = row.ids;
  const acts: readonly (Act | false)[] = [
    row.status === 'imported' && {
      id: 'facts',
      label: say('desk.facts'),
      act: () => void correctFacts(row),
    },
    row.status !== 'failed' &&
      canBeRetried(row) && {
        id: 'retry',
        label: say('desk.retry'),
        act: () => void tryAgain([row.key]),
      },
    row.status === 'duplicate' && {
      id: 'anyway',
      label: say('desk.anyway'),
      act: () => void tryAgain([row.key], { anyway: true }),
    },
    canBeDecoded(row) && {
      id: 'decode',
      label: say('desk.decode'),
      act: () => void decodeRow(row),
    },
    canChooseColumns(row) && {
      id: 'columns',
      label: say('desk.columns'),
      act: () => askForColumns(row),
    },
    id !== undefined && {
      id: 'original',
      label: say('desk.original'),
      act: () => void showOriginal(id),
    },
  ];
  return acts.filter((act) => act !== false);
}

/** The buttons at the end of a row: the first is what one most likely wants. */
export function RowActs({ row }: { readonly row: ImportRow }) {
  const words = useWords();
  const { say } = words;
  const acts = actsOf(row, words);
  return (
    <span className="row-acts">
      {row.status === 'imported' && row.doubts.length > 0 && (
        <ToolButton slim label={say('desk.accept')} onPress={() => settle(row)}>
          <Check className="icon" aria-hidden="true" />
        </ToolButton>
      )}
      <FirstAct row={row} />
      {acts.length > 0 && (
        <MenuTrigger>
          <Button className="tool slim" aria-label={say('desk.more', { file: row.fileName })}>
            <Ellipsis className="icon" aria-hidden="true" />
          </Button>
          <Popover className="popover" offset={4} placement="bottom end">
            <Menu className="menu">
              {acts.map(({ id, label, act }) => (
                <MenuItem key={id} className="menu-item" onAction={act}>
                  {label}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </span>
  );
}

function FirstAct({ row }: { readonly row: ImportRow }) {
  const { say } = useWords();
  if (row.status === 'failed')
    return (
      <ToolButton slim label={say('desk.retry')} onPress={() => void tryAgain([row.key])}>
        <RotateCw className="icon" aria-hidden="true" />
      </ToolButton>
    );
  const label = say(row.status === 'duplicate' ? 'desk.open-known' : 'desk.read');
  return (
    <ToolButton slim label={label} onPress={() => openFirst(row)}>
      <BookOpen className="icon" aria-hidden="true" />
    </ToolButton>
  );
}
