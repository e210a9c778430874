import { blockTags } from './tags.ts';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'caption';

/** A paragraph of a page, or whatever else stands on lines of its own. */
export interface Block {
  readonly kind: BlockKind;
  /** Lines within it are parted by `\n`. */
  readonly text: string;
  /** The share of its letters that lead to other pages, from 0 to 1. */
  readonly linkShare: number;
}

/** Takes a page's elements and text as they come and gives its blocks. */
export interface BlockWriter {
  readonly open: (tag: string, attributes?: { readonly start?: string | undefined }) => void;
  readonly close: (tag: string) => void;
  readonly text: (text: string) => void;
  readonly blocks: () => readonly Block[];
}

interface Row {
  readonly cells: Block[][];
  /** Its cells hold the page's parts rather than a table's values. */
  isLayout: boolean;
}

/** A cell with more text holds paragraphs, in UTF-16 code units. */
const longestCell = 200;
const headings = /^h[1-6]$/u;

/** White space as a page shows it; line breaks are put in later. */
const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/gu, ' ');

const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');

const lettersOf = (text: string): number => text.replace(/\s+/gu, '').length;

export function createBlockWriter(): BlockWriter {
  const done: Block[] = [];
  const rows: (Row | undefined)[] = [];
  const lists: { ordinal: number | undefined }[] = [];
  let pieces: string[] = [];
  let linkLetters = 0;
  const depth = { link: 0, pre: 0, heading: 0, caption: 0 };
  let prefix = '';
  let row: Row | undefined;

  const kindNow = (): BlockKind => {
    if (prefix !== '') return 'item';
    if (depth.heading > 0) return 'heading';
    return depth.caption > 0 ? 'caption' : 'paragraph';
  };
  const flush = (): void => {
    const text = tidyLines(pieces.join(''));
    const links = linkLetters;
    pieces = [];
    linkLetters = 0;
    if (text === '') return;
    const block: Block = {
      kind: kindNow(),
      text: prefix + text,
      linkShare: Math.min(1, links / Math.max(1, lettersOf(text))),
    };
    prefix = '';
    const cell = row === undefined || row.isLayout ? undefined : row.cells.at(-1);
    (cell ?? done).push(block);
  };
  const finishRow = (): void => {
    flush();
    if (row === undefined) return;
    const cells = row.cells.filter((cell) => cell.length > 0);
    const isTable = cells.every(
      ([first, second]) => second === undefined && (first?.text.length ?? 0) <= longestCell,
    );
    if (cells.length < 2 || !isTable) done.push(...cells.flat());
    else done.push(rowOf(cells.flat()));
    row = undefined;
  };
  const spill = (): void => {
    flush();
    if (row === undefined) return;
    done.push(...row.cells.flat());
    row = { cells: [], isLayout: true };
  };
  const openItem = (): void => {
    const list = lists.at(-1);
    if (list?.ordinal === undefined) prefix = '- ';
    else {
      prefix = `${list.ordinal}. `;
      list.ordinal += 1;
    }
  };
  const openBlock = (tag: string, start: string | undefined): void => {
    flush();
    if (tag === 'table') {
      spill();
      rows.push(row);
      row = undefined;
    } else if (tag === 'tr') {
      finishRow();
      row = { cells: [], isLayout: false };
    } else if (tag === 'td' || tag === 'th') row?.cells.push([]);
    else if (tag === 'ol')
      lists.push({ ordinal: /^\d{1,6}$/u.test(start ?? '1') ? Number(start ?? '1') : 1 });
    else if (tag === 'ul' || tag === 'menu') lists.push({ ordinal: undefined });
    else if (tag === 'li') openItem();
    else if (tag === 'pre') depth.pre += 1;
    else if (tag === 'figcaption' || tag === 'caption') depth.caption += 1;
    else if (headings.test(tag)) depth.heading += 1;
  };
  const closeBlock = (tag: string): void => {
    flush();
    if (tag === 'tr') finishRow();
    else if (tag === 'table') {
      finishRow();
      row = rows.pop();
    } else if (tag === 'ol' || tag === 'ul' || tag === 'menu') lists.pop();
    else if (tag === 'li') prefix = '';
    else if (tag === 'pre') depth.pre = Math.max(0, depth.pre - 1);
    else if (tag === 'figcaption' || tag === 'caption')
      depth.caption = Math.max(0, depth.caption - 1);
    else if (headings.test(tag)) depth.heading = Math.max(0, depth.heading - 1);
  };
  return {
    open: (tag, attributes) => {
      if (tag === 'br') pieces.push('\n');
      else if (tag === 'a') depth.link += 1;
      else if (blockTags.has(tag)) openBlock(tag, attributes?.start);
    },
    close: (tag) => {
      if (tag === 'a') depth.link = Math.max(0, depth.link - 1);
      else if (blockTags.has(tag)) closeBlock(tag);
    },
    text: (text) => {
      pieces.push(depth.pre > 0 ? text.replace(/\r\n?/gu, '\n') : collapse(text));
      if (depth.link > 0) linkLetters += lettersOf(text);
    },
    blocks: () => {
      while (row !== undefined || rows.length > 0) {
        finishRow();
        row = rows.pop();
      }
      flush();
      return done;
    },
  };
}

/** The values of a table's row on one line. */
function rowOf(cells: readonly Block[]): Block {
  const text = cells.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | ');
  const linkShare = cells.reduce((sum, cell) => sum + cell.linkShare, 0) / cells.length;
  return { kind: 'row', text, linkShare };
}

/** Blocks as an article's plain text: rows and items of one list by line, all else by blank lines. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, text }, index) => {
      const isSame = blocks[index - 1]?.kind === kind && (kind === 'item' || kind === 'row');
      return `${index === 0 ? '' : isSame ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}
