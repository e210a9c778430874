import { textOfBlocks } from './blocks.ts';
import { cleanPage } from './clean-page.ts';
import { blocksOfMarkup } from './markup-text.ts';

/**
 * The words of markup as plain text, paragraphs parted by blank lines: all of them, without looking
 * for an article in it, and without what scripts and styles say. For fragments as feeds, mail and
 * tables hold them. Throws `file.too-deep` where elements lie too deep in each other.
 */
export function htmlToText(html: string, fileName = ''): string {
  const { markup } = cleanPage(html, { fileName, isXml: false });
  return textOfBlocks(blocksOfMarkup(markup));
}
