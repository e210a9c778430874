import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Completion } from '../../../preload/contract/queries.ts';
import { call } from '../../bridge/bridge.ts';
import { setWords } from '../../state/query.ts';

/** Long enough to swallow a burst of keys. Milliseconds. */
const pauseOfTyping = 60;

interface Shown extends Completion {
  /** The words it was asked for. */
  readonly words: string;
}

/** The suggestions for a field of words. */
export interface Suggesting {
  readonly shown: Shown | undefined;
  /** The one the arrows are on; absent while the arrows are not ours. */
  readonly active: number | undefined;
  readonly type: (words: string) => void;
  readonly take: (at: number) => void;
  readonly hide: () => void;
  /** Takes the keys that are about suggestions, and leaves all others alone. */
  readonly press: (event: KeyboardEvent) => void;
}

async function completionAt(field: HTMLInputElement): Promise<Completion | undefined> {
  const caret = field.selectionEnd ?? field.value.length;
  // Suggestions are a help: where there are none, for whatever reason, nothing is missing.
  return call('search.complete', { words: field.value, caret }).catch(() => undefined);
}

/**
 * Suggests while words are typed. The Tab key takes the first; Control and Space asks for them and
 * gives them the arrows and Enter; before that, Enter ends them. What is a whole word already brings none by itself, so that Tab and
 * the arrows go on to mean what they always do.
 */
export function useCompletion(input: RefObject<HTMLInputElement | null>): Suggesting {
  const [shown, setShown] = useState<Shown>();
  const [active, setActive] = useState<number>();
  const asked = useRef(0);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pending.current), []);

  function hide(): void {
    asked.current += 1;
    clearTimeout(pending.current);
    setShown(undefined);
    setActive(undefined);
  }

  async function ask(isWanted: boolean): Promise<void> {
    const field = input.current;
    if (field === null) return;
    const own = (asked.current += 1);
    const words = field.value;
    const completion = await completionAt(field);
    if (own !== asked.current) return;
    const isOf = document.activeElement === field && field.value === words;
    const isUseful = completion !== undefined && completion.suggestions.length > 0;
    if (!isOf || !isUseful || (completion.isWhole && !isWanted)) {
      hide();
      return;
    }
    setShown({ ...completion, words });
    setActive(isWanted ? 0 : undefined);
  }

  function type(words: string): void {
    setWords(words);
    asked.current += 1;
    setActive(undefined);
    clearTimeout(pending.current);
    pending.current = setTimeout(() => void ask(false), pauseOfTyping);
  }

  function take(at: number): void {
    const field = input.current;
    const suggestion = shown?.suggestions[at];
    if (field === null || shown === undefined || suggestion === undefined) return;
    const caret = shown.start + suggestion.text.length;
    const words =
      shown.words.slice(0, shown.start) + suggestion.text + shown.words.slice(shown.end);
    hide();
    flushSync(() => setWords(words));
    field.setSelectionRange(caret, caret);
    if (suggestion.kind === 'field') void ask(false);
  }

  /** Whether a key was about the suggestions. */
  function act(event: KeyboardEvent): boolean {
    const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
    // Whoever is done typing wants no more of them, not those that are still on their way either.
    if (key === 'Enter' && active === undefined) hide();
    if (code === 'Space' && ctrlKey) void ask(true);
    else if (shown === undefined || ctrlKey || shiftKey || altKey || metaKey) return false;
    else if (key === 'Escape') hide();
    else if (shown.words !== input.current?.value) return false;
    else if (key === 'Tab') take(active ?? 0);
    else if (active === undefined) return false;
    else if (key === 'Enter') take(active);
    else if (key === 'ArrowDown') setActive((active + 1) % shown.suggestions.length);
    else if (key === 'ArrowUp')
      setActive((active + shown.suggestions.length - 1) % shown.suggestions.length);
    else return false;
    return true;
  }

  function press(event: KeyboardEvent): void {
    if (event.target !== input.current || event.nativeEvent.isComposing || !act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { shown, active, type, take, hide, press };
}
