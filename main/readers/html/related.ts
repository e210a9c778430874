import { linesOf } from '../../core/imports/lines.ts';
import { cutRelated } from '../../core/imports/related.ts';
import { type Block, textOfBlocks } from './blocks.ts';

/** A block is a link where so much of it leads elsewhere. */
const linked = 0.8;

/** Whether a line is the heading of a block that leads to other articles, with nothing beside it. */
export function isRelatedHeading(line: string): boolean {
  if (line.length > 60 || line.includes('\n')) return false;
  const { lines, related } = cutRelated(linesOf(`.\n${line}\n.a`));
  return lines.length === 1 && related.length === 1;
}

const isLink = (block: Block): boolean => block.linkShare >= linked && block.text.length <= 300;

/** Headings of read-also blocks by the page's writing, for blocks that have none of their own. */
const headingFor = (text: string): string =>
  /\p{Script=Arabic}/u.test(text)
    ? 'اقرأ أيضا'
    : /\p{Script=Cyrillic}/u.test(text)
      ? 'Читайте также'
      : 'Read also';

/** The blocks of a part of the page that leads elsewhere, as a heading and the titles below it. */
export function asRelated(blocks: readonly Block[]): readonly Block[] {
  const heading = blocks.find(({ text }) => isRelatedHeading(text));
  const titles = blocks.filter(
    (block) => block !== heading && isLink(block) && block.text.split(/\s+/u).length > 2,
  );
  const [first] = titles;
  if (first === undefined) return [];
  return [
    heading ?? { kind: 'heading', text: headingFor(first.text), linkShare: 0 },
    ...titles.map((block): Block => ({ ...block, kind: 'paragraph' })),
  ];
}

/**
 * An article's text with what leads to other articles at its end, each under its heading, where it can
 * be told from the article's own words. A heading whose list is gone goes too: left where it
 * stands, it would take the rest of the article with it.
 */
export function textWithRelated(
  blocks: readonly Block[],
  elsewhere: readonly (readonly Block[])[],
): string {
  const own: Block[] = [];
  const groups: (readonly Block[])[] = [...elsewhere];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (!isRelatedHeading(block.text)) {
      own.push(block);
      continue;
    }
    let end = index + 1;
    while (end < blocks.length && isLink(blocks[end] ?? block)) end += 1;
    const isFollowedByText = end < blocks.length;
    if (end > index + 1) {
      groups.push(asRelated(blocks.slice(index, end)));
      index = end - 1;
    } else if (!isFollowedByText) {
      groups.push([block]);
    }
  }
  const related = groups.filter((group) => group.length > 1);
  return [textOfBlocks(own), ...related.map(textOfBlocks)].join('\n\n');
}
