import { Readability } from '@mozilla/readability';
import type { Block } from './blocks.ts';
import {
  blocksOf,
  descendantsOf,
  isElement,
  measure,
  type Measure,
  type Tree,
  type TreeElement,
  type TreeNode,
} from './tree.ts';

/** The least letters, without white space, that make an element the article it says it is. */
const leastArticle = 100;
/** How short a text Readability takes for an article before it looks again more loosely, in characters. */
const leastReadable = 140;

type Measures = ReadonlyMap<TreeNode, Measure>;

const ownLetters = (measures: Measures, node: TreeNode): number => {
  const { letters, linked } = measures.get(node) ?? { letters: 0, linked: 0 };
  return letters - linked;
};

/** The element that the page itself says holds the article's text (schema.org `articleBody`). */
function statedBody(body: TreeElement, measures: Measures): TreeElement | undefined {
  const stated = [...descendantsOf(body)].filter((element) =>
    /(?:^|\s)(?:\S*[:/])?articleBody(?:\s|$)/u.test(element.getAttribute('itemprop') ?? ''),
  );
  return soleOf(stated, measures);
}

/** The one element of several that has nearly all of their words; undefined where they are several articles. */
function soleOf(elements: readonly TreeElement[], measures: Measures): TreeElement | undefined {
  const sizes = elements.map((element) => ownLetters(measures, element));
  const largest = Math.max(0, ...sizes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (largest < leastArticle || largest * 10 < total * 7) return undefined;
  return elements[sizes.indexOf(largest)];
}

/** The page's only article, or else its main part. */
function markedArticle(body: TreeElement, measures: Measures): TreeElement | undefined {
  const all = [...descendantsOf(body)];
  return (
    soleOf(
      all.filter(({ localName }) => localName === 'article'),
      measures,
    ) ??
    soleOf(
      all.filter(({ localName }) => localName === 'main'),
      measures,
    )
  );
}

function readable(tree: Tree): readonly Block[] {
  const reader = new Readability<TreeNode>(tree.document as never, {
    charThreshold: leastReadable,
    disableJSONLD: true,
    // The tree itself: there is no need to write it out and read it again.
    serializer: (node: TreeNode): TreeNode => node,
  });
  const parsed = reader.parse();
  const content = parsed?.content ?? undefined;
  return content !== undefined && isElement(content) ? blocksOf(content) : [];
}

const lettersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0);

/** So small a share of links means that a page is its article and nothing else. */
const bareLinks = 0.15;

/**
 * The blocks of a page's article: what the page states to be its text; all of a page that is nothing
 * but an article; what Readability finds; and all of the page where it finds nothing. Where the page
 * has one element marked as the article and Readability left much of it out, that element.
 */
export function mainBlocks(tree: Tree, isBare: boolean): readonly Block[] {
  const { body } = tree;
  const measures = measure(body);
  const whole = measures.get(body) ?? { letters: 0, linked: 0 };
  const stated = statedBody(body, measures);
  if (stated !== undefined) return blocksOf(stated);
  if (isBare && whole.linked < whole.letters * bareLinks) return blocksOf(body);
  const marked = markedArticle(body, measures);
  const markedBlocks = marked === undefined ? undefined : blocksOf(marked);
  const all = blocksOf(body);
  const found = readable(tree);
  const enough =
    markedBlocks === undefined || marked === undefined ? 0 : ownLetters(measures, marked) * 0.6;
  if (markedBlocks !== undefined && lettersOf(found) < enough) return markedBlocks;
  return lettersOf(found) === 0 ? all : found;
}
