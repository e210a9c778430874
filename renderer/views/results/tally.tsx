import { FormattedMessage } from 'react-intl';
import { useWords } from '../../i18n/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { effectiveSort, setSort, useQuery } from '../../state/query.ts';
import { ViewSwitch } from './view-switch.tsx';
import type { Found } from '../../state/results.ts';

/** How many were found and how quickly, and the order they stand in. */
export function Tally({ found }: { readonly found: Found }) {
  const { say } = useWords();
  const words = useQuery((state) => state.words);
  const sort = useQuery((state) => state.sort);
  const searched = words.trim() !== '';
  const milliseconds = Math.max(1, Math.round(found.milliseconds));
  return (
    <>
      <div className="tally">
        <span role="status">
          <FormattedMessage
            id={searched ? 'results.tally' : 'results.count'}
            values={{
              count: found.total,
              milliseconds,
              b: (chunks) => <strong key="count">{chunks}</strong>,
            }}
          />
        </span>
        <span className="push" />
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
        <ViewSwitch />
      </div>
      {found.relaxed && (
        <p className="relaxed" role="status">
          {say('results.relaxed')}
        </p>
      )}
    </>
  );
}
