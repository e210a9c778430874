import type { FactOrigin } from '../../../preload/contract/vocabulary.ts';
import { datelineAgency } from './dateline.ts';
import { foldAlike } from './fold.ts';
import { type Line, tidy } from './lines.ts';
import { isPublisherName } from './publishers.ts';
import { siteOf } from './source.ts';
import type { Statement } from './statements.ts';

/** A fact of an article with what said it. */
export interface Fact<Value> {
  readonly value: Value;
  readonly origin: FactOrigin;
}

const originOf = ({ isLabelled }: { readonly isLabelled: boolean }): FactOrigin =>
  isLabelled ? 'label' : 'place';

/** Everyone a byline names; a label outranks the place that a name stands at. */
export function authorsOf(stated: readonly Statement[]): Fact<readonly string[]> {
  const bylines = stated.filter((each) => each.about === 'authors');
  return {
    value: [...new Set(bylines.flatMap(({ names }) => names))],
    origin: originOf({ isLabelled: bylines.some(({ isLabelled }) => isLabelled) }),
  };
}

/** The first address that a line states. */
export function urlOf(stated: readonly Statement[]): Fact<string> | undefined {
  const found = stated.find((each) => each.about === 'url');
  return found && { value: found.url, origin: originOf(found) };
}

/** What a label states of the article that is written as it stands. */
export function labelledWords(
  stated: readonly Statement[],
  about: 'subtitle' | 'section',
): string | undefined {
  const words = stated.flatMap((each) =>
    each.about === about && 'value' in each ? [each.value] : [],
  );
  return words[0];
}

function sourceOf(stated: readonly Statement[]): Fact<string> | undefined {
  const sources = stated.filter((each) => each.about === 'source');
  const best = sources.find(({ isLabelled }) => isLabelled) ?? sources[0];
  return best && { value: best.name, origin: originOf(best) };
}

/** Where an article's publisher can be named besides its statements. */
export interface SourcePlaces {
  readonly lines: readonly Line[];
  /** The publisher that a title line carries after a stroke. */
  readonly ofTitle: string | undefined;
  readonly url: string | undefined;
}

/** Who published an article, and its lines without one that only says so at its end. */
export function publisherOf(
  stated: readonly Statement[],
  { lines, ofTitle, url }: SourcePlaces,
): { readonly source: Fact<string> | undefined; readonly lines: readonly Line[] } {
  const labelled = sourceOf(stated);
  const last = lines.length < 2 ? undefined : lines.at(-1);
  if (last !== undefined && namesPublisher(last, labelled)) {
    const source = labelled ?? { value: tidy(last.text), origin: 'place' };
    return { source, lines: lines.slice(0, -1) };
  }
  if (labelled !== undefined) return { source: labelled, lines };
  if (ofTitle !== undefined) return { source: { value: ofTitle, origin: 'place' }, lines };
  const guess = datelineAgency(lines[0]?.text ?? '') ?? (url === undefined ? url : siteOf(url));
  return { source: guess === undefined ? guess : { value: guess, origin: 'guess' }, lines };
}

/** Whether a last line is the publisher's name: the one that a statement gave, or else one known as such. */
function namesPublisher({ text }: Line, labelled: Fact<string> | undefined): boolean {
  return labelled === undefined ? isPublisherName(text) : foldAlike(labelled.value, text);
}
