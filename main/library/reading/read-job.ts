import { createHash } from 'node:crypto';
import { reportOf, WarraqError } from '../../../preload/contract/errors.ts';
import { fold } from '../../core/text/fold.ts';
import { wordCount } from '../../core/text/tokens.ts';
import type { FileFormat, Reading } from '../../readers/reader.ts';
import { formatOf } from '../../readers/format-of.ts';
import { fileError } from './file-errors.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import type { FileFacts, PreparedReading, ReadJob, ReadNews } from './read-news.ts';

/** What is handed on at once of a file of many articles. */
const mostReadings = 64;
const mostCharacters = 2_000_000;

export interface ReadJobPorts {
  readonly formatFor: (extension: string) => FileFormat | undefined;
  /** Whether the library has articles from these bytes. */
  readonly isKnown: (sha256: string) => boolean;
  /** Called now and then while a file is worked on, for whoever watches over that. */
  readonly alive: () => void;
}

/** The same for texts of the same words, however they are spelled, spaced and punctuated: 16 hexadecimal digits. */
export function textDigest(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16);
}

function prepared(reading: Reading): PreparedReading {
  if (reading.kind !== 'article') return reading;
  const { text } = reading.draft;
  return { ...reading, words: wordCount(text), digest: textDigest(text) };
}

const charactersOf = (reading: PreparedReading) =>
  reading.kind === 'article' ? reading.draft.text.length : 0;

/** The readings of a file by the piece; a failure in the middle keeps what came before it. */
async function* newsOf(
  opened: OpenedFile,
  { reader }: FileFormat,
  job: ReadJob,
  alive: () => void,
): AsyncGenerator<ReadNews, void, void> {
  const { sha256, size, bytes: original } = opened;
  const file: FileFacts = {
    sha256,
    bytes: size,
    mediaType: reader.mediaType,
    format: reader.format,
  };
  let readings: PreparedReading[] = [];
  let characters = 0;
  let any = false;
  let isFirst = true;
  try {
    for await (const reading of reader.read(opened, job.choices)) {
      if (reading.kind === 'alive') {
        alive();
        continue;
      }
      const ready = prepared(reading);
      readings.push(ready);
      characters += charactersOf(ready);
      any ||= reading.kind !== 'table';
      if (readings.length < mostReadings && characters < mostCharacters) continue;
      // The file goes with the first of its articles, so that none is kept without it.
      yield { kind: 'some', file, readings, original: isFirst ? original : undefined };
      isFirst = false;
      [readings, characters] = [[], 0];
    }
  } catch (error) {
    const reason = reportOf(
      error instanceof WarraqError ? error : fileError(opened.fileName, error),
    );
    yield { kind: 'end', file, readings, original: isFirst ? original : undefined, reason };
    return;
  }
  const reason = any
    ? undefined
    : WarraqError.of('file.no-articles', { file: opened.fileName }).report;
  yield { kind: 'end', file, readings, original: isFirst ? original : undefined, reason };
}

/** Reads one file, from its opening to its last article. */
export async function* readJob(
  job: ReadJob,
  ports: ReadJobPorts,
): AsyncGenerator<ReadNews, void, void> {
  const { place, anyway } = job;
  const { fileName } = place;
  let opened: OpenedFile | undefined;
  try {
    const understood = (head: Uint8Array) => formatOf(fileName, head, ports.formatFor);
    const { file, format } = await openFile(place, understood, ports.alive);
    opened = file;
    if (opened.size === 0) throw WarraqError.of('file.empty', { file: fileName });
    if (!anyway && ports.isKnown(opened.sha256)) {
      yield { kind: 'known', sha256: opened.sha256 };
      return;
    }
    yield* newsOf(opened, format, job, ports.alive);
  } catch (error) {
    const reason = reportOf(error instanceof WarraqError ? error : fileError(fileName, error));
    yield { kind: 'failed', reason };
  } finally {
    await opened?.close();
  }
}
