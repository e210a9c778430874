import type { ArticleId } from '../../../preload/contract/vocabulary.ts';
import type { AnalysedWord } from '../text/analysis.ts';
import { pieces } from './pieces.ts';
import { pairsNear, runsOfAny, type PlaceTest } from './word-places.ts';
import type { WordTest } from './word-test.ts';

/** A word as it is spelled and as it is folded. */
type SequencedWord = Pick<AnalysedWord, 'spelling' | 'surface'>;

export type ArticleTest = (id: ArticleId) => boolean;

/** The words of every article in order, as numbers of their spellings: what phrases are checked against. */
export interface WordSequences {
  /** Words of one part of an article never make a phrase with words of another. */
  add(id: ArticleId, parts: readonly (readonly SequencedWord[])[]): void;
  remove(id: ArticleId): void;
  /** A test for the articles that hold such words side by side. */
  phraseTest(words: readonly WordTest[]): ArticleTest;
  /** A test for the articles that hold one of such words side by side at most so many words from another. */
  nearTest(
    left: readonly (readonly WordTest[])[],
    right: readonly (readonly WordTest[])[],
    distance: number,
  ): ArticleTest;
  /**
   * How near neighbouring parts of a query stand to each other in an article: for every part and the next
   * one, 1 over the fewest words between a word of each, in the title and again in the text. `partOf` tells
   * the part that a spelling belongs to.
   */
  closenessTest(partOf: (spelling: string) => number | undefined): (id: ArticleId) => number;
  /** All of it in pieces, and back, in the same order, where there is nothing yet. */
  save(): Iterable<SavedSequences>;
  restore(saved: SavedSequences): void;
  /** The words of an article as numbers of their surfaces, 0 after each of its parts. */
  surfacesOf(id: ArticleId): Uint32Array | undefined;
  /** How often each word stands in an article, by its spelling; none where it has no such article. */
  spellingsOf(id: ArticleId): ReadonlyMap<string, number>;
  /** Counts the articles of every surface, letting others run by `rest` meanwhile. */
  counted(rest: () => Promise<void>): Promise<SurfaceCounts>;
}

/** In how many articles the surfaces stood when they were counted. */
export interface SurfaceCounts {
  /** Those that stand in any article. */
  readonly surfaces: readonly string[];
  articlesWith(surface: string): number;
  /** One of those articles. */
  exampleOf(surface: string): ArticleId | undefined;
}

export type SavedSequences =
  /** Each spelling and, where it differs, its surface. */
  | { readonly words: readonly (readonly [spelling: string, surface?: string])[] }
  | { readonly sequences: readonly (readonly [ArticleId, readonly number[]])[] };

type NumberTest = (number: number) => boolean;

/** Stands between the parts of an article; spellings are numbered from 1. */
const border = 0;

