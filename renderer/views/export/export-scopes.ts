import { useState } from 'react';
import type { Selection } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import type { Choice } from '../../parts/choices.tsx';
import { queryOf, useQuery } from '../../state/query.ts';
import { useReading } from '../../state/reading.ts';
import { useResults } from '../../state/results.ts';
import { countMarked, isGathering, markedSelection, useSelection } from '../../state/selection.ts';

type Scope = 'results' | 'marked' | 'article';

/** Which articles an export is about: all that was found, the marked ones, or the open one. */
export function useExportPart() {
  const { say, number } = useWords();
  const query = useQuery();
  const total = useResults((state) => state.found?.total ?? 0);
  const marked = useSelection((state) => state.marked);
  const open = useReading((state) => state.id);
  const [scope, setScope] = useState<Scope>(isGathering(marked) ? 'marked' : 'results');
  const everyResult: Selection = { kind: 'query', query: queryOf(query) };
  const selections: Readonly<Record<Scope, Selection>> = {
    results: everyResult,
    marked: markedSelection(marked),
    article: { kind: 'articles', ids: open === undefined ? [] : [open] },
  };
  const counts = { results: total, marked: countMarked(marked, total), article: 1 };
  const scopes: readonly Choice<Scope>[] = [
    { value: 'results', label: say('export.results', { count: number(total) }) },
    {
      value: 'marked',
      label: say('export.marked', { count: number(counts.marked) }),
      isDisabled: counts.marked === 0,
    },
    { value: 'article', label: say('export.article'), isDisabled: open === undefined },
  ];
  return {
    scope,
    setScope,
    scopes,
    selection: selections[scope],
    sentence: say('export.count', { count: counts[scope] }),
  };
}
