import type {
  ConcordanceReceipt,
  ConcordanceRequest,
  ConcordanceStretch,
  ConcordanceStretchRequest,
} from '../../preload/contract/concordance.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { Query } from '../../preload/contract/queries.ts';
import type { Article, ExportId } from '../../preload/contract/vocabulary.ts';
import { concordanceCsv } from '../core/exports/concordance-csv.ts';
import { safeFileName } from '../core/exports/file-names.ts';
import { subjectOf } from '../core/exports/suggested-name.ts';
import { createMatcher } from '../core/search/matcher.ts';
import { nameOfQuery } from './collections.ts';
import { gather, type Gathering, type GatheringPorts } from './concordance/gathering.ts';
import { rowsWithWords } from './concordance/rows.ts';
import { writeFile, writeWhole } from './exports/write-whole.ts';
import type { Listings } from './listing.ts';
import type { ReadQuery } from './name-groups.ts';
import { settledWithin } from './slices.ts';

export interface ConcordanceService {
  /**
   * A stretch of the concordance; waits a moment for all of it and then answers what there is. Refuses
   * with `concordance.no-words` and `concordance.too-many`.
   */
  stretch(request: ConcordanceStretchRequest): Promise<ConcordanceStretch>;
  /** What to call a file of it; refuses with `concordance.no-words`. */
  nameOf(query: Query): { readonly suggestedName: string };
  /** Writes all of it as CSV; refuses as `stretch` does, and with `export.write-failed`. */
  write(order: {
    readonly exportId: ExportId;
    readonly request: ConcordanceRequest;
    readonly path: string;
  }): Promise<ConcordanceReceipt>;
}

export interface ConcordancePorts extends GatheringPorts {
  readonly listings: Listings;
  readonly readQuery: ReadQuery;
  /** A part of a file name that no other export has. */
  readonly newMark: () => string;
}

/** How long an answer waits for the whole, in milliseconds: too short to be taken for standing still. */
const patience = 200;

/** How many rows are written together. */
const rowsAtOnce = 500;

/** Whether articles are the same to a concordance: tags and notes do not change what they say. */
function haveSameTexts(some: readonly Article[], others: readonly Article[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => {
      const other = others[at];
      return (
        other !== undefined &&
        (one === other ||
          (one.id === other.id && one.body.ref === other.body.ref && one.title === other.title))
      );
    })
  );
}

export function createConcordanceService(ports: ConcordancePorts): ConcordanceService {
  const { store, analyzer, listings, readQuery, newMark } = ports;
  /** The last that was asked for: a newer question ends the gathering for an older one. */
  let latest: { readonly key: string; readonly gathering: Gathering } | undefined;

  async function gatheringFor({ query, context }: ConcordanceRequest): Promise<Gathering> {
    const matcher = matcherOf(query);
    const { found, tree } = await listings.listingOf({ query, match: 'all', sort: 'date' });
    const among = found.map(({ article }) => article);
    // Not only the query: a collection in it may ask for other words than it did.
    const key = JSON.stringify([tree, context]);
    if (latest?.key === key && haveSameTexts(latest.gathering.among, among)) {
      return latest.gathering;
    }
    latest?.gathering.stop();
    const gathering = gather(among, matcher, context, ports);
    latest = { key, gathering };
    const forget = () => {
      if (latest?.gathering === gathering) latest = undefined;
    };
    gathering.ended.catch(forget);
    return gathering;
  }

  function matcherOf(query: Query) {
    const matcher = createMatcher(readQuery(query), analyzer);
    if (!matcher.hasWords) throw WarraqError.of('concordance.no-words', {});
    return matcher;
  }

  return {
    async stretch({ offset, limit, ...request }) {
      const gathering = await gatheringFor(request);
      await settledWithin(gathering.ended, patience);
      const { table, among } = gathering;
      const { done, articles, rightToLeft, complete } = gathering.progress();
      const total = table.length();
      const sorted = complete ? await gathering.rows(request.order) : undefined;
      const rows = Array.from(
        { length: Math.max(Math.min(limit, total - offset), 0) },
        (_, at) => sorted?.[offset + at] ?? offset + at,
      );
      return {
        total,
        articles,
        done,
        found: among.length,
        complete,
        direction: rightToLeft * 2 >= total ? 'rtl' : 'ltr',
        rows: await rowsWithWords(gathering, rows, ports),
      };
    },

    nameOf(query) {
      matcherOf(query);
      const library = store.identity.name;
      const selection = { kind: 'query', query } as const;
      const collection = nameOfQuery(store, selection);
      const subject = subjectOf(selection, { onlyTitle: undefined, collection, library });
      return { suggestedName: safeFileName(subject, '.csv', 'warraq') };
    },

    async write({ exportId, request, path }) {
      const gathering = await gatheringFor(request);
      const letGo = gathering.hold();
      try {
        await gathering.ended;
        const sorted = await gathering.rows(request.order);
        const occurrences = gathering.table.length();
        async function* batches() {
          for (let at = 0; at < occurrences; at += rowsAtOnce) {
            const length = Math.min(rowsAtOnce, occurrences - at);
            const rows = Array.from(
              { length },
              (_, offset) => sorted?.[at + offset] ?? at + offset,
            );
            yield await rowsWithWords(gathering, rows, ports);
          }
        }
        const bytes = await writeWhole(path, 'file', newMark(), (temporary) =>
          writeFile(temporary, concordanceCsv(batches())),
        );
        return { exportId, occurrences, bytes, file: path };
      } finally {
        letGo();
      }
    },
  };
}
