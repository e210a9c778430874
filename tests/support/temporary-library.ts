import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { composeLibrary } from '../../main/compose.ts';
import type { LibraryHandlers } from '../../main/library/calls.ts';
import type { ReadingThreads } from '../../main/library/reading/thread-pool.ts';
import { type ErrorReport, reportOf } from '../../preload/contract/errors.ts';
import type { Broadcast, EventName, EventPayload } from '../../preload/contract/events.ts';
import type { ImportRow, ImportSummary } from '../../preload/contract/imports.ts';
import { everything, type Query, type SearchResult } from '../../preload/contract/queries.ts';
import {
  type ArticleDocument,
  type ArticleId,
  ImportId,
} from '../../preload/contract/vocabulary.ts';

export interface Imported {
  readonly rows: readonly ImportRow[];
  readonly summary: ImportSummary;
}

interface OpenChoices {
  readonly create?: boolean;
  /** The threads to read files in; without them they are read in this very process. */
  readonly reading?: ReadingThreads;
}

/** A folder for one test, and libraries in it, composed as the product composes them. */
export async function createDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-library-'));
  const open: LibraryHandlers[] = [];
  let imports = 0;

  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  };

  const openLibrary = async (name: string, { create = true, reading }: OpenChoices = {}) => {
    const news: { readonly name: EventName; readonly payload: unknown }[] = [];
    const listeners = new Set<(name: EventName, payload: unknown) => void>();
    const broadcast: Broadcast = (event, payload) => {
      news.push({ name: event, payload });
      for (const listener of listeners) listener(event, payload);
    };
    const calls = composeLibrary({ broadcast, version: '0.0.0', reading });
    open.push(calls);
    await calls['library.open']({ path: join(folder, name), create });

    const heard = <Name extends EventName>(wanted: Name) =>
      news.flatMap((one) => (one.name === wanted ? [one.payload as EventPayload<Name>] : []));
    const newImportId = () => {
      imports += 1;
      return ImportId.parse(`import-${imports}`);
    };
    const search = (query: string | Partial<Query>, limit = 50): Promise<SearchResult> =>
      calls['articles.search']({
        query: { ...everything, ...(typeof query === 'string' ? { words: query } : query) },
        match: 'all',
        sort: 'relevance',
        offset: 0,
        limit,
      });
    return {
      calls,
      listeners,
      heard,
      newImportId,
      async import(...paths: readonly string[]): Promise<Imported> {
        const importId = newImportId();
        const summary = await calls['imports.run']({ importId, paths });
        const rows = heard('imports.progress')
          .filter((one) => one.importId === importId)
          .flatMap((one) => one.rows);
        return { rows, summary };
      },
      search,
      /** The one article that is found; throws where there are none or several. */
      async only(words: string): Promise<ArticleId> {
        const [hit, ...others] = (await search(words)).hits;
        if (hit === undefined || others.length > 0) throw new Error(`${words} finds one article`);
        return hit.id;
      },
      read: async (id: ArticleId): Promise<ArticleDocument> =>
        (await calls['articles.read']({ id, query: everything })).article,
      close: () => calls['library.close']({}),
    };
  };

  return {
    folder,
    at: (...parts: readonly string[]) => join(folder, ...parts),
    write,
    openLibrary,
    async clear() {
      for (const calls of open) await calls['library.close']({});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Desk = Awaited<ReturnType<typeof createDesk>>;
export type TestLibrary = Awaited<ReturnType<Desk['openLibrary']>>;

/** What a call was refused with; a call that was not refused is a failed test. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorReport> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => reportOf(error),
  );
  if (outcome === undefined) throw new Error('the call was answered, not refused');
  return outcome;
}
