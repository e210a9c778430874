/** How many bytes are enough to tell an encoding by. */
const enough = 6_000;
/** Of a line, no more around what it has to tell. */
const longestLine = 1_500;

const isHigh = (byte: number): boolean => byte >= 0x80;
const isBreak = (byte: number): boolean => byte === 0x0a || byte === 0x0d;

/**
 * The lines of a file that hold more than ASCII, as far as they are needed to tell an encoding. White space
 * is never within a character of any encoding that is asked here, so lines are cut at it.
 */
export function tellingBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= enough) return bytes;
  const parts: number[] = [];
  let start = 0;
  while (start < bytes.length && parts.length < enough) {
    let end = start;
    while (end < bytes.length && !isBreak(bytes[end] ?? 0)) end += 1;
    const line = bytes.subarray(start, end);
    const first = line.findIndex(isHigh);
    if (first !== -1) parts.push(...cutLine(line, first), 0x0a);
    start = end + 1;
  }
  return Uint8Array.from(parts);
}

function cutLine(line: Uint8Array, first: number): Uint8Array {
  if (line.length <= longestLine) return line;
  const start = first < 200 ? 0 : line.lastIndexOf(0x20, first - 100) + 1;
  const end = line.indexOf(0x20, start + longestLine);
  return line.subarray(start, end === -1 ? start + 4 * longestLine : end);
}
