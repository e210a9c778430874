import { BookOpen, Check, Ellipsis, RotateCw } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Menu, MenuItem, Popover } from 'react-aria-components';
import type { ImportRow } from '../../../preload/contract/imports.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useWords } from '../../i18n/words.ts';
import { ToolButton } from '../../parts/tool-button.tsx';
import { showOriginal } from '../../state/acts.ts';
import { settle, tryAgain } from '../../state/imports.ts';
import { askForColumns } from '../../state/row-dialogs.ts';
import { correctFacts, decodeRow } from '../../state/row-facts.ts';
import { openFirst } from './open-article.ts';
import { canBeDecoded, canBeRetried, canChooseColumns } from './remedies.ts';

interface Act {
  readonly name: MessageKey;
  readonly act: () => void;
}

/** Everything that can be done about a file, but for what its first button does. */
function actsOf(row: ImportRow): readonly Act[] {
  const [id] = row.ids;
  const acts: readonly (Act | false)[] = [
    row.status === 'imported' && {
      name: 'desk.facts',
      act: () => void correctFacts(row),
    },
    row.status !== 'failed' &&
      canBeRetried(row) && {
        name: 'desk.retry',
        act: () => void tryAgain([row.key]),
      },
    row.status === 'duplicate' && {
      name: 'desk.anyway',
      act: () => void tryAgain([row.key], { anyway: true }),
    },
    canBeDecoded(row) && {
      name: 'desk.decode',
      act: () => void decodeRow(row),
    },
    canChooseColumns(row) && {
      name: 'desk.columns',
      act: () => askForColumns(row),
    },
    id !== undefined && {
      name: 'desk.original',
      act: () => void showOriginal(id),
    },
  ];
  return acts.filter((act) => act !== false);
}

/** The buttons at the end of a row: the first is what one most likely wants. */
export function RowActs({ row }: { readonly row: ImportRow }) {
  const { say } = useWords();
  const acts = actsOf(row);
  return (
    <span className="row-acts">
      {row.status === 'imported' && row.doubts.length > 0 && (
        <ToolButton slim label={say('desk.accept')} onPress={() => settle(row)}>
          <Check className="icon" aria-hidden="true" />
        </ToolButton>
      )}
      <FirstAct row={row} />
      {acts.length > 0 && <MoreActs file={row.fileName} acts={acts} />}
    </span>
  );
}

/** The menu is made when it is asked for: a screenful of rows has as many. */
function MoreActs({ file, acts }: { readonly file: string; readonly acts: readonly Act[] }) {
  const { say } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const label = say('desk.more', { file });
  return (
    <>
      <Button
        ref={button}
        className="tool slim"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
          // The arrows along the row are the row's.
          else event.continuePropagation();
        }}
      >
        <Ellipsis className="icon" aria-hidden="true" />
      </Button>
      {isOpen && (
        <Popover
          className="popover"
          offset={4}
          placement="bottom end"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
        >
          <Menu
            className="menu"
            aria-label={label}
            autoFocus="first"
            onClose={() => setOpen(false)}
          >
            {acts.map(({ name, act }) => (
              <MenuItem key={name} className="menu-item" onAction={act}>
                {say(name)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      )}
    </>
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
