import { createHash } from 'node:crypto';
import { WarraqError } from '../../preload/contract/errors.ts';
import { failureCode } from './file-system.ts';
import { inFolder, places, writeWhole, type FileParts, type LibraryFolder } from './folder.ts';
import type { LargeOriginal } from './library-store.ts';

interface StagedOriginal {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** There is a file of that name, which does not hold these bytes. */
  readonly isThere: boolean;
}

/** The name of an original: its digest and its extension. */
export const nameOfOriginal = /^([0-9a-f]{64})\.[a-z0-9]{1,16}$/;

/** How many originals are written at once: enough for their syncs to share the disk's own work. */
const atOnce = 64;

function fileName(sha256: string, extension: string): string {
  const plain = extension.replace(/^\./, '').toLowerCase();
  return `${sha256}.${/^[a-z0-9]{1,16}$/.test(plain) ? plain : 'bin'}`;
}

/** The folder of an original, `originals/ab`. */
export function shelfOf(sha256: string): string {
  return `${places.originals}/${sha256.slice(0, 2)}`;
}

/**
 * The imported bytes, kept under their digest. They are staged in memory and written when a change
 * that refers to them is committed, so that many originals share the syncs of their folders.
 */
export class Originals {
  readonly #folder: LibraryFolder;
  readonly #staged = new Map<string, StagedOriginal>();
  readonly #shelves = new Map<string, Map<string, string>>();
  /** Shelves whose names are known to be on the disk. */
  readonly #synced = new Set<string>();
  /** Set where making shelves was cut short by a failure. */
  #shelvesInDoubt = false;
  #stagedBytes = 0;

  constructor(folder: LibraryFolder) {
    this.#folder = folder;
  }

  /** Bytes that wait to be written. */
  get stagedBytes(): number {
    return this.#stagedBytes;
  }

