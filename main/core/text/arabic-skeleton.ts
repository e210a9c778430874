import { isArabic } from './arabic-stem.ts';

/**
 * The consonants of an Arabic stem: its first letter and, after it, everything but the weak letters ا و ي
 * and the hamza of plurals such as حرائق. Broken plurals and verbal nouns differ from their singular mostly in those (صاروخ and صواريخ,
 * سفير and سفراء), so they meet here. A stem too short to lose a letter safely comes back as it is.
 */
export function skeletonOf(stem: string): string {
  if (stem.length < 4 || !isArabic(stem)) return stem;
  const body = stem.startsWith('ا') && stem.length >= 5 ? stem.slice(1) : stem;
  const skeleton = body.charAt(0) + body.slice(1).replace(/اء|[اوي]/gu, '');
  return skeleton.length >= 3 ? skeleton : stem;
}
