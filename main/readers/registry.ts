import { mhtmlReader } from './mhtml.ts';
import { plainTextReader } from './plain-text.ts';
import { emlReader } from './eml.ts';
import { feedReader } from './feed.ts';
import { htmlReader } from './html.ts';
import type { Reader } from './reader.ts';
import { warraqExportReader } from './warraq-export.ts';

const megabyte = 1024 * 1024;

/** A reader, and the most bytes of a file that it is given. */
export interface FileFormat {
  readonly reader: Reader;
  readonly maximumBytes: number;
}

/** Every format that can be imported. A new one is a file here and a line below. */
const formats: readonly FileFormat[] = [
  { reader: plainTextReader, maximumBytes: 50 * megabyte },
  { reader: htmlReader, maximumBytes: 50 * megabyte },
  { reader: feedReader, maximumBytes: 50 * megabyte },
  { reader: emlReader, maximumBytes: 50 * megabyte },
  { reader: mhtmlReader, maximumBytes: 50 * megabyte },
  { reader: warraqExportReader, maximumBytes: 1024 * megabyte },
];

const byExtension = new Map(
  formats.flatMap((format) => format.reader.extensions.map((extension) => [extension, format])),
);

/** The format of files with that extension: lower case, without the dot. */
export function formatFor(extension: string): FileFormat | undefined {
  return byExtension.get(extension);
}
