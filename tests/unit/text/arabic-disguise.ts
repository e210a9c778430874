import fc from 'fast-check';

/** Isolated, final, initial and medial forms from Unicode 15, Arabic Presentation Forms-B (U+FE70). */
const presentationForms: Readonly<Record<string, string>> = {
  ا: '\uFE8D\uFE8E',
  ب: '\uFE8F\uFE90\uFE91\uFE92',
  ت: '\uFE95\uFE96\uFE97\uFE98',
  ج: '\uFE9D\uFE9E\uFE9F\uFEA0',
  ر: '\uFEAD\uFEAE',
  ع: '\uFEC9\uFECA\uFECB\uFECC',
  ق: '\uFED5\uFED6\uFED7\uFED8',
  ك: '\uFED9\uFEDA\uFEDB\uFEDC',
  ل: '\uFEDD\uFEDE\uFEDF\uFEE0',
  م: '\uFEE1\uFEE2\uFEE3\uFEE4',
  ن: '\uFEE5\uFEE6\uFEE7\uFEE8',
  و: '\uFEED\uFEEE',
  ي: '\uFEF1\uFEF2\uFEF3\uFEF4',
};

const additions = [
  '\u064B',
  '\u064E',
  '\u064F',
  '\u0650',
  '\u0651',
  '\u0652',
  '\u0670',
  '\u0640',
  '\u0640\u0640',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u202B',
  '\u2067',
  '\uFEFF',
  '\u06D6',
  '\uFE00',
  '',
];

/** The same word with marks, tatweel, hidden characters and presentation forms anywhere after its first letter. */
export function disguised(word: string): fc.Arbitrary<string> {
  const letters = Array.from(word).map((letter, index, all) => {
    const forms = [letter, ...Array.from(presentationForms[letter] ?? '')];
    // Nothing after the last letter but what belongs to it: a trailing hidden character is not its word's.
    const tails =
      index === all.length - 1 ? additions.filter((each) => !isHidden(each)) : additions;
    return fc
      .tuple(fc.constantFrom(...forms), fc.constantFrom(...tails))
      .map((both) => both.join(''));
  });
  return fc.tuple(...letters).map((parts) => parts.join(''));
}

function isHidden(text: string): boolean {
  return /[\u200C-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(text);
}
