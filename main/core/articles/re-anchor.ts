import type { Passage } from '../../../preload/contract/vocabulary.ts';
import { foldedText, type FoldedText } from '../text/folded-text.ts';

/** Characters kept on either side of a quote where a passage has none yet. */
const usualContext = 32;

/** A quote with what stood around it, as it is compared. */
interface FoldedQuote {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** Whether a word goes on from the end of one text into the beginning of another. */
const joins = (before: string, after: string): boolean =>
  wordCharacter.test(before.slice(-1)) && wordCharacter.test(after.slice(0, 1));

function foldedQuote({ quote, prefix, suffix }: Passage): FoldedQuote {
  const fold = (text: string): string => foldedText(text).folded;
  return { quote: fold(quote).trim(), prefix: fold(prefix), suffix: fold(suffix) };
}

/** A quote that began or ended inside a word does so again; one of whole words is never found inside others. */
function isCutAlike({ quote, prefix, suffix }: FoldedQuote, text: string, at: number): boolean {
  const end = at + quote.length;
  const beforeIsCut = joins(text.slice(Math.max(0, at - 1), at), quote);
  const afterIsCut = joins(quote, text.slice(end, end + 1));
  return beforeIsCut === joins(prefix, quote) && afterIsCut === joins(quote, suffix);
}

function placesOf(quote: FoldedQuote, text: string): readonly number[] {
  const places: number[] = [];
  if (quote.quote === '') return places;
  for (let at = text.indexOf(quote.quote); at >= 0; at = text.indexOf(quote.quote, at + 1)) {
    if (isCutAlike(quote, text, at)) places.push(at);
  }
  return places;
}

const unspaced = (text: string): string => text.replaceAll(' ', '');

/** How many characters two texts have in common from their beginnings. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** How many characters two texts have in common from their ends. */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** How much of what stood around a quote stands around a place; spaces count for nothing. */
function fitOf({ quote, prefix, suffix }: FoldedQuote, text: string, at: number): number {
  const end = at + quote.length;
  const before = text.slice(Math.max(0, at - prefix.length - usualContext), at);
  const after = text.slice(end, end + suffix.length + usualContext);
  return (
    commonEnd(unspaced(prefix), unspaced(before)) + commonStart(unspaced(suffix), unspaced(after))
  );
}

/**
 * The place of a quote: the old one where it stands there still, the only one, or the one whose
 * surroundings fit best, of equals the nearest. None where nothing tells several apart.
 */
function placeOf(quote: FoldedQuote, text: string, old: number): number | undefined {
  const places = placesOf(quote, text);
  const [only, ...others] = places;
  if (others.length === 0) return only;
  const fits = places.map((at) => ({ at, fit: fitOf(quote, text, at) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  const hadContext = (quote.prefix + quote.suffix).trim() !== '';
  if (best === 0 && hadContext && !places.includes(old)) return undefined;
  const distance = ({ at }: { readonly at: number }) => Math.abs(at - old);
  return fits
    .filter(({ fit }) => fit === best)
    .reduce((nearest, next) => (distance(next) < distance(nearest) ? next : nearest)).at;
}

/** A passage whose words are nowhere. It keeps them, and may be placed in a later text. */
export function orphaned(passage: Passage): Passage {
  return { ...passage, start: 0, end: 0, orphan: true };
}

/** A passage that is no orphan, or not any more. */
function found({ id, quote, prefix, suffix, start, end, tags, note }: Passage): Passage {
  return { id, quote, prefix, suffix, start, end, tags, note };
}

function placed(
  passage: Passage,
  text: string,
  { folded, spanOf, placeOf: foldedPlace }: FoldedText,
  old: number,
): Passage {
  const quote = foldedQuote(passage);
  const at = placeOf(quote, folded, foldedPlace(old));
  if (at === undefined) return orphaned(passage);
  const { start, end } = spanOf(at, at + quote.quote.length);
  const before = passage.prefix.length || usualContext;
  const after = passage.suffix.length || usualContext;
  return {
    ...found(passage),
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - before), start),
    suffix: text.slice(end, end + after),
    start,
    end,
  };
}

/**
 * Passages anchored in another text by their words (W3C TextQuoteSelector), compared as search compares
 * them: other diacritics, other spaces and interchangeable letters do not matter. What cannot be placed
 * becomes an orphan: no passage is moved to other words. `oldLength` is of the text they were anchored in,
 * in UTF-16 code units, and tells about where each one stood.
 */
export function reAnchor(
  passages: readonly Passage[],
  text: string,
  oldLength: number,
): readonly Passage[] {
  if (passages.length === 0) return passages;
  const folded = foldedText(text);
  return passages.map((passage) => {
    const isThere = text.slice(passage.start, passage.end) === passage.quote;
    const shift = oldLength === 0 || isThere ? 1 : text.length / oldLength;
    return placed(passage, text, folded, Math.round(passage.start * shift));
  });
}
