import { createHash, randomUUID } from 'node:crypto';
import { newArticleId } from '../../../main/core/articles/new-article-id.ts';
import type { RestoredArticle } from '../../../main/core/imports/draft.ts';
import { createMiniSearchIndex } from '../../../main/core/search/mini-search-index.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { wordCount } from '../../../main/core/text/tokens.ts';
import { createArticleService } from '../../../main/library/article-service.ts';
import { createChanges } from '../../../main/library/changes.ts';
import { keepArticles } from '../../../main/library/imports/keep-units.ts';
import { createHistory } from '../../../main/library/history.ts';
import { createIndexKeeper } from '../../../main/library/index-keeper.ts';
import { createUndoStack } from '../../../main/library/undo.ts';
import { createHistoryLog } from '../../../main/store/history-log.ts';
import type { ArticlePatch, Change } from '../../../main/store/library-store.ts';
import type { CompactingStore } from '../../../main/store/store.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { type ArticleId, UndoToken } from '../../../preload/contract/vocabulary.ts';
import type { Chance } from '../../support/random.ts';
import { article } from './articles.ts';

/** Hears of each change of an act: once it is asked for, and once the library confirms it. */
export interface Witness {
  asked(): void;
  confirmed(): void;
}

export const silent: Witness = { asked: () => undefined, confirmed: () => undefined };

/** One thing a person does to a library. */
export interface Act {
  readonly name: string;
  run(witness: Witness): Promise<void>;
}

const analyzer = createAnalyzer();
const places = ['بلدان/العراق', 'بلدان/تونس', 'مياه', 'موانئ/قديمة', 'للمراجعة', 'عاجل'];

/** The services of one open library, as the product puts them together. */
export function servicesOf(store: CompactingStore) {
  const shared = { store, broadcast: () => undefined, countWords: wordCount };
  const index = createIndexKeeper({
    ...shared,
    createIndex: () => createMiniSearchIndex(analyzer),
    analyzerVersion: analyzer.version,
    clock: () => performance.now(),
    newMark: () => randomUUID(),
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
  });
  return { ...shared, index, changes, articles };
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
        const kept = keepArticles(documents, { ...services, step });
        witness.asked();
        await kept;
        witness.confirmed();
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

function undoLast({ changes }: Services): Promise<unknown> {
  return changes.undo().catch((thrown: unknown) => {
    const { code } = reportOf(thrown);
    if (code !== 'undo.nothing' && code !== 'undo.overtaken') throw thrown;
  });
}

/** Few enough articles that opening the library thousands of times stays quick. */
const mostArticles = 24;

/** The act of that number in a script that follows from `chance` and from what the library holds. */
export function nextAct(services: Services, number: number, chance: Chance): Act {
  const { store, changes, articles } = services;
  // The order in which a library holds its articles is not part of what it holds.
  const ids = [...store.articles.keys()].sort();
  const some = ids.filter(() => chance.below(2) === 0);
  const selection = { kind: 'articles' as const, ids: some };
  const die = chance.below(100);
  if (ids.length < 4 || (die < 22 && ids.length < mostArticles)) {
    const numbers = Array.from({ length: 1 + chance.below(4) }, (_, at) => number * 10 + at);
    return importAct(services, numbers, chance);
  }
  const id = chance.pick(ids);
  const one = { kind: 'articles' as const, ids: [id] };
  const tag = chance.pick(places);
  const act = (name: string, run: () => Promise<unknown>): Act => ({ name, run: once(run) });
  if (die < 36) {
    return act('tag', () => articles.tag({ selection: one, add: [tag], remove: [] }));
  }
  if (die < 50) {
    const remove = [chance.pick(places)].filter((other) => other !== tag);
    return act('bulk tag', () => articles.tag({ selection, add: [tag], remove }));
  }
  if (die < 56) return act('note', () => articles.annotate({ id, note: `ملاحظة ${number}` }));
  if (die < 64) return act('rename', () => renameTag(services, tag, `${tag}/${number % 5}`));
  if (die < 70) return act('trash', () => articles.move({ selection, state: 'trashed' }));
  if (die < 78) {
    const gone = ids.filter(() => chance.below(4) === 0);
    return act('delete', () =>
      changes.make({ act: 'move', state: 'trashed' }, () =>
        gone.map((each) => ({ kind: 'remove', id: each })),
      ),
    );
  }
  if (die < 86) return act('undo', () => undoLast(services));
  if (die < 92) return act('compact', () => store.compact());
  return { name: 'together', run: together(store, ids.slice(0, 3), number) };
}
