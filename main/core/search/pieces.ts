/** How much stands on one line of a saved index: some 100 KB of JSON, read and written in a few milliseconds. */
const mostOnLine = 16_000;

/** Things in order, in lists of at most so much together; one that is more stands by itself. */
export function* pieces<Item>(
  items: Iterable<Item>,
  sizeOf: (item: Item) => number,
): Generator<readonly Item[]> {
  let piece: Item[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > mostOnLine && piece.length > 0) {
      yield piece;
      [piece, size] = [[], 0];
    }
    piece.push(item);
    size += own;
  }
  if (piece.length > 0) yield piece;
}
