import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WarraqError, type ErrorCode, type ErrorReport } from '../../../preload/contract/errors.ts';
import type { FileSystem } from '../../../main/store/file-system.ts';
import { openLibraryStore } from '../../../main/store/open-library-store.ts';
import type { CompactingStore } from '../../../main/store/store.ts';

/** A temporary folder of the test's own, removed after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const instant = new Date('2026-03-01T10:00:00.000Z');

/** Opens or makes a library, closed after the test where the test leaves it open. */
export async function openStore(
  path: string,
  options: { readonly create?: boolean; readonly fileSystem?: FileSystem } = {},
): Promise<CompactingStore> {
  const store = await openLibraryStore(path, {
    create: options.create ?? false,
    now: () => instant,
    version: '0.0.0',
    ...(options.fileSystem ? { fileSystem: options.fileSystem } : {}),
  });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

/** A new library in a temporary folder. */
export async function newStore(fileSystem?: FileSystem): Promise<CompactingStore> {
  const path = join(await temporaryFolder(), 'Research.warraq');
  return openStore(path, { create: true, ...(fileSystem ? { fileSystem } : {}) });
}

/** The folder as a crash at this moment would leave it: everything but the living lock. */
export async function crashCopy(path: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'Crashed.warraq');
  await cp(path, copy, { recursive: true });
  await rm(join(copy, 'lock'), { force: true });
  return copy;
}

/** What a call refuses with. */
export async function refusalOf(act: Promise<unknown>): Promise<ErrorReport | undefined> {
  try {
    await act;
    return undefined;
  } catch (thrown) {
    if (thrown instanceof WarraqError) return thrown.report;
    throw thrown;
  }
}

/** The code of what an act was refused with; undefined where it was done. */
export async function refusalCode(act: Promise<unknown>): Promise<ErrorCode | undefined> {
  return (await refusalOf(act))?.code;
}
