import { Newspaper } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { useLibrary } from '../../state/library.ts';
import { hasFilter, toggleFilter, useQuery } from '../../state/query.ts';
import { showScreen } from '../../state/screen.ts';
import { SidebarItem } from './sidebar-item.tsx';

/** Few enough to be read at a glance; the rest is one click away. */
const first = 8;

/** The newspapers and sites the articles come from, as filters. */
export function Sources() {
  const { say, number } = useWords();
  const sources = useLibrary((state) => state.overview?.sources) ?? [];
  const filters = useQuery((state) => state.filters);
  const [all, setAll] = useState(false);
  if (sources.length === 0) return null;
  return (
    <section className="folds">
      <h2>{say('sidebar.sources')}</h2>
      <ul>
        {sources.slice(0, all ? undefined : first).map(({ value, count }) => (
          <SidebarItem
            key={value}
            icon={<Newspaper className="icon" aria-hidden="true" />}
            name={value}
            count={number(count)}
            isCurrent={hasFilter(filters, { field: 'source', value })}
            onPress={() => {
              toggleFilter({ field: 'source', value });
              showScreen('library');
            }}
          />
        ))}
      </ul>
      {sources.length > first && (
        <Button className="item more" onPress={() => setAll(!all)}>
          {all ? say('sidebar.fewer') : say('sidebar.more', { count: sources.length - first })}
        </Button>
      )}
    </section>
  );
}
