import type { Suggestion } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { hueOf } from '../../parts/hue.ts';
import { Key } from '../../parts/key.tsx';

interface SuggestionsProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number | undefined;
  readonly onTake: (at: number) => void;
}

/** The name of one suggestion among those of a list, for the field that points at it. */
export const suggestionId = (list: string, at: number): string => `${list}-${at}`;

/** What the words being typed may become, quietly below them. */
export function Suggestions({ id, suggestions, active, onTake }: SuggestionsProps) {
  const { say, number, language } = useWords();
  return (
    <>
      <div className="suggestions" id={id} role="listbox" aria-label={say('suggest.label')}>
        {suggestions.map(({ kind, label, text, count }, at) => (
          <div
            key={text}
            id={suggestionId(id, at)}
            className="suggestion"
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => {
              // The words keep the keyboard.
              event.preventDefault();
              onTake(at);
            }}
          >
            {kind === 'tag' && <span className="dot" data-hue={hueOf(label)} />}
            <bdi className="clip">{kind === 'language' ? language(label) : label}</bdi>
            {at === (active ?? 0) && <Key>{active === undefined ? 'Tab' : 'Enter'}</Key>}
            {count !== undefined && <span className="count">{number(count)}</span>}
          </div>
        ))}
      </div>
      <span className="sr" aria-live="polite">
        {say('suggest.told', { count: suggestions.length })}
      </span>
    </>
  );
}
