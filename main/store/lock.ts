import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { WarraqError } from '../../preload/contract/errors.ts';
import { failureCode, type FileSystem } from './file-system.ts';
import { inFolder, places, writeSynced, type LibraryFolder } from './folder.ts';
import { parseJson } from './frame.ts';
import { processIsAlive, startOfProcess } from './process-life.ts';

/** Who holds a library. */
const Holder = z.object({
  program: z.string(),
  pid: z.number().int().positive(),
  host: z.string(),
  startedAt: z.string(),
  /** When the process began, in the system's own words: a number of a process is used again. */
  processStart: z.string().optional(),
  token: z.string().regex(/^[\w-]+$/),
});
type Holder = z.infer<typeof Holder>;

/** A lock that cannot be read belongs to someone who is just writing it, unless it is this old. */
const unreadableFor = 10_000;

interface FoundLock {
  /** Undefined where the lock cannot be read. */
  readonly holder: Holder | undefined;
  readonly token: string;
  readonly isLive: boolean;
}

interface LockContext {
  readonly folder: LibraryFolder;
  readonly mine: Holder;
  /** Our own record under a name of its own, ready to be given the lock's name. */
  readonly draft: string;
  readonly now: () => Date;
}

/**
 * The tokens of the locks that this process holds. A lock that names it, yet is none of these, is
 * one that it gave up without finding it: the library's folder was moved away under it.
 */
const held = new Set<string>();

export interface LibraryLock {
  /** Gives the lock back; `moved` is where the library's folder is now, if not where it was. */
  release(moved?: LibraryFolder): Promise<void>;
}

function refusal(folder: LibraryFolder, holder: Holder | undefined): WarraqError {
  return WarraqError.of('library.locked', {
    path: folder.path,
    program: holder?.program ?? 'unknown',
    process: holder ? String(holder.pid) : '',
    computer: holder?.host ?? '',
  });
}

async function holds(fileSystem: FileSystem, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (!(await processIsAlive(fileSystem, holder))) return false;
  return holder.pid !== process.pid || held.has(holder.token);
}

/** Undefined where there is no lock of that name. */
async function readLock(context: LockContext, name: string): Promise<FoundLock | undefined> {
  const { fileSystem } = context.folder;
  const path = inFolder(context.folder, name);
  try {
    const text = Buffer.from(await fileSystem.readFile(path)).toString('utf8');
    const parsed = Holder.safeParse(parseJson(text));
    if (parsed.success) {
      const { data } = parsed;
      const isLive = await holds(fileSystem, data);
      return { holder: data, token: data.token, isLive };
    }
    const facts = await fileSystem.facts(path);
    if (!facts) return undefined;
    const age = Math.abs(context.now().getTime() - facts.modified);
    const token = `unreadable-${Math.trunc(facts.modified)}`;
    return { holder: undefined, token, isLive: age < unreadableFor };
  } catch (thrown) {
    if (failureCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

const linksUnknown: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

/** Puts our record under a name that no one else has; false where someone has it. */
async function claim(context: LockContext, name: string): Promise<boolean> {
  const { fileSystem } = context.folder;
  const path = inFolder(context.folder, name);
  try {
    await fileSystem.link(inFolder(context.folder, context.draft), path);
    return true;
  } catch (thrown) {
    const code = failureCode(thrown) ?? '';
    if (code === 'EEXIST') return false;
    if (!linksUnknown.includes(code)) throw thrown;
  }
  return createExclusively(context, path);
}

/** For disks without hard links, such as FAT: the name is taken first and filled a moment later. */
async function createExclusively(context: LockContext, path: string): Promise<boolean> {
  try {
    const open = await context.folder.fileSystem.open(path, 'create');
    try {
      await open.write(Buffer.from(JSON.stringify(context.mine)), 0);
      await open.datasync();
    } finally {
      await open.close();
    }
    return true;
  } catch (thrown) {
    if (failureCode(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

async function remove(context: LockContext, name: string): Promise<void> {
  try {
    await context.folder.fileSystem.remove(inFolder(context.folder, name));
  } catch (thrown) {
    if (failureCode(thrown) !== 'ENOENT') throw thrown;
  }
}

/**
 * Takes over a lock whose holder is dead. Whoever first makes the file named after the dead
 * holder's token may do it, and nobody else; a taker that died half-way is taken over the same way.
 * So two takers can never both succeed. False where things have changed meanwhile.
 */
async function takeOver(context: LockContext, dead: FoundLock): Promise<boolean> {
  const claims: string[] = [];
  for (let token = dead.token; ;) {
    const name = `${places.lock}.${token}.taken`;
    claims.push(name);
    if (await claim(context, name)) break;
    const taker = await readLock(context, name);
    if (taker === undefined) return false;
    if (taker.isLive) throw refusal(context.folder, taker.holder);
    token = taker.token;
  }
  const own = claims.at(-1) ?? '';
  try {
    const present = await readLock(context, places.lock);
    if (present?.token !== dead.token) {
      await remove(context, own);
      return false;
    }
    const { fileSystem } = context.folder;
    await fileSystem.rename(
      inFolder(context.folder, context.draft),
      inFolder(context.folder, places.lock),
    );
    for (const name of claims.reverse()) await remove(context, name);
    return true;
  } catch (thrown) {
    // Left there, it would bar our own next attempt: the process it names is alive.
    await remove(context, own).catch(() => undefined);
    throw thrown;
  }
}

async function giveBack(context: LockContext): Promise<void> {
  held.delete(context.mine.token);
  const present = await readLock(context, places.lock);
  if (present?.token === context.mine.token) await remove(context, places.lock);
}

async function take(context: LockContext): Promise<void> {
  const attempts = 100;
  let found: FoundLock | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await claim(context, places.lock)) return;
    found = await readLock(context, places.lock);
    if (found?.isLive) throw refusal(context.folder, found.holder);
    if (found && (await takeOver(context, found))) return;
  }
  throw refusal(context.folder, found?.holder);
}

/**
 * Makes this process the one writer of a library.
 * @throws `library.locked`, naming who holds it.
 */
export async function acquireLock(
  folder: LibraryFolder,
  program: string,
  now: () => Date,
): Promise<LibraryLock> {
  const processStart = await startOfProcess(folder.fileSystem, process.pid);
  const mine: Holder = {
    program,
    pid: process.pid,
    host: hostname(),
    startedAt: now().toISOString(),
    ...(processStart === undefined ? {} : { processStart }),
    token: randomUUID(),
  };
  const context: LockContext = { folder, mine, draft: `${places.lock}.${mine.token}.new`, now };
  held.add(mine.token);
  try {
    const record = Buffer.from(JSON.stringify(mine));
    await writeSynced(folder.fileSystem, inFolder(folder, context.draft), [record]);
    await take(context);
  } catch (thrown) {
    await giveBack(context).catch(() => undefined);
    throw thrown;
  } finally {
    await remove(context, context.draft).catch(() => undefined);
  }
  return { release: (moved = folder) => giveBack({ ...context, folder: moved }) };
}
