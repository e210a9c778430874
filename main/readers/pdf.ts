import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WarraqError } from '../../preload/contract/errors.ts';
import { draftWithNotes } from '../core/imports/noted-facts.ts';
import { articleOfPages } from '../core/imports/pages/page-article.ts';
import type { PageLine } from '../core/imports/pages/page-item.ts';
import { linesOfPage } from '../core/imports/pages/page-lines.ts';
import { type DocumentFacts, documentFacts } from './pdf/document-facts.ts';
import { loadPdfJs } from './pdf/load-pdfjs.ts';
import { itemsOfPage } from './pdf/page-items.ts';
import type { Reader, Reading } from './reader.ts';

/** An article of more pages than any book has is a mistake or an attack. */
const mostPages = 5_000;
const mostCharacters = 20_000_000;

/** A PDF may begin with other bytes, but its mark stands among the first (ISO 32000-1, note to 7.5.2). */
function isMarked(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Whether a picture is stored anywhere in the file: its description is never packed itself. */
function hasPictures(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; start += 1_000_000) {
    const piece = new TextDecoder('latin1').decode(bytes.subarray(start, start + 1_000_100));
    if (/\/Subtype\s*\/Image(?![A-Za-z])/.test(piece)) return true;
  }
  return false;
}

/** Nothing in it is run, drawn, or fetched: it is the given bytes alone. */
async function taskFor(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await loadPdfJs();
  return getDocument({
    // pdf.js takes what it is given away from whoever gave it.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    enableXfa: false,
    // A damaged page gives what it has before the damage.
    stopAtErrors: false,
  });
}

function refusal(file: string, bytes: Uint8Array, error: unknown): WarraqError {
  if (error instanceof WarraqError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return WarraqError.of('file.encrypted', { file }, error);
  }
  if (!isMarked(bytes)) return WarraqError.of('file.not-as-named', { file, format: 'PDF' }, error);
  return WarraqError.of('file.damaged', { file, format: 'PDF', place: 'xref' }, error);
}

/** What is asked of whoever waits: nothing, but to see that there is life. */
const alive: Reading = { kind: 'alive' };

interface ReadPages {
  readonly pages: readonly (readonly PageLine[])[];
  /** The pages that could not be read, as a person would name them. */
  readonly failed: readonly string[];
}

/** The lines of all pages, one page in memory at a time. */
async function* readPages(document: PDFDocumentProxy): AsyncGenerator<Reading, ReadPages, void> {
  const pages: (readonly PageLine[])[] = [];
  const failed: string[] = [];
  const last = Math.min(document.numPages, mostPages);
  let characters = 0;
  for (let number = 1; number <= last && characters <= mostCharacters; number += 1) {
    try {
      const page = await document.getPage(number);
      const lines = linesOfPage(await itemsOfPage(page));
      page.cleanup();
      pages.push(lines);
      characters += lines.reduce((sum, { text }) => sum + text.length, 0);
    } catch {
      failed.push(`${number}`);
    }
    yield alive;
  }
  const read = pages.length + failed.length;
  if (read < document.numPages) failed.push(`${read + 1}–${document.numPages}`);
  return { pages, failed };
}

async function* readDocument(
  document: PDFDocumentProxy,
  facts: DocumentFacts,
  bytes: Uint8Array,
  file: string,
): AsyncGenerator<Reading> {
  const { pages, failed } = yield* readPages(document);
  if (pages.length === 0) {
    throw WarraqError.of('file.damaged', { file, format: 'PDF', place: `#${failed[0] ?? 1}` });
  }
  const { text, title, url } = articleOfPages(pages, facts.title, file);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw hasPictures(bytes)
      ? WarraqError.of('file.only-pictures', { file, pages: document.numPages })
      : WarraqError.of('file.no-words', { file });
  }
  const { keywords, authors, created } = facts;
  yield {
    kind: 'article',
    draft: draftWithNotes(text, { title, url, keywords }, { published: created, authors }),
    decoding: { encoding: 'utf-8', confidence: 1 },
  };
  for (const place of failed) {
    const reason = WarraqError.of('file.bad-record', { file, place: `#${place}` });
    yield { kind: 'failed', place: `#${place}`, reason: reason.report };
  }
}

/** Articles that were printed or laid out as PDF, one a file. */
export const pdfReader: Reader = {
  format: 'PDF',
  extensions: ['pdf'],
  mediaType: 'application/pdf',
  async *read({ fileName, whole }) {
    const bytes = await whole();
    if (bytes.length === 0) throw WarraqError.of('file.empty', { file: fileName });
    if (!isMarked(bytes)) {
      throw WarraqError.of('file.not-as-named', { file: fileName, format: 'PDF' });
    }
    const task = await taskFor(bytes);
    try {
      const document = await task.promise;
      yield* readDocument(document, await documentFacts(document), bytes, fileName);
    } catch (error) {
      throw refusal(fileName, bytes, error);
    } finally {
      await task.destroy();
    }
  },
};
