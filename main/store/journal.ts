import { inFolder, places, writeWhole, type LibraryFolder } from './folder.ts';
import type { OpenFile } from './file-system.ts';
import { frameOf, readFrame } from './frame.ts';
import { formatVersion, JournalHeader } from './headers.ts';

/** Writes an empty journal that goes on from `after` in place of the one before. Answers its size. */
export function writeEmptyJournal(
  folder: LibraryFolder,
  library: string,
  after: number,
): Promise<number> {
  const header = { format: 'warraq-journal', version: formatVersion, library, after };
  return writeWhole(folder, places.journal, [frameOf(JSON.stringify(header))]);
}

/** The end of the journal's file, where groups of changes are appended. One call at a time. */
export class Journal {
  readonly #folder: LibraryFolder;
  #file: OpenFile | undefined;
  #size: number;
  #last: number;
  /** False while bytes of a failed write may lie behind the last whole frame. */
  #clean = true;
  /** Where a new journal was to begin when putting it in place failed, perhaps half-way. */
  #restartingAfter: number | undefined;

  constructor(folder: LibraryFolder, found: { readonly size: number; readonly last: number }) {
    this.#folder = folder;
    this.#size = found.size;
    this.#last = found.last;
  }

  /** Bytes. */
  get size(): number {
    return this.#size;
  }

  async #open(): Promise<OpenFile> {
    const { fileSystem } = this.#folder;
    this.#file ??= await fileSystem.open(inFolder(this.#folder, places.journal), 'update');
    return this.#file;
  }

  /** Finds out whether the new journal is in place, and makes the answer last. */
  async #finishRestart(after: number): Promise<void> {
    const { fileSystem } = this.#folder;
    const bytes = await fileSystem.readFile(inFolder(this.#folder, places.journal));
    const header = JournalHeader.safeParse(readFrame(bytes, 0)?.payload);
    await fileSystem.syncFolder(inFolder(this.#folder, places.catalogue));
    if (header.data?.after === after) {
      this.#size = bytes.length;
      this.#last = after;
    }
    this.#restartingAfter = undefined;
  }

  /** Cuts away what a failed write may have left, so that nothing is ever appended to it. */
  async mend(): Promise<void> {
    if (this.#restartingAfter !== undefined) await this.#finishRestart(this.#restartingAfter);
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

  /** Starts over after a snapshot that holds everything up to `after`. */
  async restart(library: string, after: number): Promise<void> {
    await this.mend();
    await this.close();
    this.#restartingAfter = after;
    this.#size = await writeEmptyJournal(this.#folder, library, after);
    this.#last = after;
    this.#restartingAfter = undefined;
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }
}
