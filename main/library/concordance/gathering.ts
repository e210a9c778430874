import { WarraqError } from '../../../preload/contract/errors.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { neighboursOf, occurrencesOf, passageAround } from '../../core/search/concordance.ts';
import type { MarkedText } from '../../core/search/marked-text.ts';
import type { Matcher } from '../../core/search/matcher.ts';
import type { Analyzer } from '../../core/text/analysis.ts';
import type { ConcordanceOrder } from '../../../preload/contract/concordance.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { indexedArticle } from '../documents.ts';
import { createSlices } from '../slices.ts';
import { createOccurrenceTable, sortedBy, type OccurrenceTable } from './occurrence-table.ts';
import { sortOccurrences } from './sort-occurrences.ts';

/** About 60 MB; whoever finds more has asked for something else than a concordance. */
const mostOccurrences = 1_000_000;

/** How many texts are read at once. */
const textsAtOnce = 16;

export interface GatheringPorts {
  readonly store: LibraryStore;
  readonly analyzer: Analyzer;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

export interface GatheringProgress {
  /** How many articles have been gone through, and in how many of them the words occur. */
  readonly done: number;
  readonly articles: number;
  /** How many of the occurrences stand in articles written from right to left. */
  readonly rightToLeft: number;
  readonly complete: boolean;
}

/** The occurrences of one query, while they are gathered and afterwards. */
export interface Gathering {
  /** The articles found, by whose numbers the table names them. */
  readonly among: readonly Article[];
  readonly table: OccurrenceTable;
  progress(): GatheringProgress;
  /** Resolves when all is gathered or it was stopped; rejects with `concordance.too-many`. */
  readonly ended: Promise<void>;
  /** The rows of the table in an order, once all is gathered; undefined for that of articles. */
  rows(order: ConcordanceOrder): Promise<Uint32Array | undefined>;
  /** Ends it before its time, unless something holds it. */
  stop(): void;
  /** Keeps it from being stopped until the returned function is called. */
  hold(): () => void;
}

/** Goes through articles in slices that keep nobody waiting, and keeps where the words occur. */
export function gather(
  among: readonly Article[],
  matcher: Matcher,
  context: number,
  ports: GatheringPorts,
): Gathering {
  const { store, analyzer, clock } = ports;
  const table = createOccurrenceTable();
  const sorted = new Map<ConcordanceOrder, Promise<Uint32Array>>();
  let progress: GatheringProgress = { done: 0, articles: 0, rightToLeft: 0, complete: false };
  let [holders, stopped] = [0, false];

  function keep(article: number, read: MarkedText, isInTitle: boolean): void {
    for (const occurrence of occurrencesOf(read)) {
      const beside = (side: 'next' | 'previous') =>
        neighboursOf(read, occurrence, side, sortedBy, analyzer);
      const { start, end } = occurrence;
      const passage = passageAround(read, occurrence, context);
      table.add(
        { article, isInTitle, start, end, passage },
        { next: beside('next'), previous: beside('previous') },
      );
    }
  }

  function goThrough(number: number, article: Article, text: string): void {
    const before = table.length();
    // An opening that stands in for a title is not counted twice.
    keep(number, matcher.mark(indexedArticle(article, text).title), true);
    keep(number, matcher.mark(text), false);
    const found = table.length() - before;
    progress = {
      ...progress,
      done: number + 1,
      articles: progress.articles + (found > 0 ? 1 : 0),
      rightToLeft: progress.rightToLeft + (article.direction === 'rtl' ? found : 0),
    };
    if (table.length() > mostOccurrences) {
      throw WarraqError.of('concordance.too-many', { most: mostOccurrences });
    }
  }

  async function goThroughAll(): Promise<void> {
    const rest = createSlices(clock);
    // A damaged text must not hide the others; reading the article says what is wrong with it.
    const textOf = ({ body }: Article) => store.readBody(body.ref).catch(() => '');
    for (let at = 0; at < among.length; at += textsAtOnce) {
      const some = among.slice(at, at + textsAtOnce);
      const texts = await Promise.all(some.map(textOf));
      for (const [offset, article] of some.entries()) {
        if (stopped) return;
        goThrough(at + offset, article, texts[offset] ?? '');
        await rest();
      }
    }
    progress = { ...progress, complete: true };
  }

  const ended = goThroughAll();
  // A failure is met by whoever asks, not by the process.
  ended.catch(() => undefined);

  return {
    among,
    table,
    ended,
    progress: () => progress,
    async rows(order) {
      if (order === 'article') return undefined;
      const rows = sorted.get(order) ?? sortOccurrences(table, order, createSlices(clock));
      sorted.set(order, rows);
      return rows;
    },
    stop() {
      if (holders === 0) stopped = true;
    },
    hold() {
      holders += 1;
      return () => {
        holders -= 1;
      };
    },
  };
}
