import { extname } from 'node:path';
import { indexedArticle } from '../documents.ts';
import type { Changes, RunningChange } from '../changes.ts';
import type { IndexKeeper } from '../index-keeper.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { type NewArticle, recordOf, textsOf } from './new-articles.ts';

/** The most articles stored by one sync. */
const mostArticles = 1_000;

export interface KeepPorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly changes: Changes;
  readonly step: RunningChange;
  readonly countWords: (text: string) => number;
}

async function keepOriginals(store: LibraryStore, articles: readonly NewArticle[]): Promise<void> {
  for (const { document, original } of articles) {
    if (original === undefined) continue;
    await store.keepOriginal(original, extname(document.origin.fileName));
  }
}

async function storeGroup(articles: readonly NewArticle[], ports: KeepPorts): Promise<void> {
  const { store, changes, step, countWords } = ports;
  await keepOriginals(store, articles);
  const texts = articles.map(({ document }) => textsOf(document));
  const references = await store.appendBodies(texts.flat());
  let position = 0;
  const records = articles.map(({ document, digest }, at) => {
    const count = texts[at]?.length ?? 0;
    const own = references.slice(position, position + count);
    position += count;
    return recordOf(document, own, { countWords, digest });
  });
  await changes.keep(
    step,
    records.map((article) => ({ kind: 'put', article })),
  );
}

/** Stores articles with their texts and originals, a sync for each thousand of them. */
export async function storeArticles(
  articles: readonly NewArticle[],
  ports: KeepPorts,
): Promise<void> {
  for (let start = 0; start < articles.length; start += mostArticles) {
    await storeGroup(articles.slice(start, start + mostArticles), ports);
  }
}

/** Makes stored articles findable, and tells that they are there. */
export async function indexArticles(
  articles: readonly NewArticle[],
  { index, changes }: KeepPorts,
): Promise<void> {
  await index.add(articles.map(({ document }) => indexedArticle(document, document.body.text)));
  changes.tell();
}
