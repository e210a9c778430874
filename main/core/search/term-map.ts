import SearchableMap from 'minisearch/SearchableMap';

/**
 * MiniSearch's tree of terms, which remembers where each term ends in it. Going down the tree looks at every
 * branch on the way; for text in a large alphabet that is most of the time of adding an article. Searches by
 * beginning and by likeness still walk the tree.
 */
export class TermMap<Value> extends SearchableMap<Value> {
  readonly #ends = new Map<string, Value>();

  override get(term: string): Value | undefined {
    return this.#ends.get(term);
  }

  override has(term: string): boolean {
    return this.#ends.has(term);
  }

  override set(term: string, value: Value): this {
    this.#ends.set(term, value);
    super.set(term, value);
    return this;
  }

  override fetch(term: string, initial: () => Value): Value {
    const known = this.#ends.get(term);
    if (known !== undefined) return known;
    const value = super.fetch(term, initial);
    this.#ends.set(term, value);
    return value;
  }

  override delete(term: string): void {
    this.#ends.delete(term);
    super.delete(term);
  }
}
