import mammoth from 'mammoth';
import { WarraqError } from '../../preload/contract/errors.ts';
import { draftWithNotes } from '../core/imports/noted-facts.ts';
import { isJunkTitle } from '../core/imports/pages/page-title.ts';
import { plainText } from './markup-text.ts';
import { elementsOf, neededPart, type Parts, partsOf, provenArchive } from './package-parts.ts';
import type { Reader } from './reader.ts';

const format = 'DOCX';
const mainPart = 'word/document.xml';
/** A document nested deeper than this is made to break its reader. */
const deepest = 500;

/** What `docProps/core.xml` says (ECMA-376, part 2, 11.1). */
function propertiesOf(parts: Parts): ReadonlyMap<string, string> {
  const part = parts.get('docProps/core.xml');
  const elements = part === undefined ? [] : elementsOf(new TextDecoder().decode(part.read()));
  return new Map(elements.map(({ name, text }) => [name, text.trim()]));
}

/** How deep the elements of a document are nested. */
function depthOf(xml: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of xml.matchAll(/<[/a-zA-Z][^<>]*>/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) most = Math.max(most, (depth += 1));
  }
  return most;
}

const said = (value: string | undefined) =>
  value === undefined || value === '' ? undefined : value;

/** What the words of a document are made of; pictures and their like stay packed. */
const holdsWords = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

/** The document as HTML without pictures: what mammoth understands of its styles. */
async function htmlOf(archive: Uint8Array, file: string): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const buffer = Buffer.from(archive);
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
    return value;
  } catch (error) {
    throw WarraqError.of('file.damaged', { file, format, place: mainPart }, error);
  }
}

/** Articles written in Word and its like. */
export const docxReader: Reader = {
  format,
  extensions: ['docx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async *read(content) {
    const { fileName: file } = content;
    const parts = partsOf(await content.whole(), file, format);
    if (depthOf(neededPart(parts, mainPart, file, format)) > deepest)
      throw WarraqError.of('file.too-deep', { file, limit: deepest });
    const properties = propertiesOf(parts);
    const text = plainText(await htmlOf(provenArchive(parts, holdsWords), file));
    if (!/[\p{L}\p{N}]/u.test(text)) throw WarraqError.of('file.no-words', { file });
    const title = said(properties.get('title'));
    const declared = {
      title: title === undefined || isJunkTitle(title, file) ? undefined : title,
      keywords: properties.get('keywords')?.split(/\s*[,;،؛]\s*/u),
      section: said(properties.get('category')),
    };
    const noted = {
      published: said(properties.get('created')) ?? said(properties.get('modified')),
      authors: properties.get('creator')?.split(/\s*[;؛]\s*/u),
    };
    yield {
      kind: 'article',
      draft: draftWithNotes(text, declared, noted),
      decoding: { encoding: 'utf-8', confidence: 1 },
    };
  },
};
