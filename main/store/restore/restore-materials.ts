import { createHash } from 'node:crypto';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { namesIn } from '../backups/backup-folders.ts';
import {
  bodyFileName,
  bodyReferences,
  frameLength,
  placeOf,
  textOfFrame,
  type Place,
} from '../body-log.ts';
import { inFolder, places, writeWhole, type LibraryFolder, type Pause } from '../folder.ts';
import type { OpenFile } from '../file-system.ts';
import { nameOfOriginal, shelfOf } from '../originals.ts';

/** What is restored, and the folders that may have it, the library's own first. */
export interface Salvage {
  readonly sources: readonly LibraryFolder[];
  readonly target: LibraryFolder;
  readonly articles: readonly Article[];
  readonly pause: Pause;
}

/** The files of texts of one number, wherever there is one; each is read once and kept open. */
class TextSources {
  readonly #sources: readonly LibraryFolder[];
  readonly #open = new Map<string, Promise<OpenFile | undefined>>();

  constructor(sources: readonly LibraryFolder[]) {
    this.#sources = sources;
  }

  /** The frame of a text from the first source in which it is whole. */
  async frameAt({ file, offset, length }: Place): Promise<Uint8Array | undefined> {
    for (const source of this.#sources) {
      const open = await this.#opened(source, inFolder(source, places.bodies, bodyFileName(file)));
      const frame = await open?.read(offset, frameLength(length)).catch(() => undefined);
      if (frame && textOfFrame(frame, length) !== undefined) return frame;
    }
    return undefined;
  }

  #opened({ fileSystem }: LibraryFolder, path: string): Promise<OpenFile | undefined> {
    const known = this.#open.get(path);
    if (known) return known;
    const opening = fileSystem.open(path, 'read').catch(() => undefined);
    this.#open.set(path, opening);
    return opening;
  }

  async close(): Promise<void> {
    for (const opening of this.#open.values()) await (await opening)?.close();
  }
}

/**
 * Brings every text that is whole somewhere to its place in the new library. Answers the articles
 * that lost one; its place stays empty, so that reading it says so.
 */
export async function restoreTexts(salvage: Salvage): Promise<readonly Article[]> {
  const { sources, target, articles, pause } = salvage;
  const { fileSystem } = target;
  await fileSystem.makeFolder(inFolder(target, places.bodies));
  const texts = new TextSources(sources);
  const files = new Map<number, OpenFile>();
  const lost: Article[] = [];
  try {
    for (const article of articles) {
      let isWhole = true;
      for (const place of bodyReferences(article).map(placeOf)) {
        const frame = await texts.frameAt(place);
        isWhole &&= frame !== undefined;
        if (frame === undefined) continue;
        const path = inFolder(target, places.bodies, bodyFileName(place.file));
        const file = files.get(place.file) ?? (await fileSystem.open(path, 'create'));
        files.set(place.file, file);
        await file.write(frame, place.offset);
      }
      if (!isWhole) lost.push(article);
      await pause();
    }
    for (const file of files.values()) await file.datasync();
  } finally {
    for (const file of files.values()) await file.close();
    await texts.close();
  }
  await fileSystem.syncFolder(inFolder(target, places.bodies));
  return lost;
}

/** The bytes of an original, from the first source in which they fit their digest. */
async function originalFrom(
  sources: readonly LibraryFolder[],
  sha256: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  for (const source of sources) {
    const shelf = inFolder(source, shelfOf(sha256));
    for (const name of await namesIn(source.fileSystem, shelf)) {
      if (nameOfOriginal.exec(name)?.[1] !== sha256) continue;
      const path = inFolder(source, shelfOf(sha256), name);
      const bytes = await source.fileSystem.readFile(path).catch(() => undefined);
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) {
        return { name, bytes };
      }
    }
  }
  return undefined;
}

/** Brings every original that is whole somewhere. Answers the articles that lost theirs. */
export async function restoreOriginals(salvage: Salvage): Promise<readonly Article[]> {
  const { sources, target, articles, pause } = salvage;
  const { fileSystem } = target;
  const settled = new Map<string, boolean>();
  const shelves = new Set<string>();
  const lost: Article[] = [];
  for (const article of articles) {
    const { sha256 } = article.origin;
    if (!settled.has(sha256)) {
      const original = await originalFrom(sources, sha256);
      settled.set(sha256, original !== undefined);
      if (original) {
        const shelf = shelfOf(sha256);
        if (!shelves.has(shelf)) await fileSystem.makeFolder(inFolder(target, shelf));
        shelves.add(shelf);
        const file = `${shelf}/${original.name}`;
        await writeWhole(target, file, [original.bytes], { syncFolder: false });
      }
    }
    if (settled.get(sha256) === false) lost.push(article);
    await pause();
  }
  for (const shelf of shelves) await fileSystem.syncFolder(inFolder(target, shelf));
  return lost;
}
