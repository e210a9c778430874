import type { HeldCatalogue } from '../journal-adapter.ts';
import { backupsOf } from './backup-folders.ts';
import { makeBackup, type BackupSource } from './make-backup.ts';

/**
 * Sees to it that there is a backup of a library as it is before its format is changed, and answers
 * its absolute path. The one that an earlier attempt made is as good as a new one.
 */
export async function backupBefore(
  source: Omit<BackupSource, 'hold'>,
  held: HeldCatalogue,
  now: Date,
): Promise<string> {
  const { folder, library, version } = source;
  for (const { header, folder: backup } of await backupsOf(folder)) {
    if (header?.library !== library || header.holds !== version || !header.whole) continue;
    if (header.sequence === held.sequence) return backup.path;
  }
  const pause = () => Promise.resolve();
  const made = await makeBackup({ ...source, hold: (act) => act(held) }, { now, pause });
  return made.path;
}
