/** Which texts have which sampled shingles. Texts are told by number, in the order they were added. */
export interface SampleTable {
  add(sample: Uint32Array): void;
  /**
   * Makes the table ready to be asked about all that was added; `rest` lets others run between its
   * pieces of work. It can be added to and sealed again.
   */
  seal(rest: () => Promise<void>): Promise<void>;
  /** How many sampled shingles of these each text has, where it has any. */
  sharing(sample: Uint32Array): ReadonlyMap<number, number>;
}

/** The table is kept in parts, by the first bits of a shingle: each is small enough to be sorted in one go. */
const parts = 64;
const partOf = (shingle: number): number => shingle >>> 26;

/** Room for the number of a text behind the shingle, in the 53 bits of a whole number. */
const texts = 2 ** 21;

/** A shingle in more texts than these is furniture of a site or a turn of phrase, and says nothing. */
const mostTexts = 200;

function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createSampleTable(): SampleTable {
  const noParts = (): number[][] => Array.from({ length: parts }, () => []);
  let unsorted = noParts();
  let sorted: readonly Float64Array[] = [];
  let count = 0;

  /** The texts that have a shingle; none where it says nothing. */
  function textsWith(shingle: number): readonly number[] {
    const part = sorted[partOf(shingle)];
    if (part === undefined) return [];
    const found: number[] = [];
    const end = (shingle + 1) * texts;
    for (let at = firstFrom(part, shingle * texts); (part[at] ?? end) < end; at++) {
      found.push((part[at] ?? 0) % texts);
      if (found.length > mostTexts) return [];
    }
    return found;
  }

  return {
    add(sample) {
      for (const shingle of sample) unsorted[partOf(shingle)]?.push(shingle * texts + count);
      count += 1;
    },
    async seal(rest) {
      const ready: Float64Array[] = [];
      const added = unsorted;
      unsorted = noParts();
      for (const [at, part] of added.entries()) {
        const before = sorted[at] ?? new Float64Array();
        const joined = new Float64Array(before.length + part.length);
        joined.set(before);
        joined.set(part, before.length);
        ready.push(joined.sort());
        await rest();
      }
      sorted = ready;
    },
    sharing(sample) {
      const counts = new Map<number, number>();
      for (const shingle of sample) {
        for (const text of textsWith(shingle)) counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      return counts;
    },
  };
}
