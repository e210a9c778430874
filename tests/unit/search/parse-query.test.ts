import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { everything, type Query } from '../../../preload/contract/queries.ts';
import { parseQuery, treeOf } from '../../../main/core/search/parse-query.ts';
import type { QueryField, QueryTree, WordsLeaf } from '../../../main/core/search/query-tree.ts';

const word = (text: string): WordsLeaf => ({ kind: 'word', text });
const phrase = (text: string): WordsLeaf => ({ kind: 'phrase', text });
const not = (operand: QueryTree): QueryTree => ({ kind: 'not', operand });
const field = (name: QueryField, value: string): QueryTree => ({
  kind: 'field',
  field: name,
  value,
});
const near = (distance: number, left: WordsLeaf, right: WordsLeaf): QueryTree => ({
  kind: 'near',
  distance,
  left,
  right,
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
    ['عراق*', { kind: 'prefix', text: 'عراق' }],
    ['* ** a*b', and(word('*'), { kind: 'prefix', text: '*' }, word('a*b'))],
    ['name:القذافي', { kind: 'name', text: 'القذافي', forms: ['القذافي'] }],
    ['اسم:"معمر القذافي"', { kind: 'name', text: 'معمر القذافي', forms: ['معمر القذافي'] }],
    ['عراق~', { kind: 'fuzzy', text: 'عراق', distance: 1 }],
    ['بيسكوف~', { kind: 'fuzzy', text: 'بيسكوف', distance: 2 }],
    ['بيسكوف~١', { kind: 'fuzzy', text: 'بيسكوف', distance: 1 }],
    ['=أحمد', { kind: 'exact', text: 'أحمد' }],
    ['="مجلس الأمن" = a=b', and({ kind: 'exact', text: 'مجلس الأمن' }, word('='), word('a=b'))],
    ['-=أحمد', not({ kind: 'exact', text: 'أحمد' })],
    ['قوات NEAR/5 بغداد', near(5, word('قوات'), word('بغداد'))],
    ['"مجلس الأمن" قرب/٥ =روسيا', near(5, phrase('مجلس الأمن'), { kind: 'exact', text: 'روسيا' })],
    ['a near/2 b NEAR/3 c', and(near(2, word('a'), word('b')), near(3, word('b'), word('c')))],
    ['x OR a NEAR/2 b', or(word('x'), near(2, word('a'), word('b')))],
    ['(a) NEAR/2 (b)', near(2, word('a'), word('b'))],
    ['قرب النهر NEAR', and(word('قرب'), word('النهر'), word('NEAR'))],
    ['source:="بوابة الوفد"', field('exact-source', 'بوابة الوفد')],
    ['حال:بلا-وسم فيه:ملاحظة', and(field('is', 'بلا-وسم'), field('has', 'ملاحظة'))],
    ['date:>=2021', field('date', '>=2021')],
    ['"قال \\"نعم\\""', phrase('قال "نعم"')],
    ['tag\\:a \\-b \\OR', and(word('tag:a'), word('-b'), word('OR'))],
    ['C:\\users', word('C:\\users')],
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
    ['قصف NEAR/5', 'query.near-alone', { position: 5, text: 'NEAR/5' }],
    ['قرب/٥ قصف', 'query.near-alone', { position: 1, text: 'قرب/٥' }],
    ['قصف NEAR/5 -حلب', 'query.near-alone', { position: 5, text: 'NEAR/5' }],
    ['(a OR b) NEAR/5 c', 'query.near-alone', { position: 10, text: 'NEAR/5' }],
    ['a NEAR/5 tag:b', 'query.near-alone', { position: 3, text: 'NEAR/5' }],
    ['a NEAR/0 b', 'query.distance', { position: 3, text: 'NEAR/0', limit: 100 }],
    ['a NEAR/101 b', 'query.distance', { position: 3, text: 'NEAR/101', limit: 100 }],
    ['قصف بيسكوف~3', 'query.distance', { position: 5, text: '~3', limit: 2 }],
    ['="بغداد', 'query.unclosed-quote', { position: 2 }],
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
        'NEAR/5',
        'قرب/٥',
        '=',
        '*',
        '~',
        '~9',
        '\\',
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

const tree = (query: Query) => treeOf(query, () => undefined);

describe('a query with filters', () => {
  it('is its words and its filters together', () => {
    const filters = [{ field: 'date', value: '2024-02..2024-05' } as const];
    expect(tree({ ...everything, words: 'قصف', filters })).toEqual(
      and(word('قصف'), field('date', '2024-02..2024-05')),
    );
    expect(tree({ ...everything, filters })).toEqual(field('date', '2024-02..2024-05'));
    expect(tree(everything)).toEqual({ kind: 'everything' });
  });

  it('takes several sources, languages or dates as alternatives, and requires every tag and author', () => {
    const filters = [
      { field: 'source', value: 'الضفاف' },
      { field: 'tag', value: 'نفط' },
      { field: 'source', value: 'المدار' },
      { field: 'tag', value: 'مياه' },
      { field: 'author', value: 'سلمى حداد' },
      { field: 'author', value: 'كريم داود' },
    ] as const;
    expect(tree({ ...everything, filters })).toEqual(
      and(
        field('tag', 'نفط'),
        field('tag', 'مياه'),
        or(field('exact-source', 'الضفاف'), field('exact-source', 'المدار')),
        field('exact-author', 'سلمى حداد'),
        field('exact-author', 'كريم داود'),
      ),
    );
  });

  it('keeps alternatives whole beside a filter', () => {
    const filters = [{ field: 'tag', value: 'نفط' } as const];
    expect(tree({ ...everything, words: 'a OR b', filters })).toEqual(
      and(or(word('a'), word('b')), field('tag', 'نفط')),
    );
  });
});
