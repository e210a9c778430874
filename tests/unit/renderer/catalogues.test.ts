import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../renderer/i18n/ar.ts';
import { catalogues } from '../../../renderer/i18n/catalogue.ts';
import { en } from '../../../renderer/i18n/en.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The kinds of elements that name no argument: plain words, and the number of a plural. */
const literal = 0;
const pound = 7;

interface Named {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: Elements }>>;
  readonly children?: Elements;
}

function namesIn(elements: Elements): readonly string[] {
  return (elements as unknown as readonly Named[]).flatMap((element) => [
    ...(element.type === literal || element.type === pound ? [] : [element.value]),
    ...Object.values(element.options ?? {}).flatMap((option) => namesIn(option.value)),
    ...(element.children === undefined ? [] : namesIn(element.children)),
  ]);
}

const argumentsOf = (message: string, locale: string): readonly string[] =>
  [...new Set(namesIn(new IntlMessageFormat(message, locale).getAst()))].sort();

/** The categories of every plural in a message. */
function pluralsOf(elements: Elements): readonly (readonly string[])[] {
  return (elements as unknown as readonly Named[]).flatMap((element) => {
    const options = Object.entries(element.options ?? {});
    const deeper = [...options.map(([, option]) => option.value), element.children ?? []];
    return [
      ...(options.length > 0 ? [options.map(([name]) => name)] : []),
      ...deeper.flatMap(pluralsOf),
    ];
  });
}

describe('the words of the window', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(catalogues.ar).sort()).toEqual(Object.keys(catalogues.en).sort());
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('use the same arguments in %s', (key) => {
    expect(argumentsOf(ar[key], 'ar')).toEqual(argumentsOf(en[key], 'en'));
  });

  it('count in all six ways of Arabic', () => {
    const sixWays = ['few', 'many', 'one', 'other', 'two', 'zero'];
    for (const message of Object.values(ar))
      for (const plural of pluralsOf(new IntlMessageFormat(message, 'ar').getAst()))
        expect([...plural].sort(), message).toEqual(sixWays);
  });

  it('count articles as an Arabic reader does', () => {
    const message = new IntlMessageFormat(ar['tag.aside'], 'ar-EG');
    const said = [0, 1, 2, 3, 11, 100].map((count) => message.format({ count }));
    expect(said).toEqual([
      'لا مقالات',
      'مقالة واحدة',
      'مقالتان',
      '٣ مقالات',
      '١١ مقالة',
      '١٠٠ مقالة',
    ]);
  });

  it('are never empty', () => {
    for (const catalogue of Object.values(catalogues))
      for (const [key, message] of Object.entries(catalogue))
        expect(message.trim(), key).not.toBe('');
  });
});
