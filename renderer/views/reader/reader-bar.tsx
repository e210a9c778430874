import {
  Archive,
  ArchiveRestore,
  ArrowRight,
  ChevronDown,
  ChevronUp,
  FolderOpen,
  SquarePen,
  StickyNote,
  Tag,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useWords } from '../../i18n/words.ts';
import { ToolButton } from '../../parts/tool-button.tsx';
import { beginTagging, moveActedOn, showOriginal, throwAway } from '../../state/acts.ts';
import { openFacts } from '../../state/editing.ts';
import {
  bringReaderForward,
  countMatches,
  readBefore,
  stepMatch,
  useReading,
} from '../../state/reading.ts';
import type { OpenArticle } from '../../state/reading.ts';
import { askForNote } from '../../state/screen.ts';
import { focusReader } from '../window/hands.ts';
import { TypePopover } from './type-popover.tsx';

/** What can be done with the article one reads. */
export function ReaderBar({ open }: { readonly open: OpenArticle }) {
  const { say } = useWords();
  const { id, state } = open.article;
  return (
    <div className="bar">
      <span className="back">
        <ToolButton label={say('reader.back')} onPress={() => bringReaderForward(false)}>
          <ArrowRight className="icon back-arrow" aria-hidden="true" />
        </ToolButton>
      </span>
      <WayBack />
      <Matches count={countMatches(open)} />
      <span className="push" />
      <ToolButton label={say('act.tag')} hint="T" onPress={beginTagging}>
        <Tag className="icon" aria-hidden="true" />
      </ToolButton>
      <ToolButton label={say('act.note')} hint="N" onPress={askForNote}>
        <StickyNote className="icon" aria-hidden="true" />
      </ToolButton>
      <ToolButton label={say('facts.edit')} hint="F" onPress={() => void openFacts(id)}>
        <SquarePen className="icon" aria-hidden="true" />
      </ToolButton>
      {state !== 'kept' && (
        <ToolButton
          label={say(state === 'trashed' ? 'act.restore' : 'act.keep')}
          onPress={() => void moveActedOn('kept')}
        >
          {state === 'trashed' ? (
            <ArchiveRestore className="icon" aria-hidden="true" />
          ) : (
            <Archive className="icon" aria-hidden="true" />
          )}
        </ToolButton>
      )}
      <ToolButton
        label={say(state === 'trashed' ? 'act.erase' : 'act.trash')}
        hint="Delete"
        onPress={() => void throwAway()}
      >
        <Trash2 className="icon" aria-hidden="true" />
      </ToolButton>
      <span className="divide" />
      <TypePopover />
      <ToolButton label={say('act.original')} hint="O" onPress={() => void showOriginal(id)}>
        <FolderOpen className="icon" aria-hidden="true" />
      </ToolButton>
    </div>
  );
}

/** Back to the article that was left for one beside it. */
function WayBack() {
  const { say } = useWords();
  const before = useReading((state) => state.trail.at(-1));
  if (before === undefined) return null;
  const title = before.title === '' ? say('article.untitled') : before.title;
  return (
    <ToolButton
      label={say('reader.return', { title })}
      hint="B"
      onPress={() => {
        readBefore();
        focusReader();
      }}
    >
      <Undo2 className="icon points" aria-hidden="true" />
    </ToolButton>
  );
}

function Matches({ count }: { readonly count: number }) {
  const { say, number } = useWords();
  const match = useReading((state) => state.match);
  if (count === 0) return null;
  return (
    <span className="matches">
      <ToolButton label={say('match.previous')} hint="[" onPress={() => stepMatch(-1)}>
        <ChevronUp className="icon" aria-hidden="true" />
      </ToolButton>
      <ToolButton label={say('match.next')} hint="]" onPress={() => stepMatch(1)}>
        <ChevronDown className="icon" aria-hidden="true" />
      </ToolButton>
      <span role="status">
        {match < 0
          ? say('results.matches', { count })
          : say('match.at', { at: number(match + 1), count: number(count) })}
      </span>
    </span>
  );
}
