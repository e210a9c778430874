import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says of itself, as it is written there. */
export interface DocumentFacts {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  /** The day it was made: a day of printing, which need not be one of publishing. */
  readonly created?: string;
}

/** Names that programs and machines give to whoever sits at them. */
const nobody =
  /^(?:user|admin|administrator|owner|author|unknown|anonymous|microsoft.*|windows.*|hp|dell|lenovo|pc|mac|root|مستخدم|المستخدم)$/iu;

function wordOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const word = value.replace(/\0/g, '').trim();
  return word === '' || word.length > 1000 ? undefined : word;
}

const listOf = (value: unknown, parts: RegExp): readonly string[] =>
  (wordOf(value) ?? '').split(parts).flatMap((part) => wordOf(part) ?? []);

/** `D:20230312…` (ISO 32000-1, 7.9.4) as a date that stands alone. */
function dayOf(value: unknown): string | undefined {
  const found = /^D:(\d{4})(\d{2})(\d{2})/.exec(wordOf(value) ?? '');
  return found === null ? undefined : found.slice(1).join('-');
}

/** What a document's Info dictionary and its XMP say; a document without either says nothing. */
export async function documentFacts(document: PDFDocumentProxy): Promise<DocumentFacts> {
  const about = await document.getMetadata();
  // Its types do not say that a document may have no XMP.
  const metadata = about.metadata as typeof about.metadata | null;
  const said = about.info as Readonly<Record<string, unknown>>;
  const title = wordOf(metadata?.get('dc:title')) ?? wordOf(said['Title']);
  const created = dayOf(said['CreationDate']);
  return {
    ...(title === undefined ? {} : { title }),
    authors: listOf(said['Author'], /\s*[;؛]\s*/u).filter((author) => !nobody.test(author)),
    keywords: listOf(said['Keywords'], /\s*[,;،؛]\s*/u),
    ...(created === undefined ? {} : { created }),
  };
}
