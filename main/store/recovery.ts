import { WarraqError, type ErrorReport } from '../../preload/contract/errors.ts';
import type { Catalogue } from './catalogue.ts';
import { readClosing, writeClosing, type Closing } from './closing.ts';
import { inFolder, places, writeWhole, writing, type LibraryFolder } from './folder.ts';
import type { Journal } from './journal.ts';
import type { JournalReading } from './journal-reader.ts';

export interface Recovery {
  /** What to tell the person who opened the library. */
  readonly notices: readonly ErrorReport[];
  /**
   * The last number a group of changes may have had. None is used twice, even when its group was
   * lost: a search index that was built at that number must not pass for today's.
   */
  readonly reached: number;
  /** What stands on the disk about the last closing in order. */
  readonly closing: Closing | undefined;
}

/** Keeps the bytes of a torn write under a name of their own. Answers that name. */
async function keepAside(folder: LibraryFolder, bytes: Uint8Array, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(':', '-');
  for (let attempt = 1; ; attempt++) {
    const file = `${places.catalogue}/torn-${stamp}-${attempt}.bin`;
    if (await folder.fileSystem.facts(inFolder(folder, file))) continue;
    await writeWhole(folder, file, [bytes]);
    return file;
  }
}

/** Drops a torn tail of the journal, with its bytes kept, and says what is missing. */
export async function recover(
  found: { readonly folder: LibraryFolder; readonly library: string; readonly now: Date },
  catalogue: Catalogue,
  journal: Journal,
  torn: JournalReading['torn'],
): Promise<Recovery> {
  const { folder, library, now } = found;
  const { path } = folder;
  const { sequence } = catalogue;
  const closing = await readClosing(folder, library);
  const missing = Math.max(0, (closing?.sequence ?? 0) - sequence);
  const reached = Math.max(sequence + (torn.length > 0 ? 1 : 0), closing?.reached ?? 0);
  if (torn.length === 0 && missing === 0) {
    if (closing?.sequence !== sequence) await writing(folder, () => journal.sync());
    return { notices: [], reached, closing };
  }
  const notices: ErrorReport[] = [];
  await writing(folder, async () => {
    if (torn.length > 0) {
      const file = await keepAside(folder, torn, now);
      await journal.dropTail();
      const params = { path, file, bytes: torn.length };
      notices.push(WarraqError.of('library.torn-tail', params).report);
    }
    if (missing > 0) {
      notices.push(WarraqError.of('library.tail-missing', { path, count: missing }).report);
    }
    await writeClosing(folder, library, { sequence, reached });
  });
  return { notices, reached, closing: { sequence, reached } };
}
