import { createHash } from 'node:crypto';
import type { Finding } from '../../../preload/contract/backups.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { namesIn } from '../backups/backup-folders.ts';
import { inFolder, places, type LibraryFolder, type Pause } from '../folder.ts';
import { nameOfOriginal } from '../originals.ts';
import type { PartVerified } from './verify-texts.ts';

/** The first article of each original: enough to tell a person which file it is. */
async function ownersOf(
  articles: Iterable<Article>,
  pause: Pause,
): Promise<ReadonlyMap<string, Article>> {
  const owners = new Map<string, Article>();
  for (const article of articles) {
    const { sha256 } = article.origin;
    if (!owners.has(sha256)) owners.set(sha256, article);
    await pause();
  }
  return owners;
}

function aboutOwner(owner: Article | undefined): Pick<Finding, 'id' | 'title'> {
  return owner ? { id: owner.id, title: owner.title } : {};
}

/**
 * Reads every original against the digest in its name, and looks for one for every article. Without
 * articles to go by, only the bytes are checked.
 */
export async function verifyOriginals(
  folder: LibraryFolder,
  articles: Iterable<Article> | undefined,
  pause: Pause,
): Promise<PartVerified> {
  const { fileSystem } = folder;
  const owners = articles ? await ownersOf(articles, pause) : undefined;
  const wanted = new Map(owners);
  const findings: Finding[] = [];
  let [files, read] = [0, 0];
  for (const shelf of await namesIn(fileSystem, inFolder(folder, places.originals))) {
    for (const name of await namesIn(fileSystem, inFolder(folder, places.originals, shelf))) {
      const file = `${places.originals}/${shelf}/${name}`;
      const sha256 = nameOfOriginal.exec(name)?.[1];
      if (sha256?.slice(0, 2) !== shelf) {
        findings.push({ kind: 'set-aside', isDamage: false, file });
        continue;
      }
      const bytes = await fileSystem.readFile(inFolder(folder, file)).catch(() => new Uint8Array());
      [files, read] = [files + 1, read + bytes.length];
      wanted.delete(sha256);
      const owner = owners?.get(sha256);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
        findings.push({ kind: 'original-changed', isDamage: true, file, ...aboutOwner(owner) });
      } else if (owners && !owner) {
        findings.push({ kind: 'spare-original', isDamage: false, file });
      }
      await pause();
    }
  }
  for (const [sha256, owner] of wanted) {
    const file = `${places.originals}/${sha256.slice(0, 2)}/${sha256}`;
    findings.push({ kind: 'original-missing', isDamage: true, file, ...aboutOwner(owner) });
  }
  return { findings, files, bytes: read };
}
