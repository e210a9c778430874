import { frameOf, readFrame } from './frame.ts';
import { damaged, inFolder, places, readPart, writeWhole, type LibraryFolder } from './folder.ts';
import { ClosingHeader, headerOf } from './headers.ts';
import { presentVersion } from './migrations/upgrade.ts';

export type Closing = Pick<ClosingHeader, 'sequence' | 'reached'>;

/**
 * What the library said when it was last closed in order; undefined where it never was. A journal
 * that ends before that was cut at the end of a frame, which its own bytes cannot show.
 * @throws `library.damaged`.
 */
export async function readClosing(
  folder: LibraryFolder,
  library: string,
): Promise<Closing | undefined> {
  const file = places.closing;
  if (!(await folder.fileSystem.facts(inFolder(folder, file)))) return undefined;
  const bytes = await readPart(folder, file);
  const frame = readFrame(bytes, 0);
  const closing = headerOf(ClosingHeader, frame?.payload, { folder, file, library });
  if (frame?.end !== bytes.length) throw damaged(folder, file, 'line 2');
  return closing;
}

export async function writeClosing(
  folder: LibraryFolder,
  library: string,
  closing: Closing,
): Promise<void> {
  const header = { format: 'warraq-closing', version: presentVersion(folder), library, ...closing };
  await writeWhole(folder, places.closing, [frameOf(JSON.stringify(header))]);
}
