import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ErrorReport } from '../preload/contract/errors.ts';
import type { Broadcast } from '../preload/contract/events.ts';
import { WarraqError } from '../preload/contract/errors.ts';
import type { OpenedLibrary } from '../preload/contract/library.ts';
import type { Selection } from '../preload/contract/queries.ts';
import type { InterfaceLanguage } from '../preload/contract/settings.ts';
import { RecordId } from '../preload/contract/records.ts';
import { type ArticleId, UndoToken } from '../preload/contract/vocabulary.ts';
import { newArticleId } from './core/articles/new-article-id.ts';
import { parseDate } from './core/imports/dates/parse-date.ts';
import { createMiniSearchIndex } from './core/search/mini-search-index.ts';
import type { Analyzer } from './core/text/analysis.ts';
import { createAnalyzer } from './core/text/analyzer.ts';
import { explain } from './core/text/explain.ts';
import { wordCount } from './core/text/tokens.ts';
import { createBackupKeeper, type BackupSchedule } from './library/backup-keeper.ts';
import { createCare } from './library/care.ts';
import { createConcordanceService } from './library/concordance-service.ts';
import { createCareWorks, type CareWorks } from './library/care-work.ts';
import { createArticleService } from './library/article-service.ts';
import type { LibraryHandlers } from './library/calls.ts';
import { createCollectionService } from './library/collection-service.ts';
import { createChanges } from './library/changes.ts';
import { createCompleter } from './library/completer.ts';
import { createEditingService } from './library/editing-service.ts';
import { createExportService } from './library/export-service.ts';
import { createHistory } from './library/history.ts';
import { createImportService } from './library/import-service.ts';
import { createDeskRows } from './library/imports/desk-rows.ts';
import { decodingsOf } from './library/imports/decodings.ts';
import { writeReport } from './library/imports/report.ts';
import { createTwinFinder } from './library/imports/twins.ts';
import { createWatchService } from './library/imports/watch-service.ts';
import { createIndexKeeper } from './library/index-keeper.ts';
import { createLikenessService } from './library/likeness-service.ts';
import { createListings } from './library/listing.ts';
import { createLibrarySession } from './library/library-session.ts';
import { createMover } from './library/mover.ts';
import { createNameService } from './library/name-service.ts';
import { createRuleService } from './library/rule-service.ts';
import { createQueryReader } from './library/name-groups.ts';
import { locateOriginal, overviewOf } from './library/overview.ts';
import { watchPresence } from './library/presence-watch.ts';
import { readHere } from './library/reading/read-here.ts';
import { createReadingPool, type ReadingThreads } from './library/reading/thread-pool.ts';
import { createSearchService } from './library/search-service.ts';
import { createUndoStack } from './library/undo.ts';
import { createHistoryLog } from './store/history-log.ts';
import { openLibraryStore } from './store/open-library-store.ts';
import type { CompactingStore } from './store/store.ts';

export interface LibraryPorts {
  readonly broadcast: Broadcast;
  /** Of Warraq itself: written into exports and told to whoever finds the library locked. */
  readonly version: string;
  /** When to look whether a backup is due; without it, backups are made only when asked for. */
  readonly backups?: BackupSchedule;
  /** How often to look whether the open library is in its place still, in milliseconds. */
  readonly presenceEvery?: number;
  /** The threads that files are read in; without them they are read where the library is. */
  readonly reading?: ReadingThreads | undefined;
  /** How often to look into watched folders, in milliseconds. */
  readonly watchEvery?: number;
}

/** Where time and chance come from. */
const world = {
  now: () => new Date().toISOString(),
  clock: () => performance.now(),
  newMark: () => randomUUID(),
  newArticleId: (): ArticleId => newArticleId(randomBytes(10)),
  newRecordId: () => RecordId.parse(randomUUID()),
  newUndoToken: () => UndoToken.parse(randomUUID()),
  digestOf: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
};

const loadFormats = async () => (await import('./readers/registry.ts')).formatFor;

