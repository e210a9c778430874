import { withoutFurniture } from './page-furniture.ts';
import type { PageLine } from './page-item.ts';
import { type PageParagraph, paragraphsOfPages } from './page-paragraphs.ts';
import { isJunkTitle, isSameTitle, standsIn, titleIndex } from './page-title.ts';

/** The text of a document that was laid out in pages, and the facts that its layout tells. */
export interface PageArticle {
  /** Paragraphs parted by blank lines. */
  readonly text: string;
  /** What the document says of itself, where its pages bear that out; otherwise the text begins with the title. */
  readonly title?: string;
  readonly url?: string;
}

/** How much of the text may hold the title that a document says it has. */
const firstCharacters = 2_000;

const textOf = (paragraphs: readonly PageParagraph[]): string =>
  paragraphs.map(({ text }) => text).join('\n\n');

/**
 * The article in the lines of a document's pages. The largest letters near the top are its title, before what the
 * document says of itself: that is often left over from the document it was made from, or from its file.
 */
export function articleOfPages(
  pages: readonly (readonly PageLine[])[],
  said: string | undefined,
  fileName: string,
): PageArticle {
  const { pages: bare, url } = withoutFurniture(pages);
  const paragraphs = paragraphsOfPages(bare);
  const address = url === undefined ? {} : { url };
  const title = said === undefined || isJunkTitle(said, fileName) ? undefined : said;
  const index = titleIndex(paragraphs);
  const largest = index === undefined ? undefined : paragraphs[index];
  const text = textOf(paragraphs);
  if (title !== undefined && (largest === undefined || isSameTitle(title, largest.text))) {
    const whole = textOf(paragraphs.filter((each) => !isSameTitle(each.text, title)));
    return { text: whole === '' ? text : whole, title, ...address };
  }
  const isPartOfLargest = title !== undefined && standsIn(title, largest?.text ?? '');
  if (!isPartOfLargest && title !== undefined && standsIn(title, text.slice(0, firstCharacters))) {
    return { text, title, ...address };
  }
  if (largest === undefined) return { text, ...address };
  // What stands above it is a section or a publisher, and is read as such below it too.
  const rest = paragraphs.filter((each) => each !== largest);
  return { text: textOf([largest, ...rest]), ...address };
}
