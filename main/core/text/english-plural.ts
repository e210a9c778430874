/**
 * A folded Latin-script word without the plural s, by the S-stemmer (Harman, 1991): bodies → body,
 * houses → house, attacks → attack; not bus, class or analysis' like. Also right for most French plurals.
 */
export function withoutPluralS(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/u.test(word)) return word;
  if (/(?:us|ss|is)$/u.test(word)) return word;
  if (/[^ae]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}
