import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { everything } from '../../../preload/contract/queries.ts';
import { parseQuery, treeOf } from '../../../main/core/search/parse-query.ts';
import type { QueryField, QueryTree } from '../../../main/core/search/query-tree.ts';

const word = (text: string): QueryTree => ({ kind: 'word', text });
const phrase = (text: string): QueryTree => ({ kind: 'phrase', text });
const not = (operand: QueryTree): QueryTree => ({ kind: 'not', operand });
const field = (name: QueryField, value: string): QueryTree => ({
  kind: 'field',
  field: name,
  value,
});
const and = (...operands: QueryTree[]): QueryTree => ({ kind: 'and', operands });
const or = (...operands: QueryTree[]): QueryTree => ({ kind: 'or', operands });

function errorOf(query: string): unknown {
  try {
    return parseQuery(query);
  } catch (thrown) {
    return thrown instanceof WarraqError ? thrown.report : thrown;
  }
}

describe('the query language', () => {
  it.each<[string, QueryTree]>([
    ['', { kind: 'everything' }],
    [' \n\u200F', { kind: 'everything' }],
    ['قوات عراقية', and(word('قوات'), word('عراقية'))],
    ['"قوات عراقية"', phrase('قوات عراقية')],
    ['«قوات عراقية»', phrase('قوات عراقية')],
    ['»قوات عراقية«', phrase('قوات عراقية')],
    ['”قال «نعم» ثم“', phrase('قال «نعم» ثم')],
    ['قصف -بغداد', and(word('قصف'), not(word('بغداد')))],
    ['-"مجلس الأمن"', not(phrase('مجلس الأمن'))],
    ['-tag:بلدان', not(field('tag', 'بلدان'))],
    ['قصف العراق أو سوريا', and(word('قصف'), or(word('العراق'), word('سوريا')))],
    ['a OR b OR c', or(word('a'), word('b'), word('c'))],
    ['(قصف حلب) او غارة', or(and(word('قصف'), word('حلب')), word('غارة'))],
    ['أو', word('أو')],
    ['OR قصف', and(word('OR'), word('قصف'))],
    ['قصف أو', and(word('قصف'), word('أو'))],
    ['(قصف أو)', and(word('قصف'), word('أو'))],
    ['-(قصف أو غارة)', not(or(word('قصف'), word('غارة')))],
    ['وسم:"بلدان/شمال أفريقيا" نفط', and(field('tag', 'بلدان/شمال أفريقيا'), word('نفط'))],
    ['مصدر:«بوابة الوفد»', field('source', 'بوابة الوفد')],
    ['لُغة:عربي', field('language', 'عربي')],
    ['\u200Fتاريخ:٢٠٢١..٢٠٢٤-٠٢', field('date', '٢٠٢١..٢٠٢٤-٠٢')],
    ['title:a author:b', and(field('title', 'a'), field('author', 'b'))],
    ['is:untagged has:note', and(field('is', 'untagged'), field('has', 'note'))],
    ['9:30', word('9:30')],
    ['http://example.org/a-b', word('http://example.org/a-b')],
    ['تحذير: قصف', and(word('تحذير:'), word('قصف'))],
    ['tag: قصف', and(word('tag:'), word('قصف'))],
    ['13-11-2024', word('13-11-2024')],
    ['حرب - سلام', and(word('حرب'), word('-'), word('سلام'))],
    ['.*[a-z]+$', word('.*[a-z]+$')],
  ])('reads %j', (query, tree) => {
    expect(parseQuery(query)).toEqual(tree);
  });

  it.each([
    ['قصف "بغداد', 'query.unclosed-quote', { position: 5 }],
    ['😀 «بغداد"', 'query.unclosed-quote', { position: 3 }],
    ['قصف (بغداد', 'query.unclosed-parenthesis', { position: 5 }],
    ['قصف) بغداد', 'query.unexpected', { position: 4, text: ')' }],
    ['قصف ()', 'query.unexpected', { position: 6, text: ')' }],
    ['قصف is:lost', 'query.unknown-value', { position: 5, field: 'is', text: 'lost' }],
    ['has:constructor', 'query.unknown-value', { position: 1, field: 'has', text: 'constructor' }],
    ['تاريخ:أمس', 'query.unknown-value', { position: 1, field: 'تاريخ', text: 'أمس' }],
    ['date:2024..2021', 'query.unknown-value', { position: 1, field: 'date', text: '2024..2021' }],
    ['date:2024-13', 'query.unknown-value', { position: 1, field: 'date', text: '2024-13' }],
    ['ا'.repeat(10_001), 'query.too-long', { limit: 10_000 }],
    ['('.repeat(5_000), 'query.unexpected', { position: 51, text: '(' }],
  ])('says what is wrong with %j', (query, code, params) => {
    expect(errorOf(query)).toEqual({ code, params });
  });

  it('answers with a tree or a query error for anything at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '«',
        '»',
        '“',
        '-',
        'OR',
        'أو',
        ' ',
        ':',
        'tag:',
        'وسم:',
        'date:',
        'is:',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('\uD800', '\uDC00', '\u0000', '\u202E', '\u200F', '.*', '$', '\\'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const answer = errorOf(pieces.join(''));
        const isTree = typeof answer === 'object' && answer !== null && 'kind' in answer;
        const isError = JSON.stringify(answer).startsWith('{"code":"query.');
        expect(isTree || isError).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the longest queries to their end', () => {
    const alternatives = parseQuery('ا OR '.repeat(1_999) + 'ا');
    expect(alternatives).toMatchObject({ kind: 'or', operands: { length: 2_000 } });
    for (const query of ['-'.repeat(10_000), '-a'.repeat(5_000), '"" '.repeat(3_333)]) {
      expect(errorOf(query)).toBeDefined();
    }
  });
});

describe('a query with filters', () => {
  it('is its words and its filters together', () => {
    const filters = [{ field: 'month', value: '2024-02' } as const];
    expect(treeOf({ ...everything, words: 'قصف', filters })).toEqual(
      and(word('قصف'), field('month', '2024-02')),
    );
    expect(treeOf({ ...everything, filters })).toEqual(field('month', '2024-02'));
    expect(treeOf(everything)).toEqual({ kind: 'everything' });
  });

  it('takes several sources, languages or months as alternatives, and requires every tag', () => {
    const filters = [
      { field: 'source', value: 'الضفاف' },
      { field: 'tag', value: 'نفط' },
      { field: 'source', value: 'المدار' },
      { field: 'tag', value: 'مياه' },
    ] as const;
    expect(treeOf({ ...everything, filters })).toEqual(
      and(
        field('tag', 'نفط'),
        field('tag', 'مياه'),
        or(field('exact-source', 'الضفاف'), field('exact-source', 'المدار')),
      ),
    );
  });

  it('keeps alternatives whole beside a filter', () => {
    const filters = [{ field: 'tag', value: 'نفط' } as const];
    expect(treeOf({ ...everything, words: 'a OR b', filters })).toEqual(
      and(or(word('a'), word('b')), field('tag', 'نفط')),
    );
  });
});
