import { describe, expect, it } from 'vitest';
import { parseQuery, treeOf } from '../../../main/core/search/parse-query.ts';
import { writeQuery } from '../../../main/core/search/write-query.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { everything, type Query } from '../../../preload/contract/queries.ts';

const query = (words: string, fields: Partial<Query> = {}): Query => ({
  ...everything,
  words,
  ...fields,
});

const saved = new Map<string, Query>([
  ['مياه', query('سد OR خزان', { filters: [{ field: 'tag', value: 'ري' }] })],
  ['مياه العراق', query('in:مياه عراق')],
  ['الوارد', query('سد', { place: 'inbox' })],
  ['أ', query('ضمن:ب')],
  ['ب', query('in:أ')],
  ['ناقصة', query('سد in:ذهبت')],
  ...Array.from({ length: 8 }, (_, at): [string, Query] => [
    `x${at}`,
    query(`in:x${at + 1} in:x${at + 1}`),
  ]),
  ['x8', query('سد')],
]);

const treeFor = (words: string) => treeOf(query(words), (name) => saved.get(name));

function errorOf(words: string) {
  try {
    treeFor(words);
  } catch (thrown) {
    return reportOf(thrown);
  }
  throw new Error('it was understood');
}

describe('collections in a query', () => {
  it('stand for the tree they were saved with, in both languages and to any depth', () => {
    const waters = treeOf(saved.get('مياه') ?? everything, () => undefined);
    const node = { kind: 'collection', name: 'مياه', tree: waters };
    expect(treeFor('in:مياه')).toEqual(node);
    expect(treeFor('ضمن:"مياه"')).toEqual(node);
    expect(treeFor('-ضمن:مياه قصف')).toEqual({
      kind: 'and',
      operands: [
        { kind: 'not', operand: node },
        { kind: 'word', text: 'قصف' },
      ],
    });
    expect(treeFor('in:"مياه العراق"')).toEqual({
      kind: 'collection',
      name: 'مياه العراق',
      tree: { kind: 'and', operands: [node, { kind: 'word', text: 'عراق' }] },
    });
  });

  it('carry the place they were saved in', () => {
    expect(treeFor('in:الوارد')).toMatchObject({
      tree: {
        kind: 'and',
        operands: [
          { kind: 'word', text: 'سد' },
          { kind: 'field', field: 'is', value: 'inbox' },
        ],
      },
    });
  });

  it('are refused by name and place where there is none, also within another', () => {
    const code = 'query.unknown-collection';
    expect(errorOf('سد in:غائبة')).toEqual({ code, params: { position: 4, text: 'غائبة' } });
    expect(errorOf('سد OR in:ناقصة')).toEqual({ code, params: { position: 7, text: 'ذهبت' } });
  });

  it('are refused where they contain themselves, or grow without end', () => {
    expect(errorOf('سد in:أ')).toEqual({
      code: 'query.collection-cycle',
      params: { position: 4, text: 'أ' },
    });
    expect(errorOf('in:x0')).toEqual({
      code: 'query.too-many-collections',
      params: { position: 1, limit: 100 },
    });
  });

  it.each(['in:مياه', 'in:"مياه العراق"', '-in:مياه', 'in:"a \\"b\\""', 'in:\\-x'])(
    'are written as they are read: %s',
    (typed) => {
      const tree = parseQuery(typed);
      expect(parseQuery(writeQuery(tree))).toEqual(tree);
      expect(writeQuery(treeFor('in:"مياه العراق" قصف'))).toBe('in:"مياه العراق" قصف');
    },
  );
});