/** Everything that serves one open library. */
function openServices(
  store: CompactingStore,
  analyzer: Analyzer,
  ports: LibraryPorts & { readonly works: CareWorks },
) {
  const shared = { ...world, ...ports, store, countWords: wordCount };
  const index = createIndexKeeper({
    ...shared,
    createIndex: () => createMiniSearchIndex(analyzer),
  });
  const undoStack = createUndoStack(world.newUndoToken);
  const log = createHistoryLog(store.identity, () => new Date());
  const history = createHistory({ ...shared, log, undoStack });
  const changes = createChanges({ ...shared, index, undoStack, history });
  const readQuery = createQueryReader(store, analyzer);
  const listings = createListings({ ...shared, index, readQuery });
  const likeness = createLikenessService({ ...shared, index, listings, analyzer });
  const othersTelling = (id: ArticleId) => likeness.othersTelling(id);
  const search = createSearchService({ ...shared, listings, analyzer, readQuery, othersTelling });
  const idsOf = (selection: Selection) => search.idsOf(selection);
  const reading =
    ports.reading === undefined ? readHere(loadFormats) : createReadingPool(ports.reading);
  const rows = createDeskRows();
  const relativesOf = (id: ArticleId) => likeness.relativesOf(id);
  const findTwins = createTwinFinder({ ...shared, relativesOf });
  const imports = createImportService({
    ...shared,
    ...reading,
    index,
    changes,
    rows,
    findTwins,
  });
  const watching = createWatchService({
    ...shared,
    runFiles: (files) => imports.runFiles(files),
    every: ports.watchEvery ?? 2_000,
  });
  const rules = createRuleService({ ...shared, changes });
  const presence = watchPresence(store, ports.presenceEvery);
  const backups = createBackupKeeper({ ...shared, schedule: ports.backups });
  return {
    path: store.identity.path,
    frozen: () => store.frozen(),
    backups,
    rename: async (name: string) => {
      await store.rename(name);
      ports.broadcast('library.changed', { revision: store.revision });
    },
    opened: (): OpenedLibrary => ({
      ...store.identity,
      notices: [...store.notices, ...backups.notices()],
    }),
    overview: async () => {
      const overview = await overviewOf(store, world.clock);
      return { ...overview, notices: [...overview.notices, ...backups.notices()] };
    },
    locateOriginal: (id: ArticleId) => locateOriginal(store, id),
    search,
    collections: createCollectionService({ ...shared, index, listings, changes }),
    complete: createCompleter({ ...shared, index, analyzer }),
    concordance: createConcordanceService({ ...shared, listings, analyzer, readQuery }),
    names: createNameService({ ...shared, index, analyzer, changes }),
    likeness,
    changes,
    history,
    imports,
    watching,
    decodings: (key: string) => decodingsOf(rows.fileOf(key)),
    writeReport: (path: string, language: InterfaceLanguage) =>
      writeReport(
        path,
        Array.from(rows.all(), ({ row }) => row),
        language,
      ),
    articles: createArticleService({ ...shared, changes, idsOf }),
    rules,
    editing: createEditingService({
      ...shared,
      changes,
      read: reading.read,
      corrected: rules.corrected,
    }),
    exports: createExportService({ ...shared, idsOf }),
    async close() {
      try {
        presence.stop();
        likeness.stop();
        await backups.stop();
        await watching.stop();
        await imports.stop();
        await reading.close();
        await index.close();
      } finally {
        await history.close().finally(() => store.close());
      }
    },
  };
}

/**
 * The library's services behind their calls, with no library open yet. The library process serves
 * them to the shell; the command line and the tests call them where they are.
 */
