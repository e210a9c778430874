import type { Article } from '../../../preload/contract/vocabulary.ts';
import {
  bodyFileName,
  bodyReferences,
  frameLength,
  placeOf,
  textOfFrame,
  type Place,
} from '../body-log.ts';
import { withPieces } from '../file-pieces.ts';
import { inFolder, places, type LibraryFolder, type Pause } from '../folder.ts';
import { nameOfOriginal } from '../originals.ts';
import { namesIn } from './backup-folders.ts';
import { copyBytes, linked, type BackupTask } from './copy-file.ts';

const fileOf = (folder: LibraryFolder, number: number) =>
  inFolder(folder, places.bodies, bodyFileName(number));

/** Whether every text of a file is there, byte by byte. A file that cannot be read has none. */
async function textsAreWhole(
  { fileSystem }: LibraryFolder,
  path: string,
  texts: readonly Place[],
  pause: Pause,
): Promise<boolean> {
  return withPieces(fileSystem, path, async (file) => {
    for (const { offset, length } of texts) {
      const frame = await file.read(offset, frameLength(length));
      if (textOfFrame(frame, length) === undefined) return false;
      await pause();
    }
    return true;
  });
}

/**
 * Shares a file of texts with the backup before: as it is, or with what came since added behind.
 * Older backups refer to nothing behind their own end, so they do not notice. False where the file
 * is not as that backup left it.
 */
async function shareBodies(task: BackupTask, number: number, end: number): Promise<boolean> {
  const { fileSystem, source, draft, base } = task;
  const size = base?.header?.bodies[String(number)];
  if (base === undefined || size === undefined) return false;
  const shared = fileOf(base.folder, number);
  if ((await fileSystem.facts(shared))?.size !== size) return false;
  const target = fileOf(draft, number);
  if (!(await linked(task, shared, target))) return false;
  const range = { start: size, end };
  if (size < end) await copyBytes(task, fileOf(source, number), target, range);
  return true;
}

function endOf(texts: readonly Place[]): number {
  return texts.reduce((end, { offset, length }) => Math.max(end, offset + frameLength(length)), 0);
}

interface BodiesCopied {
  readonly whole: boolean;
  readonly sizes: Readonly<Record<string, number>>;
}

/** Brings the texts of the articles into the draft, and reads every one of them back. */
export async function copyBodies(
  task: BackupTask,
  articles: readonly Article[],
): Promise<BodiesCopied> {
  const { fileSystem, source, draft, pause } = task;
  await fileSystem.makeFolder(inFolder(draft, places.bodies));
  const texts = await textsByFile(articles, pause);
  const sizes: Record<string, number> = {};
  let whole = true;
  for (const [number, ofFile] of texts) {
    const end = endOf(ofFile);
    const target = fileOf(draft, number);
    const isWhole = () => textsAreWhole(draft, target, ofFile, pause);
    let good = (await shareBodies(task, number, end)) && (await isWhole());
    if (!good && (await fileSystem.facts(fileOf(source, number)))) {
      // What the backups share may have gone another way than the library: then it is left alone.
      if (await fileSystem.facts(target)) await fileSystem.remove(target);
      await copyBytes(task, fileOf(source, number), target, { start: 0, end });
      good = await isWhole();
    }
    whole &&= good;
    const size = (await fileSystem.facts(target))?.size;
    if (size !== undefined) sizes[String(number)] = size;
  }
  return { whole, sizes };
}

async function textsByFile(
  articles: readonly Article[],
  pause: Pause,
): Promise<ReadonlyMap<number, readonly Place[]>> {
  const files = new Map<number, Place[]>();
  for (const article of articles) {
    for (const place of bodyReferences(article).map(placeOf)) {
      const ofFile = files.get(place.file) ?? [];
      files.set(place.file, ofFile);
      ofFile.push(place);
    }
    await pause();
  }
  return files;
}

/** How many originals are copied at once: enough for their syncs to share the disk's own work. */
const atOnce = 8;

/** Shares an original with the backup before, or copies it. False where its bytes are not its own. */
async function copyOriginal(task: BackupTask, shelf: string, name: string): Promise<boolean> {
  const { source, draft, base } = task;
  const [from, to] = [inFolder(source, shelf, name), inFolder(draft, shelf, name)];
  const shared = base && inFolder(base.folder, shelf, name);
  if (shared !== undefined && (await linked(task, shared, to))) return true;
  const range = { start: 0, end: Number.MAX_SAFE_INTEGER };
  const digest = await copyBytes(task, from, to, range);
  return digest === nameOfOriginal.exec(name)?.[1];
}

/** The names in a folder of the library or of the backup before: what the one lost, the other has. */
async function namesThere(task: BackupTask, folder: string): Promise<readonly string[]> {
  const { fileSystem, source, base } = task;
  const before = base ? await namesIn(fileSystem, inFolder(base.folder, folder)) : [];
  return [...new Set([...before, ...(await namesIn(fileSystem, inFolder(source, folder)))])];
}

/**
 * Brings the originals into the draft. Those that an earlier backup has were checked when they were
 * copied, and no one writes to them since; the others are checked while they are copied.
 */
export async function copyOriginals(
  task: BackupTask,
  articles: readonly Article[],
): Promise<{ readonly whole: boolean; readonly bytes: number }> {
  const { fileSystem, draft, pause } = task;
  await fileSystem.makeFolder(inFolder(draft, places.originals));
  const wanted = new Set<string>();
  let bytes = 0;
  for (const { origin } of articles) {
    if (!wanted.has(origin.sha256)) bytes += origin.bytes;
    wanted.add(origin.sha256);
    await pause();
  }
  let whole = true;
  for (const shelf of await namesThere(task, places.originals)) {
    const folder = `${places.originals}/${shelf}`;
    const names = await namesThere(task, folder);
    const own = names.filter((name) => wanted.delete(nameOfOriginal.exec(name)?.[1] ?? ''));
    if (own.length === 0) continue;
    await fileSystem.makeFolder(inFolder(draft, folder));
    for (let at = 0; at < own.length; at += atOnce) {
      const copying = own.slice(at, at + atOnce).map((name) => copyOriginal(task, folder, name));
      const copied = await Promise.allSettled(copying);
      for (const result of copied) {
        if (result.status === 'rejected') throw result.reason;
        whole &&= result.value;
      }
      await pause();
    }
    await fileSystem.syncFolder(inFolder(draft, folder));
  }
  return { whole: whole && wanted.size === 0, bytes };
}
