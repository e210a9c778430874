/**
 * How often each article has a term, by the engine's numbers of articles: what MiniSearch keeps in a `Map`,
 * as a plain list of pairs. Articles come in the order of their numbers, so that one is added at the end and
 * found by halving. With a map for each term, an index takes nearly twice the memory and the time of adding.
 */
export class Frequencies implements Map<number, number> {
  readonly [Symbol.toStringTag] = 'Frequencies';
  /** Each article's number, ascending, followed by its frequency. */
  readonly #pairs: number[];

  /** `pairs` is kept, not copied. */
  constructor(pairs: number[] = []) {
    this.#pairs = pairs;
  }

  get size(): number {
    return this.#pairs.length / 2;
  }

  /** The place of the first pair whose article is not before one. */
  #placeOf(article: number): number {
    const pairs = this.#pairs;
    let [low, high] = [0, pairs.length / 2];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle * 2] ?? 0) < article) low = middle + 1;
      else high = middle;
    }
    return low * 2;
  }

  has(article: number): boolean {
    return this.#pairs[this.#placeOf(article)] === article;
  }

  get(article: number): number | undefined {
    const place = this.#placeOf(article);
    return this.#pairs[place] === article ? this.#pairs[place + 1] : undefined;
  }

  set(article: number, frequency: number): this {
    const pairs = this.#pairs;
    const last = pairs.at(-2);
    if (last === undefined || last < article) {
      pairs.push(article, frequency);
      return this;
    }
    const place = this.#placeOf(article);
    if (pairs[place] === article) pairs[place + 1] = frequency;
    else pairs.splice(place, 0, article, frequency);
    return this;
  }

  delete(article: number): boolean {
    const place = this.#placeOf(article);
    if (this.#pairs[place] !== article) return false;
    this.#pairs.splice(place, 2);
    return true;
  }

  clear(): void {
    this.#pairs.length = 0;
  }

  forEach(visit: (frequency: number, article: number, all: Map<number, number>) => void): void {
    const pairs = this.#pairs;
    for (let place = 0; place < pairs.length; place += 2) {
      visit(pairs[place + 1] ?? 0, pairs[place] ?? 0, this);
    }
  }

  /** As they were when it was asked: MiniSearch deletes while it goes through them. */
  *entries(): MapIterator<[number, number]> {
    const pairs = this.#pairs.slice();
    for (let place = 0; place < pairs.length; place += 2) {
      yield [pairs[place] ?? 0, pairs[place + 1] ?? 0];
    }
  }

  *keys(): MapIterator<number> {
    for (const [article] of this.entries()) yield article;
  }

  *values(): MapIterator<number> {
    for (const [, frequency] of this.entries()) yield frequency;
  }

  [Symbol.iterator](): MapIterator<[number, number]> {
    return this.entries();
  }

  /** All of them, as they are given to the constructor. */
  pairs(): readonly number[] {
    return this.#pairs;
  }
}
