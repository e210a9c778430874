import { WarraqError } from '../../../preload/contract/errors.ts';
import { longestQuery, type Filter, type Query } from '../../../preload/contract/queries.ts';
import { createCollectionOpener, type CollectionOpener, type Collections } from './collections.ts';
import { knowsValue } from './query-fields.ts';
import { lexemesOf, positionOf, type Lexeme } from './query-lexer.ts';
import { fold } from '../text/fold.ts';
import {
  furthestNear,
  mostEdits,
  type QueryField,
  type QueryTree,
  type WordsLeaf,
} from './query-tree.ts';

/** Deeper brackets than anyone means; refused so that no query can exhaust the stack. */
const deepestNesting = 50;

/**
 * The tree of what a person typed. Operands side by side are all required; `OR` or `أو` joins the two
 * operands beside it and so binds tighter (قصف العراق أو سوريا is قصف and one of the two); with nothing
 * beside it, it is a word. `NEAR/n` binds tightest. White space alone asks for everything; punctuation alone is a word without
 * letters, which finds nothing.
 *
 * Collections that are named (`in:`) are opened where there is an opener, and else left as names.
 *
 * Throws `query.*` errors and nothing else; their positions are 1-based characters.
 */
export function parseQuery(words: string, opener?: CollectionOpener): QueryTree {
  if (words.length > longestQuery) throw WarraqError.of('query.too-long', { limit: longestQuery });
  const reader = createReader(words, opener);
  const tree = readGroup(reader, 0);
  const stray = reader.next();
  if (stray !== undefined) throw unexpected(words, stray, ')');
  return tree;
}

/** The field each filter narrows by. A name chosen from a list is that name, not its words. */
const filterFields = {
  tag: 'tag',
  source: 'exact-source',
  author: 'exact-author',
  language: 'language',
  date: 'date',
} as const satisfies Record<Filter['field'], QueryField>;

/**
 * The tree of a whole query: its words and, beside them, its filters as fields. An article has one
 * source, one language and one date, so several of those are alternatives; several tags or authors are
 * all required. Collections are opened, to any depth.
 */
export function treeOf(query: Query, collections: Collections): QueryTree {
  return wholeTree(query, createCollectionOpener(collections));
}

function wholeTree(query: Query, opener: CollectionOpener): QueryTree {
  const words = parseQuery(query.words, opener);
  const filters = (['tag', 'source', 'author', 'language', 'date'] as const).flatMap((name) => {
    const leaves = query.filters
      .filter(({ field }) => field === name)
      .map(({ value }): QueryTree => ({ kind: 'field', field: filterFields[name], value }));
    return leaves.length === 0
      ? []
      : [joined(name === 'tag' || name === 'author' ? 'and' : 'or', leaves)];
  });
  return joined(
    'and',
    words.kind === 'everything' && filters.length > 0 ? filters : [words, ...filters],
  );
}

/** The state that a place stands for; everything outside the trash is left to where one looks. */
const placeStates: Readonly<Record<Query['place'], string | undefined>> = {
  inbox: 'inbox',
  all: undefined,
  trash: 'trashed',
};

/** A saved query with its place, which is a state of its articles here. */
function treeOfCollection(name: string, query: Query, opener: CollectionOpener): QueryTree {
  const asked = wholeTree(query, opener);
  const state = placeStates[query.place];
  if (state === undefined) return { kind: 'collection', name, tree: asked };
  const inPlace: QueryTree = { kind: 'field', field: 'is', value: state };
  const operands = asked.kind === 'everything' ? [inPlace] : [asked, inPlace];
  return { kind: 'collection', name, tree: joined('and', operands) };
}

interface Reader {
  readonly text: string;
  readonly opener: CollectionOpener | undefined;
  peek(ahead?: number): Lexeme | undefined;
  next(): Lexeme | undefined;
}

function createReader(text: string, opener: CollectionOpener | undefined): Reader {
  const lexemes = lexemesOf(text);
  let index = 0;
  return {
    text,
    opener,
    peek: (ahead = 0) => lexemes[index + ahead],
    next: () => lexemes[index++],
  };
}

function readGroup(reader: Reader, depth: number): QueryTree {
  const operands: QueryTree[] = [];
  for (let lexeme = reader.peek(); lexeme && lexeme.kind !== 'close'; lexeme = reader.peek()) {
    operands.push(readAlternatives(reader, depth));
  }
  return operands.length === 0 ? { kind: 'everything' } : joined('and', operands);
}

