import { FormattedMessage } from 'react-intl';
import type { SearchResult } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { effectiveSort, setSort, useQuery } from '../../state/query.ts';

/** How many were found and how quickly, and the order they stand in. */
export function Tally({ result }: { readonly result: SearchResult }) {
  const { say } = useWords();
  const words = useQuery((state) => state.words);
  const sort = useQuery((state) => state.sort);
  const searched = words.trim() !== '';
  const milliseconds = Math.max(1, Math.round(result.milliseconds));
  return (
    <>
      <div className="tally">
        <span role="status">
          <FormattedMessage
            id={searched ? 'results.tally' : 'results.count'}
            values={{
              count: result.total,
              milliseconds,
              b: (chunks) => <strong key="count">{chunks}</strong>,
            }}
          />
        </span>
        <Choices
          label={say('sort.label')}
          value={effectiveSort({ words, sort })}
          onChange={setSort}
          choices={[
            ...(searched ? [{ value: 'relevance' as const, label: say('sort.relevance') }] : []),
            { value: 'date', label: say('sort.date') },
            { value: 'source', label: say('sort.source') },
          ]}
        />
      </div>
      {result.relaxed && (
        <p className="relaxed" role="status">
          {say('results.relaxed')}
        </p>
      )}
    </>
  );
}
