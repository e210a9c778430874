import type { Article, BodyReference } from '../../preload/contract/vocabulary.ts';
import { crc32Hex } from './crc32.ts';
import { inFolder, places, type LibraryFolder } from './folder.ts';
import type { OpenFile } from './file-system.ts';

/** A file of texts is full at 64 MB: small enough to copy and to back up by itself. */
const fullFile = 64 * 1024 * 1024;

export interface Place {
  readonly file: number;
  /** Where the frame begins, in bytes. */
  readonly offset: number;
  /** Bytes of the text alone. */
  readonly length: number;
}

interface StagedText extends Place {
  readonly frame: Uint8Array;
}

export function bodyFileName(file: number): string {
  return `${String(file).padStart(4, '0')}.log`;
}

function referenceTo({ file, offset, length }: Place): BodyReference {
  return `${String(file).padStart(4, '0')}:${offset}:${length}` as BodyReference;
}

export function placeOf(reference: BodyReference): Place {
  const [file = '', offset = '', length = ''] = reference.split(':');
  return { file: Number(file), offset: Number(offset), length: Number(length) };
}

/** A text's frame: a line with its length and checksum, the text, a line feed. */
function frameOf(text: Uint8Array): Uint8Array {
  const head = Buffer.from(`${text.length} ${crc32Hex(text)}\n`, 'latin1');
  return Buffer.concat([head, text, Buffer.from('\n', 'latin1')]);
}

/** The length of a frame follows from the text's: its head has no other part that varies. */
export function frameLength(length: number): number {
  return String(length).length + ' 00000000\n'.length + length + '\n'.length;
}

/** The text of a frame, given its bytes and the length of the text; undefined where they do not fit. */
export function textOfFrame(frame: Uint8Array, length: number): Uint8Array | undefined {
  const head = frame.indexOf(0x0a) + 1;
  const text = frame.subarray(head, head + length);
  const whole = text.length === length && Buffer.compare(frame, frameOf(text)) === 0;
  return whole ? text : undefined;
}

/** The references to texts that an article carries. */
export function bodyReferences(article: Pick<Article, 'body' | 'related'>): BodyReference[] {
  return [article.body.ref, ...article.related.map((related) => related.body.ref)];
}

/** How far each file of texts must reach for all the references to it, in bytes. */
export function bodyEnds(articles: Iterable<Article>): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const article of articles) {
    for (const reference of bodyReferences(article)) {
      const { file, offset, length } = placeOf(reference);
      const end = offset + frameLength(length);
      if (end > (ends.get(file) ?? 0)) ends.set(file, end);
    }
  }
  return ends;
}

/**
 * The texts of a library. Appended texts are staged in memory, and written and synced together when
 * a change that refers to one of them is committed; those of a failed write stay staged and are
 * written anew, because after a failed sync the disk's word on earlier bytes is worth nothing.
 */
export class BodyLog {
  readonly #folder: LibraryFolder;
  readonly #files = new Map<number, Promise<OpenFile>>();
  readonly #staged = new Map<BodyReference, StagedText>();
  #created: ReadonlySet<number>;
  #next: { file: number; offset: number };
  #stagedBytes = 0;

  /** `sizes` has the bytes of each file there is; new texts go to the end of file `current`. */
  constructor(folder: LibraryFolder, sizes: ReadonlyMap<number, number>, current: number) {
    this.#folder = folder;
    this.#created = new Set(sizes.keys());
    this.#next = { file: current, offset: sizes.get(current) ?? 0 };
  }

  /** Bytes that wait to be written. */
  get stagedBytes(): number {
    return this.#stagedBytes;
  }

  /** Stages a text and answers where it will lie. */
  append(text: string): BodyReference {
    const bytes = Buffer.from(text);
    const frame = frameOf(bytes);
    if (this.#next.offset >= fullFile) this.#next = { file: this.#next.file + 1, offset: 0 };
    const place = { ...this.#next, length: bytes.length };
    const reference = referenceTo(place);
    this.#next.offset += frame.length;
    this.#staged.set(reference, { ...place, frame });
    this.#stagedBytes += frame.length;
    return reference;
  }

  isStaged(reference: BodyReference): boolean {
    return this.#staged.has(reference);
  }

  /** The text at a reference; undefined where the bytes there are not the ones that were written. */
  async read(reference: BodyReference): Promise<string | undefined> {
    const { file, offset, length } = placeOf(reference);
    const staged = this.#staged.get(reference);
    if (!staged && !this.#created.has(file)) return undefined;
    const bytes =
      staged?.frame ?? (await (await this.#open(file)).read(offset, frameLength(length)));
    const text = textOfFrame(bytes, length);
    return text && Buffer.from(text).toString('utf8');
  }

  /** Writes and syncs everything staged. One call at a time. */
  async settle(): Promise<void> {
    const texts = [...this.#staged.values()];
    const byFile = new Map<number, StagedText[]>();
    for (const text of texts) {
      const ofFile = byFile.get(text.file) ?? [];
      ofFile.push(text);
      byFile.set(text.file, ofFile);
    }
    for (const [file, ofFile] of byFile) await this.#write(file, ofFile);
    for (const text of texts) this.#staged.delete(referenceTo(text));
    this.#stagedBytes -= texts.reduce((sum, { frame }) => sum + frame.length, 0);
  }

  /** The texts of one file were staged one behind the other, so they are one write. */
  async #write(file: number, texts: readonly StagedText[]): Promise<void> {
    const isNew = !this.#created.has(file);
    const bodies = inFolder(this.#folder, places.bodies);
    if (isNew) await this.#folder.fileSystem.makeFolder(bodies);
    const open = await this.#open(file);
    await open.write(Buffer.concat(texts.map(({ frame }) => frame)), texts[0]?.offset ?? 0);
    await open.datasync();
    if (!isNew) return;
    await this.#folder.fileSystem.syncFolder(bodies);
    this.#created = new Set([...this.#created, file]);
  }

  #open(file: number): Promise<OpenFile> {
    const path = inFolder(this.#folder, places.bodies, bodyFileName(file));
    const known = this.#files.get(file);
    if (known) return known;
    const mode = this.#created.has(file) ? 'update' : 'create';
    const opening = this.#folder.fileSystem.open(path, mode);
    this.#files.set(file, opening);
    opening.catch(() => this.#files.delete(file));
    return opening;
  }

  async close(): Promise<void> {
    for (const opening of this.#files.values()) await (await opening).close();
    this.#files.clear();
  }
}
