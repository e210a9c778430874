import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

/** English words whose stem is that of another word (news and new); they only lose their plural. */
const protectedWords = new Set(['news', 'university', 'universities', 'organ', 'organs']);

/**
 * A folded word of another script than Arabic without its endings: in Latin letters by Porter's stemmer for
 * English (1980), in Cyrillic by the Snowball stemmer for Russian. A stem of fewer than three letters
 * says too little, and such a word stays whole, as do words of other scripts and with digits in them.
 */
export function stemOfOther(word: string): string {
  const stem = stemBy(word);
  return stem.length < 3 ? word : stem;
}

function stemBy(word: string): string {
  if (protectedWords.has(word)) return word.replace(/ies$/u, 'y').replace(/ns$/u, 'n');
  if (/^[a-z]{4,}$/u.test(word)) return english(word);
  return /^[а-я]{4,}$/u.test(word) ? russian(word) : word;
}
