import { join } from 'node:path';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { copyBytes, haveSameBytes, linked, type CopyPlan } from '../backups/copy-file.ts';
import { places, type LibraryFolder } from '../folder.ts';

/** A file below a folder, by its place there. */
export interface FileBelow {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** True where the file has other names as well. */
  readonly isShared: boolean;
}

interface Tree {
  readonly folders: readonly string[];
  readonly files: readonly FileBelow[];
}

const isLock = (name: string): boolean =>
  name === places.lock || name.startsWith(`${places.lock}.`);

/**
 * Everything in a library's folder but its lock; folders come before what is in them.
 * @throws `move.no-file` where something in it is neither a file nor a folder, such as a link that
 * leads nowhere: it cannot be copied, and what cannot be copied must not be removed.
 */
export async function treeOf({ path, fileSystem }: LibraryFolder): Promise<Tree> {
  const folders: string[] = [''];
  const files: FileBelow[] = [];
  for (const folder of folders) {
    const names = [...(await fileSystem.list(join(path, folder)))].sort();
    for (const name of names) {
      if (folder === '' && isLock(name)) continue;
      const place = join(folder, name);
      const facts = await fileSystem.facts(join(path, place));
      if (facts?.kind === 'folder') folders.push(place);
      else if (facts?.kind === 'file') {
        files.push({ name: place, size: facts.size, isShared: facts.links > 1 });
      } else throw WarraqError.of('move.no-file', { path, file: place });
    }
  }
  return { folders, files };
}

export interface CopyOptions extends CopyPlan {
  /** Told after every file how many of all bytes are copied. */
  readonly progress: (done: number, total: number) => void;
}

/** What two names of one file have in common, so that a copy of the file can have two names as well. */
async function sharedWith(
  plan: CopyPlan,
  copies: readonly string[],
  from: string,
): Promise<string | undefined> {
  for (const copy of copies) if (await haveSameBytes(plan, from, copy)) return copy;
  return undefined;
}

async function copyFile(plan: CopyPlan, from: string, to: string, size: number): Promise<void> {
  await copyBytes(plan, from, to, { start: 0, end: size });
  if (await haveSameBytes(plan, from, to)) return;
  throw Object.assign(new Error(`the copy differs from ${from}`), { code: 'EIO' });
}

/**
 * Copies a library's folder into `draft`, which is there and empty. Every file is synced and compared
 * with its source byte by byte, every folder is synced. Files that shared their bytes by hard links
 * share them again where the disk can; elsewhere each is copied.
 */
export async function copyTree(
  source: LibraryFolder,
  draft: LibraryFolder,
  { fileSystem, pause, progress }: CopyOptions,
): Promise<void> {
  const plan = { fileSystem, pause };
  const { folders, files } = await treeOf(source);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const shared = new Map<number, string[]>();
  for (const folder of folders.slice(1)) await fileSystem.makeFolder(join(draft.path, folder));
  let done = 0;
  for (const { name, size, isShared } of files) {
    const [from, to] = [join(source.path, name), join(draft.path, name)];
    const copies = isShared ? (shared.get(size) ?? []) : [];
    const copy = await sharedWith(plan, copies, from);
    if (copy === undefined || !(await linked(plan, copy, to))) {
      await copyFile(plan, from, to, size);
      if (isShared) shared.set(size, [...copies, to]);
    }
    done += size;
    progress(done, total);
    await pause();
  }
  for (const folder of folders) await fileSystem.syncFolder(join(draft.path, folder));
}
