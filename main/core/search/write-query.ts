import { englishNameOf } from './query-fields.ts';
import { lexemesOf, type Lexeme } from './query-lexer.ts';
import type { AskedField, QueryTree } from './query-tree.ts';

/**
 * A tree as a person could type it: `parseQuery` reads the same tree from it again. Names and operators
 * are written in English, which every interface language reads; a backslash makes plain what would
 * otherwise mean something.
 */
export function writeQuery(tree: QueryTree): string {
  switch (tree.kind) {
    case 'everything':
      return '';
    case 'word':
      return written(tree.text, '', { kind: 'word', text: tree.text });
    case 'phrase':
      return inQuotes(tree.text);
    case 'exact':
      return (
        plainly(`=${tree.text}`, { kind: 'exact', text: tree.text }) ?? `=${inQuotes(tree.text)}`
      );
    case 'prefix':
      return written(tree.text, '*', { kind: 'prefix', text: tree.text });
    case 'fuzzy':
      return written(tree.text, `~${tree.distance}`, { kind: 'fuzzy', text: tree.text });
    case 'name':
      return fieldWritten('name', tree.text);
    case 'near':
      return `${writeQuery(tree.left)} NEAR/${tree.distance} ${writeQuery(tree.right)}`;
    case 'field':
      return fieldWritten(tree.field, tree.value);
    case 'collection':
      return fieldWritten('collection', tree.name);
    case 'not': {
      const operand = inBracketsUnless(isOneLexeme, tree.operand);
      return operand.startsWith('-') ? `-(${operand})` : `-${operand}`;
    }
    case 'and':
      return tree.operands.map((each) => inBracketsUnless(isNotAnd, each)).join(' ');
    case 'or':
      return tree.operands.map((each) => inBracketsUnless(isNeitherAndNorOr, each)).join(' OR ');
  }
}

function fieldWritten(field: AskedField, value: string): string {
  const name = exactNames[field] ?? `${englishNameOf(field)}:`;
  return plainly(name + value, { kind: 'field', field, value }) ?? name + inQuotes(value);
}

/** How a field is written that takes a name and not its words. */
const exactNames: Readonly<Partial<Record<AskedField, string>>> = {
  'exact-source': 'source:=',
  'exact-author': 'author:=',
};

const isNotAnd = ({ kind }: QueryTree): boolean => kind !== 'and';
const isNeitherAndNorOr = ({ kind }: QueryTree): boolean => kind !== 'and' && kind !== 'or';
const isOneLexeme = ({ kind }: QueryTree): boolean =>
  kind !== 'and' && kind !== 'or' && kind !== 'not' && kind !== 'near';

function inBracketsUnless(holds: (tree: QueryTree) => boolean, tree: QueryTree): string {
  return holds(tree) ? writeQuery(tree) : `(${writeQuery(tree)})`;
}

const parting = /[\s()"“”„‟«»\\\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** A text as it is, where it would be read as just that piece of a query. */
function plainly(typed: string, piece: Readonly<Record<string, string>>): string | undefined {
  if (parting.test(typed)) return undefined;
  const [lexeme, ...more] = lexemesOf(typed);
  const isSame = (read: Lexeme): boolean =>
    Object.entries(piece).every(([key, value]) => (read as Record<string, unknown>)[key] === value);
  return lexeme !== undefined && more.length === 0 && isSame(lexeme) ? typed : undefined;
}

/** A word and what makes more of it, with what would mean something else made plain by backslashes. */
function written(text: string, ending: string, piece: Readonly<Record<string, string>>): string {
  const plain = plainly(text + ending, piece);
  if (plain !== undefined) return plain;
  const escaped = text.replace(
    /[\s()"“”„‟«»\\*~=:\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069-]/gu,
    (character) => `\\${character}`,
  );
  return (escaped.startsWith('\\') ? escaped : `\\${escaped}`) + ending;
}

function inQuotes(text: string): string {
  return `"${text.replace(/["“”„‟\\]/gu, (character) => `\\${character}`)}"`;
}
