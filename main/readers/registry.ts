import { bibtexReader } from './bibtex.ts';
import { docxReader } from './docx.ts';
import { epubReader } from './epub.ts';
import { jsonLinesReader } from './json-lines.ts';
import { jsonReader } from './json.ts';
import { markupDocumentReader } from './markup-document.ts';
import { markdownReader } from './markdown.ts';
import { pdfReader } from './pdf.ts';
import { mhtmlReader } from './mhtml.ts';
import { plainTextReader } from './plain-text.ts';
import { createEmlReader } from './eml.ts';
import { feedReader } from './feed.ts';
import { htmlReader } from './html.ts';
import type { FileFormat } from './reader.ts';
import { risReader } from './ris.ts';
import { csvReader, tsvReader } from './table.ts';
import { createZipReader } from './zip.ts';

const megabyte = 1024 * 1024;
const gigabyte = 1024 * megabyte;

/** Every format that can be imported. A new one is a file here and a line below. */
const formats: readonly FileFormat[] = [
  { reader: plainTextReader, maximumBytes: 50 * megabyte },
  { reader: markdownReader, maximumBytes: 50 * megabyte },
  { reader: pdfReader, maximumBytes: 512 * megabyte },
  { reader: docxReader, maximumBytes: 256 * megabyte },
  { reader: epubReader, maximumBytes: 512 * megabyte },
  { reader: jsonReader, maximumBytes: gigabyte },
  { reader: jsonLinesReader, maximumBytes: 64 * gigabyte },
  { reader: csvReader, maximumBytes: 64 * gigabyte },
  { reader: tsvReader, maximumBytes: 64 * gigabyte },
  { reader: risReader, maximumBytes: 50 * megabyte },
  { reader: bibtexReader, maximumBytes: 50 * megabyte },
  { reader: createZipReader((extension) => formatFor(extension)), maximumBytes: gigabyte },
  { reader: htmlReader, maximumBytes: 50 * megabyte },
  { reader: markupDocumentReader, maximumBytes: 50 * megabyte },
  { reader: feedReader, maximumBytes: 50 * megabyte },
  { reader: createEmlReader((extension) => formatFor(extension)), maximumBytes: 50 * megabyte },
  { reader: mhtmlReader, maximumBytes: 50 * megabyte },
];

const byExtension = new Map(
  formats.flatMap((format) => format.reader.extensions.map((extension) => [extension, format])),
);

/** The format of files with that extension: lower case, without the dot. */
export function formatFor(extension: string): FileFormat | undefined {
  return byExtension.get(extension);
}
