import { createHash } from 'node:crypto';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import type { CompactingStore } from '../../../main/store/store.ts';
import { article, articleId } from './articles.ts';
import { newStore } from './library.ts';

export const textOf = (number: number): string =>
  `نص المقالة رقم ${number}: يجري الماء في السواقي القديمة حين يُفتح السد كل ربيع.`;

/** Imports articles with texts and originals of their own, each text said so many times, as one change. */
export async function importArticles(
  store: CompactingStore,
  numbers: readonly number[],
  times = 1,
): Promise<void> {
  const texts = numbers.map((number) => textOf(number).repeat(times));
  const references = await store.appendBodies(texts);
  const articles: Article[] = [];
  for (const [at, number] of numbers.entries()) {
    const [text = '', ref] = [texts[at], references[at]];
    if (ref === undefined) throw new Error('every text has a reference');
    const sha256 = await store.keepOriginal(Buffer.from(text), 'txt');
    const body = { ref, characters: text.length, words: 14 };
    articles.push(article(number, { body, origin: { ...article(number).origin, sha256 } }));
  }
  await store.commit(articles.map((one) => ({ kind: 'put', article: one })));
}

export async function note(store: CompactingStore, number: number, words: string): Promise<void> {
  await store.commit([{ kind: 'patch', id: articleId(number), fields: { note: words } }]);
}

/** An open library with a snapshot of `first` articles, and a journal with one more and three notes. */
export async function fullLibrary(first = 8): Promise<CompactingStore> {
  const store = await newStore();
  await importArticles(
    store,
    Array.from({ length: first }, (_, number) => number),
  );
  await store.compact();
  await importArticles(store, [first]);
  for (const number of [1, 2, 3]) await note(store, number, `ملاحظة ${number}`);
  return store;
}

/** Where the original of an article lies in the library's folder. */
export function originalOf(number: number): string {
  const sha256 = createHash('sha256').update(textOf(number)).digest('hex');
  return `originals/${sha256.slice(0, 2)}/${sha256}.txt`;
}

export const plain = (store: Pick<CompactingStore, 'articles'>): readonly Article[] =>
  [...store.articles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