  /** The names on a shelf by digest; empty where there is no such shelf yet. */
  async #shelf(sha256: string): Promise<Map<string, string>> {
    const shelf = shelfOf(sha256);
    const known = this.#shelves.get(shelf);
    if (known) return known;
    const names = await this.#namesOn(shelf);
    const found = names.flatMap((name) => {
      const digest = nameOfOriginal.exec(name)?.[1];
      return digest === undefined ? [] : [[digest, name] as const];
    });
    const listed = this.#shelves.get(shelf) ?? new Map(found);
    this.#shelves.set(shelf, listed);
    return listed;
  }

  async #namesOn(shelf: string): Promise<readonly string[]> {
    try {
      return await this.#folder.fileSystem.list(inFolder(this.#folder, shelf));
    } catch (thrown) {
      if (failureCode(thrown) === 'ENOENT') return [];
      throw thrown;
    }
  }

  /** Stages bytes unless they are kept already. Answers their SHA-256. */
  async keep(bytes: Uint8Array, extension: string): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (this.#staged.has(sha256)) return sha256;
    const name = (await this.#shelf(sha256)).get(sha256);
    if (name !== undefined && (await this.#isWhole(sha256, name, bytes.length))) {
      await this.#syncShelf(shelfOf(sha256));
      return sha256;
    }
    if (this.#staged.has(sha256)) return sha256;
    const isThere = name !== undefined;
    this.#staged.set(sha256, { name: name ?? fileName(sha256, extension), bytes, isThere });
    this.#stagedBytes += bytes.length;
    return sha256;
  }

  /**
   * Keeps a file too large to hold in memory: copied at once, and there only where its bytes have the
   * digest that was told of them. Throws `file.changed-while-read` where they have not.
   */
  async keepLarge({ sha256, bytes, fileName: file, parts }: LargeOriginal, extension: string) {
    const name = (await this.#shelf(sha256)).get(sha256) ?? fileName(sha256, extension);
    const shelf = shelfOf(sha256);
    if (!(await this.#isWhole(sha256, name, bytes))) {
      await this.#makeShelves([shelf]);
      const proved = provedParts(parts(), sha256, file);
      await writeWhole(this.#folder, `${shelf}/${name}`, proved, { syncFolder: false });
      (await this.#shelf(sha256)).set(sha256, name);
      this.#synced.delete(shelf);
    }
    await this.#syncShelf(shelf);
  }

  /** A name that was found may be one that a killed process never synced; once a sitting is enough. */
  async #syncShelf(shelf: string): Promise<void> {
    if (this.#synced.has(shelf)) return;
    await this.#folder.fileSystem.syncFolder(inFolder(this.#folder, shelf));
    this.#synced.add(shelf);
  }

  async #isWhole(sha256: string, name: string, size: number): Promise<boolean> {
    const path = inFolder(this.#folder, shelfOf(sha256), name);
    return (await this.#folder.fileSystem.facts(path))?.size === size;
  }

  /** The file that holds an original; undefined where none was kept. */
  async path(sha256: string): Promise<string | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    const name = (await this.#shelf(sha256)).get(sha256);
    return name === undefined ? undefined : inFolder(this.#folder, shelfOf(sha256), name);
  }

  isStaged(sha256: string): boolean {
    return this.#staged.has(sha256);
  }

  /** Writes and syncs those of the originals that are staged. One call at a time. */
  async settle(digests: Iterable<string>): Promise<void> {
    const waiting = [...new Set(digests)].flatMap((sha256) => {
      const staged = this.#staged.get(sha256);
      return staged ? [{ sha256, ...staged }] : [];
    });
    if (waiting.length === 0) return;
    const shelves = [...new Set(waiting.map(({ sha256 }) => shelfOf(sha256)))];
    await this.#makeShelves(shelves);
    await inGroups(waiting, (original) => this.#write(original));
    await inGroups(shelves, (shelf) =>
      this.#folder.fileSystem.syncFolder(inFolder(this.#folder, shelf)),
    );
    for (const { sha256, name, bytes } of waiting) {
      this.#staged.delete(sha256);
      this.#stagedBytes -= bytes.length;
      (await this.#shelf(sha256)).set(sha256, name);
    }
  }

  /** A shelf that was made but not synced is found there the next time, and would never be synced. */
  async #makeShelves(shelves: readonly string[]): Promise<void> {
    const { fileSystem } = this.#folder;
    const originals = inFolder(this.#folder, places.originals);
    await fileSystem.makeFolder(originals);
    if (this.#shelvesInDoubt) await fileSystem.syncFolder(originals);
    this.#shelvesInDoubt = true;
    await inGroups(shelves, (shelf) => fileSystem.makeFolder(inFolder(this.#folder, shelf)));
    this.#shelvesInDoubt = false;
  }

  settleAll(): Promise<void> {
    return this.settle([...this.#staged.keys()]);
  }

  async #write(original: StagedOriginal & { readonly sha256: string }): Promise<void> {
    const { sha256, name, bytes } = original;
    const file = `${shelfOf(sha256)}/${name}`;
    if (original.isThere) await this.#setAside(inFolder(this.#folder, file), bytes.length);
    await writeWhole(this.#folder, file, [bytes], { syncFolder: false });
  }

  /** A file of another size under a digest is damage: it is set aside, never overwritten. */
  async #setAside(path: string, size: number): Promise<void> {
    const there = await this.#folder.fileSystem.facts(path);
    if (there === undefined || there.size === size) return;
    await this.#folder.fileSystem.rename(path, `${path}.damaged-${Math.trunc(there.modified)}`);
  }
}

/** The parts of a file; ends with an error where together they are not what they were said to be. */
async function* provedParts(
  parts: FileParts,
  sha256: string,
  file: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
  if (hash.digest('hex') !== sha256) throw WarraqError.of('file.changed-while-read', { file });
}

/** Acts on some of the things at a time. */
async function inGroups<Thing>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < things.length; at += atOnce) {
    await allSettled(things.slice(at, at + atOnce).map(act));
  }
}

/** Waits for all, then throws the first failure: none goes on working behind a failed commit. */
async function allSettled(acts: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(acts)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
