import { createHash, randomUUID } from 'node:crypto';
import { newArticleId } from '../../../main/core/articles/new-article-id.ts';
import type { RestoredArticle } from '../../../main/core/imports/draft.ts';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { wordCount } from '../../../main/core/text/tokens.ts';
import { createArticleService } from '../../../main/library/article-service.ts';
import { createChanges } from '../../../main/library/changes.ts';
import { indexArticles, storeArticles } from '../../../main/library/imports/keep-articles.ts';
import { textDigest } from '../../../main/library/reading/read-job.ts';
import { createHistory } from '../../../main/library/history.ts';
import { createIndexKeeper } from '../../../main/library/index-keeper.ts';
import { createUndoStack } from '../../../main/library/undo.ts';
import { createHistoryLog } from '../../../main/store/history-log.ts';
import type { ArticlePatch, Change } from '../../../main/store/library-store.ts';
import type { BackupMade } from '../../../main/store/backups/make-backup.ts';
import type { CompactingStore } from '../../../main/store/store.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import type { Query } from '../../../preload/contract/queries.ts';
import { type LibraryRecord, RecordId } from '../../../preload/contract/records.ts';
import { type ArticleId, UndoToken } from '../../../preload/contract/vocabulary.ts';
import type { Chance } from '../../support/random.ts';
import { article } from './articles.ts';

/**
 * Hears of each change of an act: once it is asked for, and once the library confirms it; and of
 * each backup, once it is said to be made.
 */
export interface Witness {
  asked(): void;
  confirmed(): void;
  backedUp(made: BackupMade): void;
}

export const silent: Witness = {
  asked: () => undefined,
  confirmed: () => undefined,
  backedUp: () => undefined,
};

/** One thing a person does to a library. */
export interface Act {
  readonly name: string;
  /** True where it may find another way when the disk refuses one. */
  readonly findsAnotherWay?: boolean;
  run(witness: Witness): Promise<void>;
}

const analyzer = createAnalyzer();
const places = ['بلدان/العراق', 'بلدان/تونس', 'مياه', 'موانئ/قديمة', 'للمراجعة', 'عاجل'];

/** The services of one open library, as the product puts them together. */
export function servicesOf(store: CompactingStore, backupTime = backupTimes()) {
  const shared = { store, broadcast: () => undefined, countWords: wordCount };
  const index = createIndexKeeper({
    ...shared,
    createIndex: () => createMiniSearchIndex(analyzer),
    clock: () => performance.now(),
  });
  const undoStack = createUndoStack(() => UndoToken.parse(randomUUID()));
  const log = createHistoryLog(store.identity, () => new Date());
  const now = () => '2026-03-01T10:00:00.000Z';
  const history = createHistory({ ...shared, log, undoStack, now });
  const changes = createChanges({ ...shared, index, undoStack, history });
  const articles = createArticleService({
    store,
    changes,
    idsOf: (selection) => Promise.resolve(selection.kind === 'articles' ? selection.ids : []),
    now,
    clock: () => performance.now(),
  });
  return { ...shared, index, changes, articles, undoStack, backupTime };
}

/** The instants of backups, so near to each other that the older ones of an hour are removed. */
function backupTimes(): () => Date {
  let made = 0;
  return () => new Date(Date.parse('2026-03-01T10:00:00.000Z') + 25 * 60_000 * made++);
}

export type Services = ReturnType<typeof servicesOf>;

/** The text of the article of that number: what is read back must be this to the letter. */
export function textOf(number: number): string {
  const words = Array.from({ length: 3 + (number % 40) }, (_, at) => `كلمة${number * 7 + at}`);
  return `نص المقالة رقم ${number}\n${words.join(' ')}`;
}

function newArticle(number: number, chance: Chance): RestoredArticle {
  const text = textOf(number);
  // Every third original is one that other articles have too.
  const bytes = Buffer.from(number % 3 === 0 ? `أصل مشترك ${number % 2}` : `أصل ${text}`);
  const id = newArticleId(Uint8Array.from({ length: 10 }, () => chance.below(256)));
  const facts = article(number, { id, note: String(number) });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const relatedText = { heading: 'إقرأ أيضاً', title: 'خبر قريب', text: `قريب من ${text}` };
  return {
    original: bytes,
    document: {
      ...facts,
      origin: { ...facts.origin, sha256, bytes: bytes.length },
      body: { text, characters: text.length, words: wordCount(text) },
      related: number % 4 === 0 ? [relatedText] : [],
    },
  };
}

