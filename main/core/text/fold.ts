/**
 * Letters that writers and keyboards use for one another, and the one they are matched as.
 * Source: Unicode 15, Arabic (U+0600) and its confusables in everyday typing: hamza seats and alef
 * forms, Persian and Urdu yeh, kaf and heh, and the letters that Arabic adds for foreign sounds.
 */
const arabicLetters: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ۍ: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ؤ: 'ء',
  ئ: 'ء',
  ۇ: 'و',
  ڤ: 'ف',
  ڨ: 'ق',
  پ: 'ب',
  چ: 'ج',
};

/** Latin letters that NFD does not take apart (Unicode 15, Latin-1 Supplement and Latin Extended-A), and ё. */
const otherLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ё: 'е',
};

const letters = new Map(Object.entries({ ...arabicLetters, ...otherLetters }));
const foldedLetter = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');

/**
 * Characters of general category Cf that writing hides inside words: soft hyphen, Arabic letter mark,
 * zero-width spaces and joiners, bidi embeddings and isolates, word joiner and its invisible
 * neighbours, BOM (Unicode 15, chapter 23). The visible Arabic number signs are not among them.
 */
export const formatCharacters = [
  '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E',
  '\\u2060-\\u2069\\uFEFF',
].join('');

/**
 * Marks that may be written or left out: Arabic signs, harakat, dagger alef and Quranic annotation
 * (U+0610–061A, U+064B–065F, U+0670, U+06D6–06ED, U+0898–089F, U+08CA–08FF without the visible end of
 * ayah and number signs), tatweel, Hebrew points (U+0591–05C7) and variation selectors.
 */
const optionalMarks = [
  '\\u0610-\\u061A\\u064B-\\u065F\\u0670',
  '\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED',
  '\\u0898-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF',
  '\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7',
  '\\uFE00-\\uFE0F\\u0640',
].join('');

const hidden = new RegExp(`[${formatCharacters}]`, 'gu');
const dropped = new RegExp(`[${optionalMarks}]`, 'gu');
/** A spacing presentation form of a mark (U+FC5E, U+FE70 …) becomes a space and the mark under NFKC. */
const spacedMark = new RegExp(` (?=[${optionalMarks}])`, 'gu');
const easternDigit = /[\u0660-\u0669\u06F0-\u06F9]/gu;
const accented = /[\u0300-\u036F\u00C0-\u024F\u1E00-\u1EFF]/u;
const latinAccents = /(?<=\p{Script=Latin})[\u0300-\u036F]+/gu;
const plain = /^[\0-\x7F]*$/u;
/** Words of Arabic letters and ASCII alone, without marks: nothing in them composes or decomposes. */
const plainArabic = /^[ -~\u0621-\u063A\u0640-\u064A]*$/u;
const tatweel = /\u0640/gu;
const whiteSpace = /\s+/gu;

/**
 * A word as it is compared: compatibility forms resolved, hidden characters and optional marks gone,
 * digits in ASCII, lower case, no Latin accents, and interchangeable letters made one. Two spellings
 * of a word fold to the same string, and folding twice changes nothing. A ligature that stands for
 * several words (U+FDFA) folds to those words with spaces between them.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  if (plainArabic.test(text)) return withSharedLetters(text.replace(tatweel, '').toLowerCase());
  const folded = spellingOf(text)
    .replace(easternDigit, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase();
  return withSharedLetters(withoutAccents(folded));
}

function withSharedLetters(text: string): string {
  return text.replace(foldedLetter, (letter) => letters.get(letter) ?? letter);
}

/**
 * A word as it is written, without harakat, tatweel and hidden characters: what is left tells أحمد from
 * احمد and مدرسة from مدرسه. Presentation forms are the letters they show.
 */
export function spellingOf(text: string): string {
  if (plain.test(text)) return text;
  if (plainArabic.test(text)) return text.replace(tatweel, '');
  return text.replace(hidden, '').normalize('NFKC').replace(spacedMark, '').replace(dropped, '');
}

/** Several words compared as one value, such as a tag or a source: folded, with single spaces. */
export function foldPhrase(text: string): string {
  return fold(text).replace(whiteSpace, ' ').trim();
}

function withoutAccents(text: string): string {
  if (!accented.test(text)) return text;
  return text.normalize('NFD').replace(latinAccents, '').normalize('NFC');
}
