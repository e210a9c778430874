import { useEffect, useState } from 'react';
import type { Selection, SelectionSummary } from '../../../preload/contract/queries.ts';
import { call } from '../../bridge/bridge.ts';
import { tell } from '../../state/notices.ts';

/** What an act on the selection will meet; undefined until the library has answered. */
export function useSummary(selection: Selection | undefined): SelectionSummary | undefined {
  const [summary, setSummary] = useState<SelectionSummary>();
  useEffect(() => {
    if (selection !== undefined) call('articles.summary', { selection }).then(setSummary, tell);
  }, [selection]);
  return summary;
}
