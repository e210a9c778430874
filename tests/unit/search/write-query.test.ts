import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, treeOf } from '../../../main/core/search/parse-query.ts';
import type { QueryTree, WordsLeaf } from '../../../main/core/search/query-tree.ts';
import { writeQuery } from '../../../main/core/search/write-query.ts';
import { everything } from '../../../preload/contract/queries.ts';

const text = fc.oneof(
  fc.stringMatching(/^[ا-ي]{1,8}$/),
  fc.constantFrom('OR', 'أو', 'NEAR/5', 'قرب/٥', 'a*', 'a~', 'a~1', '*', '~', '=', '=a', '-a', '-'),
  fc.constantFrom(
    'tag:a',
    'وسم:',
    '\\',
    'a\\',
    '\\a',
    '"',
    '«',
    '(a',
    'a b',
    '\u200F',
    'F-16',
    '9:30',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom('\uD800', '\uDC00', '\u0000', 'a\uD83D'),
);
const edits = fc.integer({ min: 1, max: 2 });
const words: fc.Arbitrary<WordsLeaf> = fc.oneof(
  fc.record({ kind: fc.constant('word' as const), text }),
  fc.record({ kind: fc.constant('phrase' as const), text: fc.oneof(text, fc.constant('')) }),
  fc.record({ kind: fc.constant('exact' as const), text: fc.oneof(text, fc.constant('')) }),
  fc.record({ kind: fc.constant('prefix' as const), text }),
  fc.record({ kind: fc.constant('fuzzy' as const), text, distance: edits }),
  text.map((name) => ({ kind: 'name' as const, text: name, forms: [name] })),
);
const near: fc.Arbitrary<QueryTree> = fc.record({
  kind: fc.constant('near' as const),
  distance: fc.integer({ min: 1, max: 100 }),
  left: words,
  right: words,
});
const field: fc.Arbitrary<QueryTree> = fc.oneof(
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constantFrom(
      'tag',
      'source',
      'exact-source',
      'language',
      'title',
      'author',
      'exact-author',
    ),
    value: fc.oneof(text, fc.constant('')),
  }),
  fc.constantFrom<QueryTree>(
    { kind: 'field', field: 'date', value: '٢٠٢١..٢٠٢٤-٠٢' },
    { kind: 'field', field: 'date', value: '2021..' },
    { kind: 'field', field: 'is', value: 'untagged' },
    { kind: 'field', field: 'has', value: 'note' },
  ),
);

/** As the parser joins: two or more operands, none of the same kind. */
function joined(kind: 'and' | 'or', operands: readonly QueryTree[]): QueryTree {
  const flat = operands.flatMap((each) => (each.kind === kind ? each.operands : [each]));
  return { kind, operands: flat };
}

const part: fc.Arbitrary<QueryTree> = fc.letrec<{ tree: QueryTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    near,
    field,
    tie('tree').map((operand): QueryTree => ({ kind: 'not', operand })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
      )
      .map(([kind, operands]) => joined(kind, operands)),
  ),
})).tree;

describe('a query written out', () => {
  it('reads as the same tree again, whatever the tree', () => {
    fc.assert(
      fc.property(fc.oneof(part, fc.constant<QueryTree>({ kind: 'everything' })), (tree) => {
        expect(parseQuery(writeQuery(tree))).toEqual(tree);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is the same again when it was read from what a person typed', () => {
    const pieces = fc.array(
      fc.oneof(text, fc.constantFrom(' ', '(', ')', ' OR ', ' NEAR/3 ', '"', '=')),
    );
    fc.assert(
      fc.property(pieces, (typed) => {
        let tree: QueryTree;
        try {
          tree = parseQuery(typed.join(''));
        } catch {
          return;
        }
        expect(parseQuery(writeQuery(tree))).toEqual(tree);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['  قوات   عراقية ', 'قوات عراقية'],
    ['«مجلس الأمن»', '"مجلس الأمن"'],
    ['=«مجلس الأمن»', '="مجلس الأمن"'],
    ['قصف العراق أو سوريا', 'قصف العراق OR سوريا'],
    ['(قصف أو غارة)', 'قصف OR غارة'],
    ['قوات قرب/٥ "مجلس الأمن"', 'قوات NEAR/5 "مجلس الأمن"'],
    ['قوا* بيسكوف~ =أحمد', 'قوا* بيسكوف~2 =أحمد'],
    ['وسم:نفط -مصدر:«بوابة الوفد»', 'tag:نفط -source:"بوابة الوفد"'],
    ['13-11-2024 9:30', '13-11-2024 9:30'],
    ['\\-a \\OR', '\\-a \\OR'],
  ])('writes %j as %j', (typed, written) => {
    expect(writeQuery(parseQuery(typed))).toBe(written);
  });

  it('says filters as fields, so that words and chips have one form', () => {
    const filters = [
      { field: 'source', value: 'بوابة الوفد' },
      { field: 'date', value: '2024-02' },
      { field: 'tag', value: 'بلدان/العراق' },
      { field: 'language', value: 'ar' },
    ] as const;
    const tree = treeOf({ ...everything, words: 'قصف', filters }, () => undefined);
    const written = writeQuery(tree);
    expect(written).toBe('قصف tag:بلدان/العراق source:="بوابة الوفد" lang:ar date:2024-02');
    expect(parseQuery(written)).toEqual(tree);
  });
});
