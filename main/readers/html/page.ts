import type { DeclaredFacts } from '../../core/imports/declared-facts.ts';
import { type Block, textOfBlocks } from './blocks.ts';
import { type CleanPage, cleanPage } from './clean-page.ts';
import { longestPageText, mostElements } from './limits.ts';
import { mainBlocks } from './main-text.ts';
import { marksOf, type PageMarks } from './marks.ts';
import { blocksOfMarkup } from './markup-text.ts';
import { type PageFacts, pageFacts, type Surroundings } from './page-facts.ts';
import { prune } from './prune.ts';
import { textWithRelated } from './related.ts';
import { buildTree } from './tree.ts';
import { writingOf } from './writing.ts';

export interface PageOptions extends Surroundings {
  readonly fileName: string;
  /** XHTML: `<div/>` ends at once. */
  readonly isXml: boolean;
}

/** An article as a page gives it. */
export interface ReadPage {
  readonly text: string;
  readonly declared: DeclaredFacts;
}

const noMarks: PageMarks = {
  headlines: [],
  authors: [],
  dates: [],
  keywords: [],
  section: undefined,
  subtitle: undefined,
  spent: [],
};

/**
 * The article on a page and what the page states about it. Nothing of it is run or fetched. Throws
 * `file.too-deep` where elements lie in each other deeper than in any article.
 */
export function readPage(markup: string, options: PageOptions): ReadPage {
  const page = cleanPage(markup, options);
  if (!page.isMarkup) return { text: markup, declared: {} };
  const isHuge = page.elements > mostElements || page.textLength > longestPageText;
  const { text, facts } = isHuge ? wholePage(page, options) : articleOfPage(page, options);
  const { body, languages, ...declared } = facts;
  const words = fullest(text, body, markup, options);
  return {
    text: words,
    declared: { ...declared, ...writingOf(page.head.direction, languages, words) },
  };
}

interface PageParts {
  readonly text: string;
  readonly facts: PageFacts;
}

/** A page that is too large for its parts to be weighed: all of its words. */
function wholePage(page: CleanPage, options: PageOptions): PageParts {
  const facts = pageFacts(page.head, noMarks, options);
  const text = textOfBlocks(blocksOfMarkup(page.markup));
  return { text, facts };
}

function articleOfPage(page: CleanPage, options: PageOptions): PageParts {
  const tree = buildTree(page.markup, page.head.title);
  const marks = marksOf(tree.body);
  const facts = pageFacts(page.head, marks, options);
  const { related, isBare } = prune(tree.body);
  for (const element of marks.spent) element.remove();
  const blocks = mainBlocks(tree, isBare).filter((block) => !repeats(block, facts));
  return { text: textWithRelated(blocks, related), facts };
}

/** Headings that say the title or the subtitle once more. */
function repeats(block: Block, { title, subtitle }: PageFacts): boolean {
  const text = block.text.replace(/\s+/gu, ' ');
  return text === title || text === subtitle;
}

/** Some pages bring their text as data alone, and others have lost the words of controls left open. */
function fullest(
  text: string,
  body: string | undefined,
  markup: string,
  options: PageOptions,
): string {
  const inData = body === undefined ? '' : textOfBlocks(blocksOfMarkup(body));
  if (lettersIn(text) * 2 < lettersIn(inData)) return inData;
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  const kept = cleanPage(markup, { ...options, keepsControls: true });
  return textOfBlocks(blocksOfMarkup(kept.markup));
}

const lettersIn = (text: string): number => text.replace(/\s+/gu, '').length;
