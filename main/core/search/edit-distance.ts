/**
 * Whether one word becomes another by adding, dropping or changing at most so many UTF-16 code units
 * (Levenshtein, the measure that MiniSearch's fuzzyGet uses).
 */
export function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      const changed = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
      const cost = Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    above = line;
  }
  return (above[other.length] ?? Infinity) <= most;
}
