import { create } from 'zustand';
import type {
  ConcordanceOrder,
  ConcordanceRequest,
  ConcordanceRow,
  ConcordanceStretch,
} from '../../preload/contract/concordance.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { call, reportOf } from '../bridge/bridge.ts';
import { notify, tell } from './notices.ts';
import { createPageLoader } from './page-loader.ts';
import { itemAt, nearby, pageSize, pagesFrom, stretchOf, wantedPage } from './pages.ts';
import type { Pages, RowRange } from './pages.ts';
import { currentQuery } from './query.ts';
import { useResults } from './results.ts';

/** What is true of all occurrences, whatever part of them is shown. */
type Counts = Omit<ConcordanceStretch, 'rows'>;

interface ConcordanceState {
  /** Whether the results are shown as words in their contexts rather than as articles. */
  readonly isShown: boolean;
  readonly order: ConcordanceOrder;
  readonly counts: Counts | undefined;
  readonly pages: Pages<ConcordanceRow>;
  readonly error: ErrorReport | undefined;
  /** Grows with every new question: its answer is shown from the top. */
  readonly question: number;
  /** The rows in view. */
  readonly shown: RowRange;
  readonly isSaving: boolean;
}

const top: RowRange = { first: 0, last: 0 };

export const useConcordance = create<ConcordanceState>()(() => ({
  isShown: false,
  order: 'next',
  counts: undefined,
  pages: new Map(),
  error: undefined,
  question: 0,
  shown: top,
  isSaving: false,
}));

/** How many words stand on either side of a match. */
const context = 8;

/** Counts questions, so that only the answer to the latest is shown. */
let asked = 0;

const request = (): ConcordanceRequest => ({
  query: currentQuery(),
  order: useConcordance.getState().order,
  context,
});

const stretchAsked = (rows: RowRange): Promise<ConcordanceStretch> =>
  call('concordance.stretch', { ...request(), ...stretchOf(rows) });

/** Rows that stand elsewhere now are shown from the top. */
function take(
  { rows, ...counts }: ConcordanceStretch,
  { offset }: { readonly offset: number },
  isNew: boolean,
): void {
  useConcordance.setState(({ question, shown }) => ({
    counts,
    pages: pagesFrom(offset, rows),
    error: undefined,
    ...(isNew ? { shown: top, question: question + 1 } : { shown }),
  }));
}

/** Asks until all is gathered; the library takes its time with each answer, so this waits for none. */
async function ask(isNew: boolean): Promise<void> {
  const own = (asked += 1);
  let fromTop = isNew;
  try {
    for (;;) {
      const rows = fromTop ? { first: 0, last: pageSize - 1 } : useConcordance.getState().shown;
      const answer = await stretchAsked(rows);
      if (own !== asked) return;
      const { counts, order } = useConcordance.getState();
      const isSorted = answer.complete && counts?.complete === false && order !== 'article';
      if (isSorted && !fromTop) {
        fromTop = true;
        continue;
      }
      take(answer, stretchOf(rows), fromTop);
      fromTop = false;
      if (answer.complete) break;
    }
    void fetchShown();
  } catch (thrown) {
    if (own !== asked) return;
    useConcordance.setState({ error: reportOf(thrown), counts: undefined, pages: new Map() });
  }
}

const fetchShown = createPageLoader({
  wanted() {
    const { counts, pages, shown } = useConcordance.getState();
    return wantedPage(pages, shown, counts?.total ?? 0);
  },
  async load(page) {
    const own = asked;
    const row = page * pageSize;
    try {
      const { rows } = await stretchAsked({ first: row, last: row });
      if (own !== asked) return true;
      useConcordance.setState(({ pages, shown }) => ({
        pages: nearby(new Map([...pages, [page, rows]]), shown),
      }));
      return true;
    } catch (thrown) {
      if (own === asked) useConcordance.setState({ error: reportOf(thrown) });
      return own !== asked;
    }
  },
});

/** Tells which rows are in view; those that are not at hand are fetched. */
export function showOccurrences(rows: RowRange): void {
  const { shown } = useConcordance.getState();
  if (rows.first === shown.first && rows.last === shown.last) return;
  useConcordance.setState({ shown: rows });
  void fetchShown();
}

export const occurrenceAt = (row: number): ConcordanceRow | undefined =>
  itemAt(useConcordance.getState().pages, row);

/** Shows the results as words in their contexts, or as articles again. */
export function showConcordance(isShown: boolean): void {
  if (useConcordance.getState().isShown === isShown) return;
  asked += 1;
  useConcordance.setState({ isShown, counts: undefined, pages: new Map(), error: undefined });
  if (isShown) void ask(true);
}

export function setConcordanceOrder(order: ConcordanceOrder): void {
  useConcordance.setState({ order });
  void ask(true);
}

/** Writes all occurrences where the person says, and tells so. */
export async function saveConcordance(): Promise<void> {
  useConcordance.setState({ isSaving: true });
  try {
    const { receipt } = await call('concordance.save', request());
    if (receipt !== undefined) notify({ kind: 'concordance', receipt });
  } catch (thrown) {
    tell(thrown);
  } finally {
    useConcordance.setState({ isSaving: false });
  }
}

/** Asks again whenever the articles found are others, or the library told of a change. */
export function followResultsInContext(): void {
  useResults.subscribe((now, before) => {
    if (!useConcordance.getState().isShown || now.found === before.found) return;
    void ask(now.question !== before.question);
  });
}
