import { WarraqError } from '../../preload/contract/errors.ts';
import { contentOf } from './file-content.ts';
import type { ReadChoices, Reader, Reading } from './reader.ts';
import { type ZipEntry, zipEntries, type ZipLimits } from './zip-entries.ts';

const megabyte = 1024 * 1024;
const limits: ZipLimits = {
  entries: 20_000,
  entryBytes: 256 * megabyte,
  totalBytes: 2_048 * megabyte,
  ratio: 100,
};
/** An archive in an archive in an archive is no way to keep articles. */
const deepest = 2;

/** What the archive programs of some systems add, and what lies beside a saved page. */
const besideArticles = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|_files\//iu;

const lastPart = (name: string) => name.slice(name.lastIndexOf('/') + 1);
const endingOf = (name: string) => {
  const dot = lastPart(name).lastIndexOf('.');
  return dot < 0
    ? ''
    : lastPart(name)
        .slice(dot + 1)
        .toLowerCase();
};

/** What a place within an entry is called in the archive. */
const within = (entry: string, place: string | undefined) =>
  place === undefined || place === '' ? entry : `${entry} › ${place}`;

function placed(reading: Reading, entry: string): Reading {
  if (reading.kind === 'article' || reading.kind === 'failed')
    return { ...reading, place: within(entry, reading.place) };
  return reading;
}

/** Articles in an archive, each entry read by the reader that its name asks for. */
export function createZipReader(readerFor: (extension: string) => Reader | undefined): Reader {
  async function* entryReadings(
    entry: ZipEntry,
    choices: ReadChoices,
    depth: number,
  ): AsyncGenerator<Reading> {
    const { name } = entry;
    const fileName = lastPart(name);
    const extension = endingOf(name);
    try {
      const isArchive = extension === 'zip';
      const reader = isArchive ? undefined : readerFor(extension);
      if (reader === undefined && (!isArchive || depth >= deepest))
        throw WarraqError.of('file.unsupported-format', {
          file: fileName,
          extension: extension === '' ? fileName : `.${extension}`,
        });
      const content = contentOf(fileName, entry.read());
      const readings =
        reader === undefined
          ? readingsOf(await content.whole(), fileName, choices, depth + 1)
          : reader.read(content, choices);
      for await (const reading of readings)
        if (reading.kind !== 'table') yield placed(reading, name);
    } catch (error) {
      if (!(error instanceof WarraqError)) throw error;
      yield { kind: 'failed', place: name, reason: error.report };
    }
  }

  async function* readingsOf(
    bytes: Uint8Array,
    fileName: string,
    choices: ReadChoices,
    depth: number,
  ): AsyncGenerator<Reading> {
    for (const entry of zipEntries(bytes, fileName, limits)) {
      if (entry.isFolder || entry.isLink || besideArticles.test(entry.name)) continue;
      yield* entryReadings(entry, choices, depth);
      yield { kind: 'alive' };
    }
  }

  return {
    format: 'ZIP',
    extensions: ['zip'],
    mediaType: 'application/zip',
    async *read(file, choices) {
      yield* readingsOf(await file.whole(), file.fileName, choices, 1);
    },
  };
}
