import { Search, WholeWord, X } from 'lucide-react';
import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, Input, SearchField, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Filter } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { enterRows } from '../../state/concordance-cursor.ts';
import { longestWords, toggleFilter, useQuery } from '../../state/query.ts';
import { useResults } from '../../state/results.ts';
import { openDialog } from '../../state/screen.ts';
import { SaveSearch } from '../collections/save-search.tsx';
import { QueryHelp } from './query-help.tsx';
import { suggestionId, Suggestions } from './suggestions.tsx';
import { useCompletion } from './use-completion.ts';

/** How a filter's value is shown. */
export function valueOf({ field, value }: Filter, words: Words): string {
  if (field === 'language') return words.language(value);
  if (field === 'date') return words.dates(value);
  return value;
}

/** The arrow goes down to the results; so does Escape, once it has nothing left to clear. */
function leaveForResults(event: KeyboardEvent<HTMLInputElement>): void {
  const leaves =
    event.key === 'ArrowDown' || (event.key === 'Escape' && event.currentTarget.value === '');
  if (!leaves) return;
  event.preventDefault();
  event.currentTarget.blur();
  enterRows();
}

/** The words one searches for, and the filters beside them. */
export function SearchBox() {
  const { say, error: wordError } = useWords();
  const typed = useQuery((state) => state.words);
  const error = useResults((state) => state.error);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { shown, active, type, take, hide, press } = useCompletion(input);
  return (
    <div className="ask">
      <div className="query" role="search" onKeyDownCapture={press}>
        <div className="asked">
          <SearchField
            className="typed"
            aria-label={say('search.label')}
            value={typed}
            onChange={type}
            maxLength={longestWords}
            isInvalid={error !== undefined}
            {...(error === undefined ? {} : { 'aria-describedby': 'search-error' })}
          >
            <Search className="icon" aria-hidden="true" />
            <Input
              dir="auto"
              placeholder={say('search.placeholder')}
              spellCheck="false"
              ref={input}
              aria-autocomplete="list"
              {...(shown === undefined ? {} : { 'aria-controls': list })}
              {...(active === undefined
                ? {}
                : { 'aria-activedescendant': suggestionId(list, active) })}
              onKeyDown={leaveForResults}
              onBlur={hide}
            />
            {typed !== '' && (
              <Button
                // Not the button of the field, which clears it.
                slot={null}
                className="tool slim"
                aria-label={say('explain.title')}
                onPress={() => openDialog('explain')}
              >
                <WholeWord className="icon" aria-hidden="true" />
              </Button>
            )}
            {typed !== '' && (
              <Button className="tool slim" aria-label={say('search.clear')}>
                <X className="icon" aria-hidden="true" />
              </Button>
            )}
          </SearchField>
          <SaveSearch />
          <QueryHelp />
        </div>
        <Terms />
      </div>
      {shown !== undefined && (
        <Suggestions id={list} suggestions={shown.suggestions} active={active} onTake={take} />
      )}
      {error !== undefined && (
        <p className="query-error" id="search-error" role="alert">
          {wordError(error)}
        </p>
      )}
    </div>
  );
}

const keyOf = ({ field, value }: Filter): string => `${field}:${value}`;

function Terms() {
  const words = useWords();
  const { say } = words;
  const filters = useQuery((state) => state.filters);
  if (filters.length === 0) return null;
  return (
    <TagGroup
      aria-label={say('search.filters')}
      onRemove={(keys) =>
        filters
          .filter((filter) => keys.has(keyOf(filter)))
          .forEach((filter) => toggleFilter(filter))
      }
    >
      <TagList className="terms">
        {filters.map((filter) => {
          const value = valueOf(filter, words);
          return (
            <Tag key={keyOf(filter)} id={keyOf(filter)} className="chip term" textValue={value}>
              <span className="name">{say(`field.${filter.field}.colon`)}</span>
              <bdi>{value}</bdi>
              <Button slot="remove" className="tool" aria-label={say('search.remove', { value })}>
                <X className="icon" aria-hidden="true" />
              </Button>
            </Tag>
          );
        })}
      </TagList>
    </TagGroup>
  );
}
