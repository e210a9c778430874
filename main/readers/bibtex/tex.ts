/** The combining marks of TeX's accents; The TeXbook, chapter 9. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  b: '\u0331',
  c: '\u0327',
  k: '\u0328',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  aa: 'å',
  AA: 'Å',
  textendash: '–',
  textemdash: '—',
};

/** Words as TeX writes them, as plain text: accents put on their letters, braces and commands taken away. */
export function plainOfTex(text: string): string {
  return text
    .replace(
      /\\(?:([`'^~=."])|([uvHcdbkr])(?=[\s{]))\s*(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/gu,
      (
        _whole,
        sign: string | undefined,
        name: string | undefined,
        inBraces?: string,
        bare?: string,
      ) => `${inBraces ?? bare ?? ''}${accents[sign ?? name ?? ''] ?? ''}`.normalize('NFC'),
    )
    .replace(
      /\\([a-zA-Z]+)(?:\s*\{\}|\s+|(?=\W|$))/gu,
      (_whole, name: string) => letters[name] ?? '',
    )
    .replace(/\\([&%$#_{}])/gu, '$1')
    .replace(/---?/gu, (dash) => (dash === '---' ? '—' : '–'))
    .replace(/(?<!\\)[{}]/gu, '')
    .replace(/~/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
