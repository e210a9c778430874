import { createHash } from 'node:crypto';
import type { FileSystem } from '../../../main/store/file-system.ts';
import type { CompactingStore } from '../../../main/store/store.ts';
import { textOf } from './library-script.ts';

/**
 * A library's articles and records in a word: two libraries that hold the same have the same. Where a text lies is
 * left out: what is asked for again after a failure lies elsewhere. `expectReadable` holds texts to
 * their articles.
 */
export function fingerprint({ articles, records }: Pick<CompactingStore, 'articles' | 'records'>) {
  const held = [...articles.values(), ...records.values()];
  const inOrder = held.sort((one, other) => (one.id < other.id ? -1 : 1));
  const canonical = JSON.stringify(inOrder, (name, value: unknown) =>
    name === 'ref'
      ? undefined
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value,
  );
  return createHash('sha1').update(canonical).digest('base64');
}

/** Throws unless every text and every original that an article refers to is there to the last byte. */
export async function expectReadable(
  store: CompactingStore,
  fileSystem: FileSystem,
): Promise<void> {
  for (const { origin, body, related, title } of store.articles.values()) {
    const text = await store.readBody(body.ref);
    const number = Number(/نص المقالة رقم (\d+)/.exec(text)?.[1]);
    if (text !== textOf(number) || !title.endsWith(` ${number}`))
      throw new Error(`the text of “${title}” is not what was imported`);
    for (const block of related) {
      if ((await store.readBody(block.body.ref)) !== `قريب من ${text}`) {
        throw new Error(`a related text of “${title}” is not what was imported`);
      }
    }
    const path = await store.originalPath(origin.sha256);
    if (path === undefined) throw new Error(`the original of “${title}” is gone`);
    const bytes = await fileSystem.readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== origin.sha256) throw new Error(`the original of “${title}” is damaged`);
  }
}
