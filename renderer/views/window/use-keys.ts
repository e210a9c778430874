import { useEffect } from 'react';
import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { beginTagging, showOriginal, throwAway } from '../../state/acts.ts';
import {
  isInConcordance,
  openOccurrence,
  stepRows,
  useConcordanceCursor,
} from '../../state/concordance-cursor.ts';
import { showConcordance, useConcordance } from '../../state/concordance.ts';
import { isInList, useCursor } from '../../state/cursor.ts';
import { saveSearch } from '../../state/collections.ts';
import { compareStory } from '../../state/comparing.ts';
import { openFacts } from '../../state/editing.ts';
import { chooseImport } from '../../state/imports.ts';
import { useLibrary } from '../../state/library.ts';
import { openNames } from '../../state/names.ts';
import { goTo } from '../../state/query.ts';
import {
  bringReaderForward,
  read,
  readBefore,
  stepMatch,
  useReading,
} from '../../state/reading.ts';
import { askForNote, openDialog, showScreen, useScreen } from '../../state/screen.ts';
import {
  clearSelection,
  isGathering,
  markAll,
  toggleMark,
  useSelection,
} from '../../state/selection.ts';
import { showStories } from '../../state/stories.ts';
import { askToRedo, askToUndo } from '../../state/undoing.ts';
import { focusReader, focusSearch, isAbove, isTyping, meantKey } from './hands.ts';

/** How long `g` waits for the letter that says where to. */
const patience = 1_200;

const visit = (place: 'inbox' | 'all' | 'trash') => (): void => {
  goTo(place);
  showScreen('library');
};

const places: Readonly<Record<string, () => void>> = {
  i: visit('inbox'),
  a: visit('all'),
  t: visit('trash'),
  d: () => showScreen('desk'),
};

/**
 * The article of the row with the keyboard on it, none while that is fetched; elsewhere the one being read.
 */
const currentId = (): ArticleId | undefined => {
  const { row, id } = useCursor.getState();
  return isInList() && row !== undefined ? id : useReading.getState().id;
};

const withCurrent = (act: (id: ArticleId) => void) => (): void => {
  const id = currentId();
  if (id !== undefined) act(id);
};

const everywhere: Readonly<Record<string, () => void>> = {
  '/': focusSearch,
  '?': () => openDialog('keys'),
  e: () => openDialog('export'),
  h: () => openDialog('history'),
  i: () => void chooseImport('files'),
  m: showStories,
  v: () => openNames(),
  w: () => openDialog('explain'),
};

const inLibrary: Readonly<Record<string, () => void>> = {
  j: () => stepRows(1),
  k: () => stepRows(-1),
  c: () => showConcordance(!useConcordance.getState().isShown),
  b: readBefore,
  d: compareStory,
  s: saveSearch,
  t: beginTagging,
  n: askForNote,
  f: withCurrent((id) => void openFacts(id)),
  x: withCurrent(toggleMark),
  o: withCurrent((id) => void showOriginal(id)),
  ']': () => stepMatch(1),
  '[': () => stepMatch(-1),
  Delete: () => void throwAway(),
  Escape: () => {
    if (isGathering(useSelection.getState().marked)) clearSelection();
    else bringReaderForward(false);
  },
};

function readOccurrence(): void {
  const { row } = useConcordanceCursor.getState();
  if (row === undefined) return;
  openOccurrence(row);
  requestAnimationFrame(focusReader);
}

const withControl: Readonly<Record<string, () => void>> = {
  z: () => void askToUndo(),
  y: () => void askToRedo(),
  a: () => {
    if (useScreen.getState().screen === 'library') markAll();
  },
};

const withControlAndShift: Readonly<Record<string, () => void>> = { z: () => void askToRedo() };

function actOf(key: string, event: KeyboardEvent): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey)
    return event.altKey ? undefined : (event.shiftKey ? withControlAndShift : withControl)[key];
  if (event.altKey) return undefined;
  const library = useScreen.getState().screen === 'library';
  if (key === 'Enter' && library && isInList())
    return withCurrent((id) => {
      read(id);
      bringReaderForward(true);
      requestAnimationFrame(focusReader);
    });
  if (key === 'Enter' && library && isInConcordance()) return readOccurrence;
  return everywhere[key] ?? (library ? inLibrary[key] : undefined);
}

/** The keys of the window; none acts while words are typed or something lies above. */
export function useKeys(): void {
  useEffect(() => {
    let going = 0;
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.isComposing || isTyping(target) || isAbove(target)) return;
      if (useLibrary.getState().status.status !== 'ready') return;
      const key = meantKey(event);
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const place = plain && event.timeStamp - going < patience ? places[key] : undefined;
      going = plain && key === 'g' ? event.timeStamp : 0;
      const act = place ?? actOf(key, event);
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}
