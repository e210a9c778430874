import { isArabic } from '../text/arabic-stem.ts';
import { spellingOf } from '../text/fold.ts';

/**
 * What may be glued to an Arabic name: و or ف, and after it ب, ل or ك. س, which only verbs take, is not
 * among them: with it, عيد would find سعيد.
 */
const proclitics = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ل', 'ك'].map((preposition) => conjunction + preposition),
);

/** Whether a word begins with what may be the definite article: القذافي, but neither إلياس nor آلان. */
export function hasArticle(word: string): boolean {
  return /^ال.{3}/u.test(spellingOf(word));
}

/**
 * A folded word, or one as it is spelled, alone and behind every proclitic. ل takes the ا of an article
 * away (للقذافي), and of its ل too where the word goes on with another (للاذقية).
 */
export function withProclitics(word: string, isDefinite: boolean): ReadonlySet<string> {
  if (!isArabic(word)) return new Set([word]);
  const forms = new Set(proclitics.map((proclitic) => proclitic + word));
  if (isDefinite) {
    const bare = word.slice(word.startsWith('الل') ? 3 : 2);
    for (const conjunction of ['', 'و', 'ف']) forms.add(`${conjunction}لل${bare}`);
  }
  return forms;
}
