import { recordOf, textsOf } from '../../main/library/imports/new-articles.ts';
import { wordCount } from '../../main/core/text/tokens.ts';
import { textDigest } from '../../main/library/reading/read-job.ts';
import { nodeFileSystem, type FileSystem } from '../../main/store/file-system.ts';
import { openLibraryStore } from '../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../main/store/store.ts';
import { generateArticles, type GeneratedArticle } from './generate-articles.ts';

/** The most articles written by one commit. */
const mostArticles = 1_000;

/** The real disk without its syncs: a library that can be made again need not outlive a power cut. */
const hastyDisk: FileSystem = {
  ...nodeFileSystem,
  open: async (path, mode) => ({
    ...(await nodeFileSystem.open(path, mode)),
    datasync: () => Promise.resolve(),
  }),
  syncFolder: () => Promise.resolve(),
};

async function keep(store: CompactingStore, batch: readonly GeneratedArticle[]): Promise<void> {
  for (const { text } of batch) await store.keepOriginal(Buffer.from(text), 'txt');
  const references = [...(await store.appendBodies(batch.flatMap(textsIn)))];
  const changes = batch.map(({ document }) => {
    const own = references.splice(0, textsOf(document).length);
    return {
      kind: 'put',
      article: recordOf(document, own, {
        countWords: wordCount,
        digest: textDigest(document.body.text),
      }),
    } as const;
  });
  await store.commit(changes);
}

const textsIn = ({ document }: GeneratedArticle): readonly string[] => textsOf(document);

export interface GeneratedLibrary {
  /** Of a folder that is missing or empty. */
  readonly path: string;
  readonly articles: number;
  readonly seed?: number;
  /** Told how many articles are written, after each batch. */
  readonly progress?: (done: number) => void;
}

/** Makes a library of generated articles with their texts and originals, through the store itself. */
export async function generateLibrary(wanted: GeneratedLibrary): Promise<void> {
  const { path, articles, seed, progress } = wanted;
  const options = { create: true, now: () => new Date(), version: 'generator' };
  const store = await openLibraryStore(path, { ...options, fileSystem: hastyDisk });
  try {
    let batch: GeneratedArticle[] = [];
    let done = 0;
    const write = async (): Promise<void> => {
      await keep(store, batch);
      done += batch.length;
      batch = [];
      progress?.(done);
    };
    for (const article of generateArticles(articles, seed)) {
      if (batch.push(article) === mostArticles) await write();
    }
    if (batch.length > 0) await write();
    await store.compact();
  } finally {
    await store.close();
  }
}