export function importAct(services: Services, numbers: readonly number[], chance: Chance): Act {
  return {
    name: 'import',
    run: async (witness) => {
      const step = services.changes.begin({ act: 'import' });
      const documents = numbers.map((number) => newArticle(number, chance));
      try {
        const articles = documents.map((one) => ({
          ...one,
          digest: textDigest(one.document.body.text),
        }));
        const ports = { ...services, step };
        const stored = storeArticles(articles, ports);
        witness.asked();
        await stored;
        witness.confirmed();
        await indexArticles(articles, ports);
      } finally {
        step.finish();
      }
    },
  };
}

const once =
  (act: () => Promise<unknown>): Act['run'] =>
  async (witness) => {
    const done = act();
    witness.asked();
    await done;
    witness.confirmed();
  };

/** Commits asked for at once, so that they share syncs. */
function together(store: CompactingStore, ids: readonly ArticleId[], number: number): Act['run'] {
  return async (witness) => {
    const done = ids.map((id, at) => {
      const fields = { url: `https://example.org/${number}/${at}` };
      const committed = store.commit([{ kind: 'patch', id, fields }]);
      witness.asked();
      return committed.then(() => witness.confirmed());
    });
    const failed = (await Promise.allSettled(done)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  };
}

const patches = (ids: readonly ArticleId[], fields: ArticlePatch): readonly Change[] =>
  ids.map((id) => ({ kind: 'patch', id, fields }));

/** A tag gets another name on every article that carries it. */
function renameTag({ store, changes }: Services, from: string, to: string): Promise<unknown> {
  const carriers = [...store.articles.values()].filter(({ tags }) => tags.includes(from));
  return changes.make({ act: 'tag', add: [to], remove: [from] }, () =>
    carriers.flatMap(({ id, tags }) =>
      patches([id], { tags: [...new Set(tags.map((tag) => (tag === from ? to : tag)))] }),
    ),
  );
}

/** What cannot be taken back or made again at the moment is passed over, as a person would. */
function turning(turn: Promise<unknown>): Promise<unknown> {
  return turn.catch((thrown: unknown) => {
    if (!/^(undo|redo)\./.test(reportOf(thrown).code)) throw thrown;
  });
}

/** Takes back the last changes together: up to four of them. */
function undoSome({ changes, undoStack }: Services, chance: Chance): Promise<unknown> {
  const offers = [...undoStack.offers()].filter(([, act]) => act === 'undo-through');
  const offer = offers.slice(-3)[chance.below(3)];
  return offer ? turning(changes.undoThrough(offer[0])) : turning(changes.undo());
}

/** Changes that are asked for one after the other while something longer goes on. */
async function beside(
  longer: Promise<unknown>,
  { store }: Services,
  ids: readonly ArticleId[],
  number: number,
  witness: Witness,
): Promise<void> {
  const changed = (async () => {
    for (const [at, id] of ids.entries()) {
      const fields = { note: `ملاحظة ${number}، ${at}` };
      const committed = store.commit([{ kind: 'patch', id, fields }]);
      witness.asked();
      await committed;
      witness.confirmed();
    }
  })();
  for (const result of await Promise.allSettled([longer, changed])) {
    if (result.status === 'rejected') throw result.reason;
  }
}

const queryOf = (number: number): Query => ({
  words: `كلمة${number} -مهملة`,
  filters: number % 2 === 0 ? [] : [{ field: 'tag', value: 'بلدان/العراق' }],
  place: 'all',
});

/** A search is saved, called otherwise, or a record of either kind is thrown away. */
function recordAct({ store, changes }: Services, number: number, chance: Chance): Promise<unknown> {
  const name = `مجموعة ${number}`;
  const description = { act: 'collection', name } as const;
  const there = [...store.records.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const known = there.length === 0 ? undefined : chance.pick(there);
  if (known !== undefined && (there.length > 5 || chance.below(3) === 0)) {
    const { id } = known;
    return changes.make({ ...description, done: 'deleted' }, () => [{ kind: 'discard', id }]);
  }
  if (known?.kind === 'collection' && chance.below(2) === 0) {
    const record = { ...known, name };
    return changes.make({ ...description, done: 'renamed' }, () => [{ kind: 'keep', record }]);
  }
  const id = RecordId.parse(`record-${number}`);
  const query = queryOf(number);
  const records: readonly LibraryRecord[] = [
    { kind: 'collection', id, name, query, savedAt: '2026-03-01T10:00:00.000Z' },
    { kind: 'names', id, forms: ['ليلى الحداد', `ليلى حدّاد ${number}`] },
  ];
  const record = chance.pick(records);
  return changes.make({ ...description, done: 'saved' }, () => [{ kind: 'keep', record }]);
}

/** A backup, with changes that come meanwhile. */
function backupAct(services: Services, ids: readonly ArticleId[], number: number): Act {
  return {
    name: ids.length > 0 ? 'backup beside changes' : 'backup',
    findsAnotherWay: true,
    run: async (witness) => {
      const now = services.backupTime();
      const pause = () => Promise.resolve();
      const made = services.store.backup({ now, pause }).then((backup) => {
        witness.backedUp(backup);
      });
      await beside(made, services, ids, number, witness);
    },
  };
}

/** A new snapshot, with changes that come meanwhile. */
function compactAct(services: Services, ids: readonly ArticleId[], number: number): Act {
  return {
    name: ids.length > 0 ? 'compact beside changes' : 'compact',
    run: (witness) => beside(services.store.compact(), services, ids, number, witness),
  };
}

/** Few enough articles that opening the library thousands of times stays quick. */
const mostArticles = 24;

/** The act of that number in a script that follows from `chance` and from what the library holds. */
export function nextAct(services: Services, number: number, chance: Chance): Act {
  const { store, changes, articles, undoStack } = services;
  // The order in which a library holds its articles is not part of what it holds.
  const ids = [...store.articles.keys()].sort();
  const some = ids.filter(() => chance.below(2) === 0);
  const selection = { kind: 'articles' as const, ids: some };
  const act = (name: string, run: () => Promise<unknown>): Act => ({ name, run: once(run) });
  const canRedo = [...undoStack.offers().values()].includes('redo');
  if (canRedo && chance.below(2) === 0) return act('redo', () => turning(changes.redo()));
  const die = chance.below(100);
  if (ids.length < 4 || (die < 22 && ids.length < mostArticles)) {
    const numbers = Array.from({ length: 1 + chance.below(4) }, (_, at) => number * 10 + at);
    return importAct(services, numbers, chance);
  }
  const id = chance.pick(ids);
  const one = { kind: 'articles' as const, ids: [id] };
  const tag = chance.pick(places);
  const others = chance.below(2) === 0 ? [] : ids.slice(0, 2 + chance.below(3));
  if (die < 36) {
    return act('tag', () => articles.tag({ selection: one, add: [tag], remove: [] }));
  }
  if (die < 50) {
    const remove = [chance.pick(places)].filter((other) => other !== tag);
    return act('bulk tag', () => articles.tag({ selection, add: [tag], remove }));
  }
  if (die < 55) return act('record', () => recordAct(services, number, chance));
  if (die < 59) return act('note', () => articles.annotate({ id, note: `ملاحظة ${number}` }));
  if (die < 65) return act('rename', () => renameTag(services, tag, `${tag}/${number % 5}`));
  if (die < 70) return act('trash', () => articles.move({ selection, state: 'trashed' }));
  if (die < 78) {
    const gone = ids.filter(() => chance.below(4) === 0);
    return act('delete', () =>
      changes.make({ act: 'move', state: 'trashed' }, () =>
        gone.map((each) => ({ kind: 'remove', id: each })),
      ),
    );
  }
  if (die < 83) return act('undo', () => turning(changes.undo()));
  if (die < 86) return act('undo through', () => undoSome(services, chance));
  if (die < 93) return compactAct(services, others, number);
  if (die < 96) return backupAct(services, others, number);
  return { name: 'together', run: together(store, ids.slice(0, 3), number) };
}
