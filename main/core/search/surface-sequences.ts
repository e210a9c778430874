import type { ArticleId } from '../../../preload/contract/vocabulary.ts';

/** The folded words of every article in order, as numbers: what phrases are checked against. */
export interface SurfaceSequences {
  /** Words of one part of an article never make a phrase with words of another. */
  add(id: ArticleId, parts: readonly (readonly string[])[]): void;
  remove(id: ArticleId): void;
  /** A test for the articles that hold these words side by side. */
  phraseTest(surfaces: readonly string[]): (id: ArticleId) => boolean;
  save(): SavedSequences;
}

export interface SavedSequences {
  readonly surfaces: readonly string[];
  readonly sequences: readonly (readonly [ArticleId, readonly number[]])[];
}

/** Stands between the parts of an article; surfaces are numbered from 1. */
const border = 0;

/** No sequences yet, or those that were saved. */
export function createSurfaceSequences(saved?: SavedSequences): SurfaceSequences {
  const numbers = new Map(saved?.surfaces.map((surface, index) => [surface, index + 1]));
  const sequences = new Map<ArticleId, Uint32Array>(
    saved?.sequences.map(([id, sequence]) => [id, Uint32Array.from(sequence)]),
  );
  const numberOf = (surface: string): number => {
    const known = numbers.get(surface);
    if (known !== undefined) return known;
    numbers.set(surface, numbers.size + 1);
    return numbers.size;
  };
  return {
    add: (id, parts) => {
      const numbered: number[] = [];
      for (const part of parts) {
        for (const surface of part) numbered.push(numberOf(surface));
        numbered.push(border);
      }
      sequences.set(id, Uint32Array.from(numbered));
    },
    remove: (id) => {
      sequences.delete(id);
    },
    phraseTest: (surfaces) => {
      const sought = surfaces.map((surface) => numbers.get(surface) ?? border);
      if (sought.length === 0 || sought.includes(border)) return () => false;
      return (id) => {
        const sequence = sequences.get(id);
        return sequence !== undefined && holds(sequence, sought);
      };
    },
    save: () => ({
      surfaces: [...numbers.keys()],
      sequences: Array.from(sequences, ([id, sequence]) => [id, Array.from(sequence)] as const),
    }),
  };
}

function holds(sequence: Uint32Array, sought: readonly number[]): boolean {
  const [first = border] = sought;
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) {
    if (sought.every((number, offset) => sequence[at + offset] === number)) return true;
  }
  return false;
}