export function createWordSequences(): WordSequences {
  const spellings = new Map<string, number>();
  const surfaces = new Map<string, number>();
  /** The number of the surface of each spelling. */
  const surfaceOf: number[] = [border];
  const spelled: string[] = [''];
  const numberOf = ({ spelling, surface }: SequencedWord): number => {
    const known = spellings.get(spelling);
    if (known !== undefined) return known;
    const number = spelled.push(spelling) - 1;
    spellings.set(spelling, number);
    const surfaceNumber = surfaces.get(surface) ?? surfaces.size + 1;
    surfaces.set(surface, surfaceNumber);
    surfaceOf.push(surfaceNumber);
    return number;
  };
  const sequences = new Map<ArticleId, Uint32Array>();

  const numberTest = (word: WordTest): NumberTest => {
    if (word.by === 'test') return remembered((number) => word.test(spelled[number] ?? ''), false);
    const numbers = word.by === 'spelling' ? spellings : surfaces;
    const sought = numbers.get(word.sought);
    if (sought === undefined) return () => false;
    if (word.by === 'spelling') return (number) => number === sought;
    return (number) => surfaceOf[number] === sought;
  };

  return {
    add: (id, parts) => {
      const numbered: number[] = [];
      for (const part of parts) {
        for (const word of part) numbered.push(numberOf(word));
        numbered.push(border);
      }
      sequences.set(id, Uint32Array.from(numbered));
    },
    remove: (id) => {
      sequences.delete(id);
    },
    phraseTest: (words) => {
      const tests = words.map(numberTest);
      return (id) => {
        const sequence = sequences.get(id);
        return sequence !== undefined && holds(sequence, tests);
      };
    },
    nearTest: (leftWords, rightWords, distance) => {
      const left = leftWords.map((words) => words.map(numberTest));
      const right = rightWords.map((words) => words.map(numberTest));
      return (id) =>
        partsOf(sequences.get(id)).some((part) => {
          const placeTest =
            (test: NumberTest): PlaceTest =>
            (place) =>
              test(part[place] ?? border);
          const runs = (sequences: readonly (readonly NumberTest[])[]) =>
            runsOfAny(
              part.length,
              sequences.map((tests) => tests.map(placeTest)),
            );
          return pairsNear(runs(left), runs(right), distance).length > 0;
        });
    },
    surfacesOf: (id) => sequences.get(id)?.map((word) => surfaceOf[word] ?? border),
    spellingsOf: (id) => {
      const counts = new Map<number, number>();
      for (const word of sequences.get(id) ?? []) {
        if (word !== border) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      return new Map(Array.from(counts, ([word, count]) => [spelled[word] ?? '', count]));
    },
    closenessTest: (partOf) => {
      // One more than the part; 0 where that is not known yet, and -1 for a word of no part.
      const known = new Int16Array(spelled.length);
      const partOfNumber = (number: number): number => {
        const part = known[number] ?? 0;
        if (part !== 0) return part - 1;
        const found = partOf(spelled[number] ?? '');
        known[number] = found === undefined ? -1 : found + 1;
        return found ?? -2;
      };
      return (id) => closenessIn(sequences.get(id), partOfNumber);
    },
    counted: (rest) => countedIn(surfaces, surfaceOf, sequences, rest),
    *save() {
      const surfaceNames = ['', ...surfaces.keys()];
      for (const piece of pieces(spellings, () => 1)) {
        yield {
          words: piece.map(([spelling, number]) => {
            const surface = surfaceNames[surfaceOf[number] ?? border] ?? '';
            return surface === spelling ? ([spelling] as const) : ([spelling, surface] as const);
          }),
        };
      }
      for (const piece of pieces(sequences, ([, sequence]) => sequence.length)) {
        yield { sequences: piece.map(([id, sequence]) => [id, Array.from(sequence)] as const) };
      }
    },
    restore: (saved) => {
      if ('words' in saved) {
        for (const [spelling, surface = spelling] of saved.words) numberOf({ spelling, surface });
        return;
      }
      for (const [id, sequence] of saved.sequences) sequences.set(id, Uint32Array.from(sequence));
    },
  };
}

/** How many articles are counted between two looks at the clock. */
const stride = 64;

async function countedIn(
  surfaces: ReadonlyMap<string, number>,
  surfaceOf: readonly number[],
  sequences: ReadonlyMap<ArticleId, Uint32Array>,
  rest: () => Promise<void>,
): Promise<SurfaceCounts> {
  const known = [...surfaces.keys()];
  const ids = [...sequences.keys()];
  const counts = new Uint32Array(known.length + 1);
  const lastSeenIn = new Int32Array(known.length + 1).fill(-1);
  for (const [at, id] of ids.entries()) {
    for (const word of sequences.get(id) ?? []) {
      const surface = surfaceOf[word] ?? border;
      // Words that came in since, past the end, are counted the next time.
      if (surface === border || surface > known.length || lastSeenIn[surface] === at) continue;
      lastSeenIn[surface] = at;
      counts[surface] = (counts[surface] ?? 0) + 1;
    }
    if (at % stride === 0) await rest();
  }
  return {
    surfaces: known.filter((_surface, index) => (counts[index + 1] ?? 0) > 0),
    articlesWith: (surface) => counts[surfaces.get(surface) ?? border] ?? 0,
    exampleOf: (surface) => ids[lastSeenIn[surfaces.get(surface) ?? border] ?? -1],
  };
}

/** A border is no word: it has an answer of its own. */
function remembered<Answer>(
  answerOf: (number: number) => Answer,
  atBorder: Answer,
): (number: number) => Answer {
  const known = new Map<number, Answer>([[border, atBorder]]);
  return (number) => {
    if (known.has(number)) return known.get(number) as Answer;
    const answer = answerOf(number);
    known.set(number, answer);
    return answer;
  };
}

/** Words further apart than these have nothing to do with each other: half of a longish sentence. */
const furthestPair = 10;

function closenessIn(
  sequence: Uint32Array | undefined,
  partOf: (number: number) => number,
): number {
  let closeness = 0;
  /** Where each part stood last, and how near each came to the next one. */
  const lastPlaces = new Map<number, number>();
  const gaps = new Map<number, number>();
  const meet = (pair: number, place: number, other: number | undefined): void => {
    const gap = place - (other ?? -Infinity);
    if (gap <= furthestPair) gaps.set(pair, Math.min(gap, gaps.get(pair) ?? gap));
  };
  sequence?.forEach((word, place) => {
    if (word === border) {
      for (const gap of gaps.values()) closeness += 1 / gap;
      lastPlaces.clear();
      gaps.clear();
      return;
    }
    const part = partOf(word);
    if (part < 0) return;
    meet(part - 1, place, lastPlaces.get(part - 1));
    meet(part, place, lastPlaces.get(part + 1));
    lastPlaces.set(part, place);
  });
  return closeness;
}

function holds(sequence: Uint32Array, [first, ...others]: readonly NumberTest[]): boolean {
  if (first === undefined) return false;
  const end = sequence.length - others.length;
  for (let at = 0; at < end; at += 1) {
    if (!first(sequence[at] ?? border)) continue;
    if (others.every((test, offset) => test(sequence[at + 1 + offset] ?? border))) return true;
  }
  return false;
}

function partsOf(sequence: Uint32Array | undefined): readonly Uint32Array[] {
  const parts: Uint32Array[] = [];
  let start = 0;
  for (let end = 0; sequence !== undefined && end < sequence.length; end += 1) {
    if (sequence[end] !== border) continue;
    parts.push(sequence.subarray(start, end));
    start = end + 1;
  }
  return parts;
}
