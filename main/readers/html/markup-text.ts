import { Parser } from 'htmlparser2';
import { type Block, createBlockWriter } from './blocks.ts';

/** Every block of markup, article or not, without building a tree: for any size and depth. */
export function blocksOfMarkup(markup: string): readonly Block[] {
  const writer = createBlockWriter();
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      writer.open(tag, { start: attributes['start'] });
    },
    onclosetag: writer.close,
    ontext: writer.text,
  });
  parser.end(markup);
  return writer.blocks();
}

/** A short text in which there may be markup or character references, as plain text on one line. */
export function plainLine(value: string): string {
  if (!/[<&]/u.test(value)) return value.replace(/\s+/gu, ' ').trim();
  const pieces: string[] = [];
  const parser = new Parser({ ontext: (text) => pieces.push(text) });
  // A sign for "less than" that opens nothing is text.
  parser.end(value.replace(/<(?![a-z/!])/giu, '&lt;'));
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}
