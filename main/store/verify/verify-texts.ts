import type { Finding } from '../../../preload/contract/backups.ts';
import type { Article } from '../../../preload/contract/vocabulary.ts';
import { namesIn } from '../backups/backup-folders.ts';
import {
  bodyFileName,
  bodyReferences,
  frameLength,
  placeOf,
  textOfFrame,
  type Place,
} from '../body-log.ts';
import { inFolder, places, type LibraryFolder, type Pause } from '../folder.ts';

interface OwnedText extends Place {
  readonly article: Article;
}

async function textsByFile(
  articles: Iterable<Article>,
  pause: Pause,
): Promise<ReadonlyMap<string, readonly OwnedText[]>> {
  const files = new Map<string, OwnedText[]>();
  for (const article of articles) {
    for (const reference of bodyReferences(article)) {
      const place = placeOf(reference);
      const name = bodyFileName(place.file);
      const texts = files.get(name) ?? [];
      files.set(name, texts);
      texts.push({ ...place, article });
    }
    await pause();
  }
  return files;
}

const headOfText = /^(\d{1,10}) [0-9a-f]{8}\n/;

/** Where the whole frame that begins at `start` ends; undefined where there is none. */
function endOfFrame(bytes: Uint8Array, start: number): number | undefined {
  const head = Buffer.from(bytes.subarray(start, start + 20)).toString('latin1');
  const length = Number(headOfText.exec(head)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(length)) return undefined;
  const end = start + frameLength(length);
  return textOfFrame(bytes.subarray(start, end), length) === undefined ? undefined : end;
}

/** Frame by frame, for want of a catalogue that says where texts lie. */
async function walk(bytes: Uint8Array, file: string, pause: Pause): Promise<readonly Finding[]> {
  for (let at = 0; at < bytes.length;) {
    const end = endOfFrame(bytes, at);
    if (end === undefined) return [{ kind: 'damaged', isDamage: true, file, place: `byte ${at}` }];
    at = end;
    await pause();
  }
  return [];
}

async function verifyOwned(
  bytes: Uint8Array,
  file: string,
  texts: readonly OwnedText[],
  pause: Pause,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const inOrder = [...texts].sort((one, other) => one.offset - other.offset);
  let spare = 0;
  let reached = 0;
  for (const { offset, length, article } of inOrder) {
    const end = offset + frameLength(length);
    if (textOfFrame(bytes.subarray(offset, end), length) === undefined) {
      const { id, title } = article;
      const place = `byte ${offset}`;
      findings.push({ kind: 'text-damaged', isDamage: true, file, place, id, title });
    }
    spare += Math.max(0, offset - reached);
    reached = Math.max(reached, end);
    await pause();
  }
  spare += Math.max(0, bytes.length - reached);
  if (spare > 0) findings.push({ kind: 'spare-bytes', isDamage: false, file, count: spare });
  return findings;
}

export interface PartVerified {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly bytes: number;
}

/** Reads every file of texts, each text against its frame, and each article's references. */
export async function verifyTexts(
  folder: LibraryFolder,
  articles: Iterable<Article> | undefined,
  pause: Pause,
): Promise<PartVerified> {
  const texts = articles ? await textsByFile(articles, pause) : undefined;
  const there = await namesIn(folder.fileSystem, inFolder(folder, places.bodies));
  const logs = there.filter((name) => /^\d{4}\.log$/.test(name));
  const findings: Finding[] = [];
  let read = 0;
  for (const name of [...new Set([...logs, ...(texts?.keys() ?? [])])].sort()) {
    const file = `${places.bodies}/${name}`;
    const path = inFolder(folder, file);
    const bytes = await folder.fileSystem.readFile(path).catch(() => new Uint8Array());
    read += bytes.length;
    const found = texts
      ? await verifyOwned(bytes, file, texts.get(name) ?? [], pause)
      : await walk(bytes, file, pause);
    findings.push(...found);
  }
  return { findings, files: logs.length, bytes: read };
}
