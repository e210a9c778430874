import { useEffect, useRef, useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';
import { draftOf, keepDraft } from '../../state/note-drafts.ts';
import { useScreen } from '../../state/screen.ts';

/** A pause in writing after which the words are kept, should the window close before one is done. */
const pause = 1_500;

interface NoteProps {
  readonly id: ArticleId;
  /** The note as the library has it. */
  readonly kept: string;
}

/** The draft of a note, kept after a pause, when focus leaves and when the article does. */
function useDraft({ id, kept }: NoteProps) {
  const [draft, setDraft] = useState(() => draftOf(id, kept));
  const latest = useRef({ draft, kept });
  useEffect(() => {
    const before = latest.current;
    // A change from elsewhere, such as an undo, is taken over unless words are being written.
    if (kept !== before.kept && before.draft === before.kept) {
      latest.current = { draft: kept, kept };
      setDraft(kept);
    } else latest.current = { ...before, kept };
  }, [kept]);
  const keep = useRef(() => {
    const { draft: words, kept: before } = latest.current;
    if (words === before) return;
    latest.current = { draft: words, kept: words };
    void keepDraft(id, words).then((isKept) => {
      // What could not be kept is tried again with the next word, or when the field is left.
      if (!isKept) latest.current = { ...latest.current, kept: before };
    });
  });
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const act = keep.current;
    window.addEventListener('pagehide', act);
    return () => {
      window.removeEventListener('pagehide', act);
      act();
    };
  }, []);
  const write = (words: string): void => {
    latest.current = { ...latest.current, draft: words };
    setDraft(words);
  };
  return { draft, write, keep: () => keep.current() };
}

/** What the reader thinks of the article, in the margin beside it. */
export function Note(props: NoteProps) {
  const { say } = useWords();
  const { draft, write, keep } = useDraft(props);
  const asked = useScreen((state) => state.noteAsked);
  const [askedBefore] = useState(asked);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked !== askedBefore) field.current?.focus();
  }, [asked, askedBefore]);
  return (
    <aside
      className="margin-note"
      data-empty={draft === '' || undefined}
      aria-label={say('note.label')}
    >
      <TextField
        aria-label={say('note.label')}
        value={draft}
        onChange={write}
        className="note-field"
      >
        <span className="note-size" aria-hidden="true">
          {`${draft} `}
        </span>
        <TextArea
          ref={field}
          dir="auto"
          rows={1}
          placeholder={say('note.placeholder')}
          onBlur={keep}
          onKeyDown={(event) => {
            if (
              event.key === 'Escape' ||
              (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            )
              event.currentTarget.blur();
          }}
        />
      </TextField>
    </aside>
  );
}
