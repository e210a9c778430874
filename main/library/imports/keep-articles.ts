import { extname } from 'node:path';
import { indexedArticle } from '../documents.ts';
import type { Changes, RunningChange } from '../changes.ts';
import type { IndexKeeper } from '../index-keeper.ts';
import type { LibraryStore } from '../../store/library-store.ts';
import { type NewArticle, recordOf, textsOf } from './new-articles.ts';

/** The most articles kept by one sync. */
const mostArticles = 500;

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

async function keepGroup(articles: readonly NewArticle[], ports: KeepPorts): Promise<void> {
  const { store, index, changes, step, countWords } = ports;
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
  await index.add(articles.map(({ document }) => indexedArticle(document, document.body.text)));
  changes.tell();
}

/** Keeps articles with their texts and originals, a sync for each few hundred of them. */
export async function keepArticles(
  articles: readonly NewArticle[],
  ports: KeepPorts,
): Promise<void> {
  for (let start = 0; start < articles.length; start += mostArticles) {
    await keepGroup(articles.slice(start, start + mostArticles), ports);
  }
}