function readAlternatives(reader: Reader, depth: number): QueryTree {
  const alternatives = [readNear(reader, depth)];
  while (reader.peek()?.kind === 'or' && beginsOperand(reader.peek(1))) {
    reader.next();
    alternatives.push(readNear(reader, depth));
  }
  return joined('or', alternatives);
}

function beginsOperand(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && lexeme.kind !== 'close' && lexeme.kind !== 'or';
}

/** An operand, or several that `NEAR/n` joins: each is then near the one before it. */
function readNear(reader: Reader, depth: number): QueryTree {
  let left = readOperand(reader, depth);
  const pairs: QueryTree[] = [];
  for (let near = reader.peek(); near?.kind === 'near'; near = reader.peek()) {
    reader.next();
    const distance = distanceOf(reader.text, near, near.text, near.distance, furthestNear);
    const right = beginsOperand(reader.peek()) ? readOperand(reader, depth) : undefined;
    if (right === undefined || !isWords(left) || !isWords(right)) {
      throw lonelyNear(reader.text, near);
    }
    pairs.push({ kind: 'near', distance, left, right });
    left = right;
  }
  return pairs.length === 0 ? left : joined('and', pairs);
}

function isWords(tree: QueryTree): tree is WordsLeaf {
  return ['word', 'phrase', 'exact', 'prefix', 'fuzzy', 'name'].includes(tree.kind);
}

function lonelyNear(text: string, { start, text: typed }: Extract<Lexeme, { kind: 'near' }>) {
  return WarraqError.of('query.near-alone', { position: positionOf(text, start), text: typed });
}

function distanceOf(
  query: string,
  { start }: Lexeme,
  text: string,
  distance: number,
  limit: number,
): number {
  if (distance >= 1 && distance <= limit) return distance;
  throw WarraqError.of('query.distance', { position: positionOf(query, start), text, limit });
}

/** Where `~` names no distance: one letter in a short word, two in a longer one. */
function usualDistance(word: string): number {
  return fold(word).length <= 5 ? 1 : mostEdits;
}

function readOperand(reader: Reader, depth: number): QueryTree {
  const lexeme = reader.next();
  switch (lexeme?.kind) {
    case 'word':
    case 'phrase':
    case 'exact':
    case 'prefix':
      return { kind: lexeme.kind, text: lexeme.text };
    case 'fuzzy': {
      const { text, distance = usualDistance(text) } = lexeme;
      const stated = distanceOf(reader.text, lexeme, `~${distance}`, distance, mostEdits);
      return { kind: 'fuzzy', text, distance: stated };
    }
    case 'or':
      return { kind: 'word', text: lexeme.text };
    case 'near':
      throw lonelyNear(reader.text, lexeme);
    case 'field':
      return readField(reader, lexeme);
    case 'minus':
      return { kind: 'not', operand: readOperand(reader, depth) };
    case 'open':
      return readParenthesis(reader, lexeme, depth + 1);
    case 'close':
      throw unexpected(reader.text, lexeme, ')');
    case undefined:
      return { kind: 'word', text: '-' };
  }
}

function readField(
  { text, opener }: Reader,
  lexeme: Extract<Lexeme, { kind: 'field' }>,
): QueryTree {
  const { field, name, value, start } = lexeme;
  if (field === 'collection') {
    const opened = opener?.open(value, positionOf(text, start));
    if (opened === undefined) return { kind: 'collection', name: value };
    return treeOfCollection(value, opened.query, opened.within);
  }
  if (!knowsValue(field, value)) {
    const position = positionOf(text, start);
    throw WarraqError.of('query.unknown-value', { position, field: name, text: value });
  }
  if (field === 'name') return { kind: 'name', text: value, forms: [value] };
  return { kind: 'field', field, value };
}

function readParenthesis(reader: Reader, open: Lexeme, depth: number): QueryTree {
  if (depth > deepestNesting) throw unexpected(reader.text, open, '(');
  const first = reader.peek();
  if (first?.kind === 'close') throw unexpected(reader.text, first, ')');
  const group = readGroup(reader, depth);
  if (reader.next() === undefined) {
    const position = positionOf(reader.text, open.start);
    throw WarraqError.of('query.unclosed-parenthesis', { position });
  }
  return group;
}

function unexpected(query: string, lexeme: Lexeme, text: string): WarraqError {
  return WarraqError.of('query.unexpected', { position: positionOf(query, lexeme.start), text });
}

/** One operand is itself; operands of the same kind are taken up, so that trees stay flat. */
function joined(kind: 'and' | 'or', operands: readonly QueryTree[]): QueryTree {
  const flat = operands.flatMap((operand) =>
    operand.kind === kind ? operand.operands : [operand],
  );
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, operands: flat };
}
