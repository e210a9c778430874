/** One question, and how FTS5 is asked for it; absent where it knows nothing like it. */
export interface Question {
  readonly words: string;
  readonly match?: string;
}

/** How many different questions of each sort. */
const count = 40;

/** Words too short to be asked for, and those that only a form of writing tells apart. */
const asked = /^\p{Script=Arabic}{4,}$/u;

/**
 * Questions of five sorts with words of the texts themselves, from common to rare: the words that stand
 * in many texts and those that stand in few are met alike.
 */
export function questionsOf(
  texts: readonly { readonly text: string }[],
): ReadonlyMap<string, readonly Question[]> {
  const counts = new Map<string, number>();
  const neighbours: (readonly [string, string])[] = [];
  for (const { text } of texts) {
    const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
    for (const word of new Set(words)) {
      if (asked.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const at = neighbours.length % Math.max(1, words.length - 1);
    const [one = '', other = ''] = words.slice(at);
    if (asked.test(one) && asked.test(other)) neighbours.push([one, other]);
  }
  const ordered = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
  /** Every so many, from the most common on. */
  const some = <Item>(items: readonly Item[]): readonly Item[] =>
    Array.from(
      { length: count },
      (_each, at) => items[Math.floor((at * items.length) / count)],
    ).filter((item) => item !== undefined);
  const words = some(ordered);
  const common = some(ordered.slice(0, 400));
  const pairs = some(neighbours);
  const quoted = (text: string) => `"${text}"`;
  return new Map<string, readonly Question[]>([
    ['one word', words.map((word) => ({ words: word, match: quoted(word) }))],
    [
      'two words',
      common.map((word, at) => {
        const other = common[(at + 7) % common.length] ?? word;
        return { words: `${word} ${other}`, match: `${quoted(word)} AND ${quoted(other)}` };
      }),
    ],
    [
      'a phrase',
      pairs.map(([one, other]) => ({
        words: quoted(`${one} ${other}`),
        match: quoted(`${one} ${other}`),
      })),
    ],
    [
      'a beginning of three letters',
      words.map((word) => ({
        words: `${word.slice(0, 3)}*`,
        match: `${quoted(word.slice(0, 3))}*`,
      })),
    ],
    ['a near spelling', words.map((word) => ({ words: `${word}~1` }))],
  ]);
}
