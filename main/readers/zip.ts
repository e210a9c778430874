import { WarraqError } from '../../preload/contract/errors.ts';
import { endingOf, innerReadings, lastPartOf } from './inner-file.ts';
import type { FormatFor, Reader, Reading } from './reader.ts';
import { type ZipEntry, zipEntries, type ZipLimits } from './zip-entries.ts';

const megabyte = 1024 * 1024;
const limits: ZipLimits = {
  entries: 20_000,
  entryBytes: 256 * megabyte,
  totalBytes: 2_048 * megabyte,
  ratio: 100,
};
/** What the archive programs of some systems add, and what lies beside a saved page. */
const besideArticles = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$)/iu;

/** Whether an entry lies in the folder of a page that is in the archive too. */
function isOfPage(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.*)_files\//iu.exec(name)?.[1];
  return page !== undefined && ['html', 'htm'].some((ending) => names.has(`${page}.${ending}`));
}

/** Articles in an archive, each entry read by the reader of its format. */
export function createZipReader(formatFor: FormatFor): Reader {
  const format = 'ZIP';
  const isRead = (extension: string) => extension === '' || formatFor(extension) !== undefined;

  function contentOfEntry(entry: ZipEntry): Uint8Array {
    const { name } = entry;
    const file = lastPartOf(name);
    if (entry.isLink) throw WarraqError.of('file.unsafe-entry', { file, entry: name });
    const extension = endingOf(name);
    // Films and pictures are not unpacked only to be refused.
    if (!isRead(extension))
      throw WarraqError.of('file.unsupported-format', { file, extension: `.${extension}` });
    return entry.read();
  }

  return {
    format,
    extensions: ['zip'],
    mediaType: 'application/zip',
    async *read(file, choices): AsyncGenerator<Reading> {
      const entries = zipEntries(await file.whole(), file.fileName, limits);
      const names = new Set(entries.map(({ name }) => name));
      const around = { inside: file.inside ?? [], format };
      for (const entry of entries) {
        const { name, isFolder } = entry;
        if (isFolder || besideArticles.test(name) || isOfPage(name, names)) continue;
        const read = () => contentOfEntry(entry);
        const inner = { fileName: lastPartOf(name), place: name, read };
        yield* innerReadings(inner, around, choices, formatFor);
        yield { kind: 'alive' };
      }
    },
  };
}
