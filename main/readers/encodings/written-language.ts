/** Classes of frequency, as the tables of this folder have them. */
export interface WrittenLanguage {
  readonly letters: string;
  /** None where words are not made of letters. */
  readonly pairs?: string;
}

/** Natural logarithms of how often a character, or one character after another, is written. */
export interface LanguageModel {
  readonly letters: ReadonlyMap<string, number>;
  /** By both characters, `_` for the edge of a word: how likely the second is after the first. */
  readonly pairs: ReadonlyMap<string, number>;
}

const whole = Math.log(65_536);
/** Halfway within a class that doubles. */
const middle = Math.log(1.4);

function classes(text: string, size: 1 | 2): readonly (readonly [string, number])[] {
  const parts = text.split(' ');
  return parts.flatMap((part, index) => {
    if (part === '-') return [];
    const share = (parts.length - 1 - index) * Math.LN2 + middle - whole;
    return (part.match(size === 1 ? /./gsu : /../gsu) ?? []).map((key) => [key, share] as const);
  });
}

/** The model that a table's row stands for. */
export function modelOf({ letters, pairs = '' }: WrittenLanguage): LanguageModel {
  const single = new Map(classes(letters, 1));
  const edges = edgeShare(pairs);
  const after = classes(pairs, 2).map(([pair, share]) => {
    const first = pair.charAt(0);
    // A pair's share of all pairs, of which word edges are some.
    const own = first === '_' ? edges : (single.get(first) ?? 0) + Math.log(1 - Math.exp(edges));
    return [pair, Math.min(-0.05, share - own)] as const;
  });
  return { letters: single, pairs: new Map(after) };
}

/** How many of all pairs begin a word, as a logarithm. */
function edgeShare(pairs: string): number {
  const shares = classes(pairs, 2).filter(([pair]) => pair.startsWith('_'));
  return Math.log(shares.reduce((sum, [, share]) => sum + Math.exp(share), 1e-6));
}
