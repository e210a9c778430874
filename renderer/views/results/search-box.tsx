import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, Input, SearchField, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Filter } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import type { Words } from '../../i18n/words.ts';
import { enterList } from '../../state/cursor.ts';
import { longestWords, setWords, toggleFilter, useQuery } from '../../state/query.ts';
import { useResults } from '../../state/results.ts';

/** How a filter's value is shown. */
export function valueOf({ field, value }: Filter, words: Words): string {
  if (field === 'language') return words.language(value);
  if (field === 'month') return words.date({ iso: value });
  return value;
}

/** The arrow goes down to the results; so does Escape, once it has nothing left to clear. */
function leaveForResults(event: KeyboardEvent<HTMLInputElement>): void {
  const leaves =
    event.key === 'ArrowDown' || (event.key === 'Escape' && event.currentTarget.value === '');
  if (!leaves) return;
  event.preventDefault();
  event.currentTarget.blur();
  enterList();
}

/** The words one searches for, and the filters beside them. */
export function SearchBox() {
  const { say, error: wordError } = useWords();
  const typed = useQuery((state) => state.words);
  const error = useResults((state) => state.error);
  return (
    <div className="ask">
      <div className="query" role="search">
        <SearchField
          className="typed"
          aria-label={say('search.label')}
          value={typed}
          onChange={setWords}
          maxLength={longestWords}
          isInvalid={error !== undefined}
          {...(error === undefined ? {} : { 'aria-describedby': 'search-error' })}
        >
          <Search className="icon" aria-hidden="true" />
          <Input
            dir="auto"
            placeholder={say('search.placeholder')}
            spellCheck="false"
            onKeyDown={leaveForResults}
          />
          {typed !== '' && (
            <Button className="tool slim" aria-label={say('search.clear')}>
              <X className="icon" aria-hidden="true" />
            </Button>
          )}
        </SearchField>
        <Terms />
      </div>
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