export function composeLibrary(ports: LibraryPorts): LibraryHandlers {
  const analyzer = createAnalyzer();
  const works = createCareWorks({ ...world, ...ports });
  const mover = createMover({ ...ports, clock: world.clock });
  const session = createLibrarySession(async (path, create) => {
    const now = () => new Date();
    const onVanished = (error: ErrorReport) =>
      ports.broadcast('library.status', { status: 'failed', error });
    const { version } = ports;
    const store = await openLibraryStore(path, { create, now, version, onVanished });
    return openServices(store, analyzer, { ...ports, works });
  }, resolve);
  type Library = ReturnType<typeof openServices>;
  /** The library at a path, where that is the one that is open. */
  const openAt = (path: string) => session.openAt(path);
  const care = createCare({ ...world, works, openAt });
  const ask = async <Answer>(
    question: (library: Library) => Answer | Promise<Answer>,
  ): Promise<Answer> => await question(session.current());

  return {
    'library.open': async ({ path, create }) => (await session.open(path, create)).opened(),
    'library.identify': (request) => care.identify(request),
    'library.close': async () => {
      await session.close();
      return {};
    },
    'library.rename': ({ name }) =>
      ask(async ({ rename, opened }) => {
        await rename(name);
        return opened();
      }),
    'library.move': async ({ out }) => {
      let left: string | undefined;
      const moved = await session.relocate(async (path) => {
        const done = await mover.move(path, out);
        left = done.left;
        return done.path;
      });
      const opened = moved.opened();
      if (left === undefined) return opened;
      const notice = WarraqError.of('move.left', { path: left }).report;
      return { ...opened, notices: [...opened.notices, notice] };
    },
    'library.cancelMove': () => {
      mover.cancel();
      return Promise.resolve({});
    },
    'library.backups': async ({ path }) => ({
      backups: await care.list({ path }),
      next: (await openAt(path)?.backups.next()) ?? { kind: 'never' },
    }),
    'backups.make': () => ask(({ backups }) => backups.make()),
    'care.cancel': () => {
      works.cancel();
      return Promise.resolve({});
    },
    'library.verify': (request) => care.verify(request),
    'library.restore': (request) => care.restore(request),
    'library.overview': () => ask((library) => library.overview()),
    'articles.search': (request) => ask(({ search }) => search.search(request)),
    'articles.stretch': (request) => ask(({ search }) => search.stretch(request)),
    'articles.position': (request) => ask(({ search }) => search.position(request)),
    'articles.summary': ({ selection }) => ask(({ search }) => search.summary(selection)),
    'articles.read': (request) => ask(({ search }) => search.read(request)),
    'concordance.stretch': (request) => ask(({ concordance }) => concordance.stretch(request)),
    'concordance.name': ({ query }) => ask(({ concordance }) => concordance.nameOf(query)),
    'concordance.write': (order) => ask(({ concordance }) => concordance.write(order)),
    'articles.alike': (request) => ask(({ likeness }) => likeness.alike(request)),
    'articles.compare': (request) => ask(({ likeness }) => likeness.compare(request)),
    'stories.list': (request) => ask(({ likeness }) => likeness.stories(request)),
    'articles.tag': (request) => ask(({ articles }) => articles.tag(request)),
    'articles.annotate': (request) => ask(({ articles }) => articles.annotate(request)),
    'articles.move': (request) => ask(({ articles }) => articles.move(request)),
    'articles.edit': (request) => ask(({ editing }) => editing.edit(request)),
    'rules.offer': (request) => ask(({ rules }) => rules.offer(request)),
    'rules.apply': (request) => ask(({ rules }) => rules.apply(request)),
    'rules.list': () => ask(({ rules }) => Promise.resolve(rules.list())),
    'rules.remove': (request) => ask(({ rules }) => rules.remove(request)),
    'articles.decodings': (request) => ask(({ editing }) => editing.decodings(request)),
    'articles.decodeAgain': (request) => ask(({ editing }) => editing.decodeAgain(request)),
    'articles.merge': (request) => ask(({ editing }) => editing.merge(request)),
    'text.date': ({ text }) => Promise.resolve({ published: parseDate(text) }),
    'articles.erase': (request) => ask(({ articles }) => articles.erase(request)),
    'collections.list': () => ask(({ collections }) => collections.list()),
    'collections.save': (request) => ask(({ collections }) => collections.save(request)),
    'collections.rename': (request) => ask(({ collections }) => collections.rename(request)),
    'collections.update': (request) => ask(({ collections }) => collections.update(request)),
    'collections.delete': (request) => ask(({ collections }) => collections.discard(request)),
    'changes.undo': ({ token }) => ask(({ changes }) => changes.undo(token)),
    'changes.undoThrough': ({ token }) => ask(({ changes }) => changes.undoThrough(token)),
    'changes.redo': ({ token }) => ask(({ changes }) => changes.redo(token)),
    'changes.preview': (request) => ask(({ changes }) => changes.preview(request)),
    'changes.history': () => ask(({ history }) => history.list()),
    'imports.run': (request) => ask(({ imports }) => imports.run(request)),
    'imports.cancel': ({ importId }) =>
      ask(({ imports }) => {
        imports.cancel(importId);
        return {};
      }),
    'imports.pause': ({ importId, isPaused }) =>
      ask(({ imports }) => {
        imports.pause(importId, isPaused);
        return {};
      }),
    'imports.again': (request) => ask(({ imports }) => imports.again(request)),
    'imports.paste': (request) => ask(({ imports }) => imports.paste(request)),
    'imports.settled': () =>
      ask(async ({ imports }) => {
        await imports.settled();
        return {};
      }),
    'imports.decodings': ({ key }) => ask(({ decodings }) => decodings(key)),
    'imports.writeReport': ({ path, language }) =>
      ask(({ writeReport: write }) => write(path, language)),
    'watching.add': ({ path }) => ask(({ watching }) => watching.add(path)),
    'watching.list': () => ask(({ watching }) => watching.list()),
    'watching.stop': ({ id }) =>
      ask(async ({ watching }) => {
        await watching.remove(id);
        return {};
      }),
    'exports.preview': (request) => ask(({ exports }) => exports.preview(request)),
    'exports.write': (order) => ask(({ exports }) => exports.write(order)),
    'originals.locate': ({ id }) => ask((library) => library.locateOriginal(id)),
    'search.complete': (request) => ask(({ complete }) => complete(request)),
    'names.list': () => ask(({ names }) => names.list()),
    'names.suggest': (request) => ask(({ names }) => names.suggest(request)),
    'names.keep': (request) => ask(({ names }) => names.keep(request)),
    'names.discard': (request) => ask(({ names }) => names.discard(request)),
    'text.explain': ({ text }) => Promise.resolve(explain(text, analyzer)),
  };
}
