import { copyRange } from './copy-range.ts';
import { inFolder, places, writeWhole, type LibraryFolder } from './folder.ts';
import type { OpenFile } from './file-system.ts';
import { frameOf, readFrame } from './frame.ts';
import { JournalHeader, readHeader } from './headers.ts';
import { presentVersion } from './migrations/upgrade.ts';

function headerFrame(folder: LibraryFolder, library: string, after: number): Uint8Array {
  const header = { format: 'warraq-journal', version: presentVersion(folder), library, after };
  return frameOf(JSON.stringify(header));
}

/** Writes an empty journal that goes on from `after` in place of the one before. Answers its size. */
export function writeEmptyJournal(
  folder: LibraryFolder,
  library: string,
  after: number,
): Promise<number> {
  return writeWhole(folder, places.journal, [headerFrame(folder, library, after)]);
}

/** A moment in the journal's life. */
export interface JournalPlace {
  /** Bytes up to it. */
  readonly size: number;
  /** The last group of changes before it. */
  readonly last: number;
}

/** A journal that is to take the place of the present one: `copied` is how far the present one is in it. */
interface Draft {
  readonly path: string;
  readonly file: OpenFile;
  readonly after: number;
  size: number;
  copied: number;
}

const draftFile = `${places.journal}.new`;

/** The end of the journal's file, where groups of changes are appended. One call at a time. */
export class Journal {
  readonly #folder: LibraryFolder;
  #file: OpenFile | undefined;
  #size: number;
  #last: number;
  /** False while bytes of a failed write may lie behind the last whole frame. */
  #clean = true;
  /** Where a shorter journal was to begin when putting it in place failed, perhaps half-way. */
  #replacingAfter: number | undefined;

  constructor(folder: LibraryFolder, found: JournalPlace) {
    this.#folder = folder;
    this.#size = found.size;
    this.#last = found.last;
  }

  /** Bytes. */
  get size(): number {
    return this.#size;
  }

  /**
   * Whether what is appended goes to the library's journal and not to a file that was moved or
   * removed; always so while nothing is open.
   */
  get isInPlace(): boolean {
    return this.#file?.isAt(inFolder(this.#folder, places.journal)) ?? true;
  }

  /** Takes hold of the file, so that its going away is noticed. */
  async open(): Promise<void> {
    await this.#open();
  }

  /** Where the journal ends at present. */
  get end(): JournalPlace {
    return { size: this.#size, last: this.#last };
  }

  async #open(): Promise<OpenFile> {
    const { fileSystem } = this.#folder;
    this.#file ??= await fileSystem.open(inFolder(this.#folder, places.journal), 'update');
    return this.#file;
  }

  /** Finds out whether the shorter journal is in place, and makes the answer last. */
  async #finishReplacing(after: number): Promise<void> {
    const { fileSystem } = this.#folder;
    const bytes = await fileSystem.readFile(inFolder(this.#folder, places.journal));
    const read = readHeader(JournalHeader, readFrame(bytes, 0)?.payload, this.#folder);
    await fileSystem.syncFolder(inFolder(this.#folder, places.catalogue));
    if (read && 'header' in read && read.header.after === after) this.#size = bytes.length;
    this.#replacingAfter = undefined;
  }

  /** Cuts away what a failed write may have left, so that nothing is ever appended to it. */
  async mend(): Promise<void> {
    if (this.#replacingAfter !== undefined) await this.#finishReplacing(this.#replacingAfter);
    if (this.#clean) return;
    const file = await this.#open();
    await file.truncate(this.#size);
    await file.datasync();
    this.#clean = true;
  }

  /** Appends a group of changes, given as a JSON array, and syncs once. */
  async append(sequence: number, entries: string): Promise<void> {
    await this.mend();
    const file = await this.#open();
    const follows = sequence === this.#last + 1 ? '' : `,${this.#last}`;
    const frame = frameOf(`[${sequence},${entries}${follows}]`);
    this.#clean = false;
    await file.write(frame, this.#size);
    await file.datasync();
    this.#clean = true;
    this.#size += frame.length;
    this.#last = sequence;
  }

  /** Makes last what was found on opening: a killed process may have left its last group unsynced. */
  async sync(): Promise<void> {
    await (await this.#open()).datasync();
  }

  /** Cuts away a torn tail that was found on opening. */
  async dropTail(): Promise<void> {
    this.#clean = false;
    await this.mend();
  }

  /**
   * Writes a journal that holds only what came after a place, once a snapshot holds the rest, and
   * puts it in place of this one. Appending goes on meanwhile but for the last step, which runs
   * inside `hold` and copies only what came during the step before.
   */
  async dropBefore(
    library: string,
    from: JournalPlace,
    hold: (act: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const { fileSystem } = this.#folder;
    const path = inFolder(this.#folder, draftFile);
    const file = await fileSystem.open(path, 'replace');
    const header = headerFrame(this.#folder, library, from.last);
    const draft = { path, file, after: from.last, size: header.length, copied: from.size };
    try {
      await file.write(header, 0);
      await this.#catchUp(draft);
      await hold(() => this.#putInPlace(draft));
    } catch (thrown) {
      await file.close();
      // What was written so far would only keep a full disk full.
      await fileSystem.remove(path).catch(() => undefined);
      throw thrown;
    }
  }

  /** Copies what came since, and syncs it. */
  async #catchUp(draft: Draft): Promise<void> {
    const { fileSystem } = this.#folder;
    const range = { start: draft.copied, end: this.#size };
    const source = await fileSystem.open(inFolder(this.#folder, places.journal), 'read');
    try {
      const copied = await copyRange(source, range, draft.file, draft.size);
      await draft.file.datasync();
      draft.size += copied;
      draft.copied += copied;
    } finally {
      await source.close();
    }
  }

  async #putInPlace(draft: Draft): Promise<void> {
    const { fileSystem } = this.#folder;
    await this.mend();
    if (draft.copied < this.#size) await this.#catchUp(draft);
    await this.close();
    this.#replacingAfter = draft.after;
    await fileSystem.rename(draft.path, inFolder(this.#folder, places.journal));
    await fileSystem.syncFolder(inFolder(this.#folder, places.catalogue));
    this.#file = draft.file;
    this.#size = draft.size;
    this.#replacingAfter = undefined;
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }
}
