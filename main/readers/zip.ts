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
const besideArticles = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$)/iu;

/** Whether an entry lies in the folder of a page that is in the archive too. */
function isOfPage(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.*)_files\//iu.exec(name)?.[1];
  return page !== undefined && ['html', 'htm'].some((ending) => names.has(`${page}.${ending}`));
}

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
      if (entry.isLink) throw WarraqError.of('file.unsafe-entry', { file: fileName, entry: name });
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
      // Whatever is wrong with one entry costs that entry alone.
      const known = error instanceof WarraqError ? error : undefined;
      const told =
        known ?? WarraqError.of('file.bad-record', { file: fileName, place: name }, error);
      yield { kind: 'failed', place: name, reason: told.report };
    }
  }

  async function* readingsOf(
    bytes: Uint8Array,
    fileName: string,
    choices: ReadChoices,
    depth: number,
  ): AsyncGenerator<Reading> {
    const entries = zipEntries(bytes, fileName, limits);
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      if (entry.isFolder || besideArticles.test(entry.name) || isOfPage(entry.name, names))
        continue;
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
