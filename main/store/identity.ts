import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { WarraqError } from '../../preload/contract/errors.ts';
import { emptyCatalogue } from './catalogue.ts';
import { writeEmptyJournal } from './journal.ts';
import { damaged, inFolder, places, writeSynced, type LibraryFolder } from './folder.ts';
import { failureCode } from './file-system.ts';
import { parseJson } from './frame.ts';
import { LibraryHeader, readHeader } from './headers.ts';
import { checkOf, type IdentityFacts } from './identity-check.ts';
import { presentVersion } from './migrations/upgrade.ts';
import { writeSnapshot } from './snapshot.ts';

/** The header under its draft name: a library whose making was cut short, with nothing in it yet. */
const draft = `${places.identity}.new`;

async function readOrNothing(folder: LibraryFolder, file: string): Promise<string | undefined> {
  try {
    const bytes = await folder.fileSystem.readFile(inFolder(folder, file));
    return Buffer.from(bytes).toString('utf8');
  } catch (thrown) {
    if (failureCode(thrown) === 'ENOENT') return undefined;
    throw damaged(folder, file, failureCode(thrown) ?? String(thrown));
  }
}

/** Whether a folder holds what only a library holds, whatever became of its `library.json`. */
async function holdsCatalogue(folder: LibraryFolder): Promise<boolean> {
  const { fileSystem } = folder;
  const found = [places.snapshot, places.journal].map((file) =>
    fileSystem.facts(inFolder(folder, file)),
  );
  return (await Promise.all(found)).some((facts) => facts !== undefined);
}

async function isUnfinished(folder: LibraryFolder): Promise<boolean> {
  return (await folder.fileSystem.facts(inFolder(folder, draft))) !== undefined;
}

/**
 * What `library.json` says, in its present form but with the version that it is written in;
 * undefined where there is none, nor anything of a library.
 * Nothing is written.
 * @throws `library.not-a-library`, `library.newer-format`, `library.damaged`.
 */
export async function readIdentity(folder: LibraryFolder): Promise<LibraryHeader | undefined> {
  const { path } = folder;
  const text = await readOrNothing(folder, places.identity);
  if (text === undefined) {
    if ((await holdsCatalogue(folder)) && !(await isUnfinished(folder))) {
      throw damaged(folder, places.identity, 'ENOENT');
    }
    return undefined;
  }
  const read = readHeader(LibraryHeader, parseJson(text), folder);
  if (read && 'header' in read) return read.header;
  if (read) throw WarraqError.of('library.newer-format', { path, version: read.newer });
  if (await holdsCatalogue(folder)) throw damaged(folder, places.identity, 'line 1');
  throw WarraqError.of('library.not-a-library', { path });
}

/** True where a library may be made: nothing is there, or only what an earlier attempt left. */
export async function isFree(folder: LibraryFolder): Promise<boolean> {
  const names = await folder.fileSystem.list(folder.path);
  const others = names.filter((name) => name !== places.lock && !name.startsWith('lock.'));
  return others.length === 0 || others.includes(draft);
}

/** What a library says of itself, with the checksum of that. */
export function checkedHeader(facts: Omit<LibraryHeader, 'check'>): LibraryHeader {
  const { format, version, id, name, createdAt } = facts;
  return { format, version, id, name, createdAt, check: checkOf(facts) };
}

/** What `library.json` says, byte by byte: people may read it, and verification knows it again. */
export function identityText(facts: Omit<LibraryHeader, 'check'>): string {
  return `${JSON.stringify(checkedHeader(facts), null, 2)}\n`;
}

/**
 * Whether the bytes of `library.json` are those that were written. In version 1 the checksum may be
 * missing, and stands behind the same facts where it is there.
 */
export function isIdentityText(text: string, header: LibraryHeader): boolean {
  if (text === identityText(header)) return true;
  const { format, version, id, name, createdAt } = header;
  const unchecked: IdentityFacts = { format, version, id, name, createdAt };
  return version === 1 && text === `${JSON.stringify(unchecked, null, 2)}\n`;
}

/** `Research.warraq` is named `Research`. */
export function nameFrom(path: string): string {
  const name = basename(path);
  return name.replace(/\.warraq$/i, '') || name || 'Warraq';
}

/** Whoever keeps a person from reading the folder above made that folder, and its names, long ago. */
const notReadable: readonly string[] = ['EACCES', 'EPERM'];

/**
 * Makes an empty library in a folder that is there and free. `library.json` takes its name last,
 * so that a library whose making was cut short is never taken for one.
 */
export async function createLibrary(folder: LibraryFolder, now: Date): Promise<LibraryHeader> {
  const { path, fileSystem } = folder;
  const header = checkedHeader({
    format: 'warraq-library',
    version: presentVersion(folder),
    id: randomUUID(),
    name: nameFrom(path),
    createdAt: now.toISOString(),
  });
  // The folder may be one whose making was cut short before its name was synced.
  await fileSystem.syncFolder(dirname(path)).catch((thrown: unknown) => {
    if (!notReadable.includes(failureCode(thrown) ?? '')) throw thrown;
  });
  await writeSynced(fileSystem, inFolder(folder, draft), [Buffer.from(identityText(header))]);
  await fileSystem.syncFolder(path);
  for (const part of ['catalogue', 'bodies', 'originals', 'index', 'backups'] as const) {
    await fileSystem.makeFolder(inFolder(folder, places[part]));
  }
  await writeSnapshot(folder, header.id, emptyCatalogue(), 0);
  await writeEmptyJournal(folder, header.id, 0);
  await fileSystem.rename(inFolder(folder, draft), inFolder(folder, places.identity));
  await fileSystem.syncFolder(path);
  return header;
}
