import { plainText } from '../markup-text.ts';
import { type Branch, branchesOf } from './tree.ts';

/** Elements that are a paragraph or a heading in NITF, NewsML, JATS, DocBook, TEI and their like. */
const paragraphs: ReadonlySet<string> = new Set([
  ...['p', 'para', 'simpara', 'ab', 'l', 'li', 'item', 'title', 'subtitle', 'head', 'headline'],
  ...['hl1', 'hl2', 'subhead', 'dateline', 'byline', 'caption', 'note', 'row', 'tr', 'paragraph'],
  ...['abstract-title', 'label', 'mixed-citation', 'element-citation', 'td', 'th', 'h1', 'h2'],
  ...['h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'programlisting', 'verse-line'],
]);
/** Elements that end the line they stand in, though it goes on after them. */
const breaks: ReadonlySet<string> = new Set(['br', 'lb', 'pb', 'cb']);
const blocks: ReadonlySet<string> = new Set([
  ...paragraphs,
  ...['list', 'ul', 'ol', 'table', 'tgroup', 'itemizedlist', 'orderedlist', 'listitem', 'lg'],
  ...['sec', 'section', 'div', 'block', 'disp-quote', 'fig', 'figure', 'media'],
]);
/** Elements that hold what is said about the document. */
const metadata: ReadonlySet<string> = new Set([
  ...['teiheader', 'journal-meta', 'article-meta', 'docdata', 'itemmeta', 'contentmeta', 'info'],
  ...['rightsinfo', 'catalogref', 'articleinfo', 'bookinfo', 'sectioninfo', 'metadata', 'meta'],
  ...['newsenvelope', 'newsmanagement', 'administrativemetadata', 'descriptivemetadata'],
  ...['rightsmetadata', 'identification', 'catalog', 'processing-meta', 'style', 'script'],
]);
const ofPageHeads: ReadonlySet<string> = new Set([
  'title',
  'docdata',
  'meta',
  'pubdata',
  'tobject',
]);

export function isMetadata(branch: Branch): boolean {
  if (metadata.has(branch.name)) return true;
  return branch.name === 'head' && branchesOf(branch).some(({ name }) => ofPageHeads.has(name));
}

/** Whether an element's words are one paragraph: by its name, or since it has words of its own. */
export function isParagraph({ name, content }: Branch): boolean {
  if (paragraphs.has(name)) return true;
  return content.some((each) => typeof each === 'string' && /\S/u.test(each));
}

/**
 * Some write a page's markup as text, and its entities, which pages have whether they are declared or not.
 * A text that speaks of a tag keeps it.
 */
function withoutMarkup(words: string): string {
  const isPage = /<\/(?:p|div|li|h[1-6])\s*>|<br\s*\/?>/iu.test(words);
  return isPage || !words.includes('<') ? plainText(words) : words;
}

/** Collects the words of elements into paragraphs. */
function collector() {
  const done: string[] = [];
  let line: string[] = [];
  const end = () => {
    const words = line
      .join('')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .trim();
    if (words !== '') done.push(withoutMarkup(words));
    line = [];
  };
  return { done, end, add: (text: string) => line.push(text) };
}

/**
 * The words of a document in paragraphs parted by blank lines, in its order: all but what is said about it
 * in `metadata`, of which abstracts are kept, and the elements whose facts are known already.
 */
export function documentText(
  root: Branch,
  known: ReadonlySet<Branch>,
  keepsMetadata = false,
): string {
  const { done, end, add } = collector();
  const visit = (branch: Branch, isInside: boolean, isAbout: boolean): void => {
    if (known.has(branch) && !isInside) return;
    const isData = !keepsMetadata && (isAbout || isMetadata(branch)) && branch.name !== 'abstract';
    const isText = isInside || (!isData && isParagraph(branch));
    const isBlock = !isInside || blocks.has(branch.name);
    if (isBlock) end();
    for (const each of branch.content) {
      if (typeof each !== 'string') visit(each, isText, isData);
      else if (isText) add(each.replace(/\s+/gu, ' '));
    }
    if (breaks.has(branch.name)) add('\n');
    if (isBlock) end();
  };
  visit(root, false, false);
  return done.join('\n\n');
}
