/** JSON never holds a bare line feed inside a string, so every line can be read by itself. */
const lineFeed = 0x0a;

const articlesEnd = '],"originals":{';
const fileEnd = '}}';

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    yield decoder.decode(bytes.subarray(start, end));
    start = end + 1;
  }
}

/** The values between two lines of the layout: each on a line, all but the last with its comma. */
function valuesUntil(last: string, lines: Iterator<string, undefined>): readonly string[] {
  const values: string[] = [];
  let expectsMore = false;
  for (let line = lines.next().value; line !== last; line = lines.next().value) {
    if (line === undefined || (values.length > 0 && !expectsMore)) throw new SyntaxError(last);
    expectsMore = line.endsWith(',');
    values.push(expectsMore ? line.slice(0, -1) : line);
  }
  if (expectsMore) throw new SyntaxError(last);
  return values;
}

function assembled(lines: Iterator<string, undefined>): unknown {
  const head = JSON.parse(`${lines.next().value ?? ''}]}`) as object;
  const articles = valuesUntil(articlesEnd, lines).map((line) => JSON.parse(line) as unknown);
  const originals = {};
  for (const line of valuesUntil(fileEnd, lines)) Object.assign(originals, JSON.parse(`{${line}}`));
  if (lines.next().value !== undefined) throw new SyntaxError(fileEnd);
  return { ...head, articles, originals };
}

/**
 * What the JSON of an export says. In the layout we write it is read line by line, because a large
 * export is longer than a string may be; laid out in any other way, as a whole. Throws a `TypeError`
 * where it is not UTF-8 and a `SyntaxError` where it is not JSON.
 */
export function parseExport(bytes: Uint8Array): unknown {
  try {
    return assembled(linesOf(bytes) as Iterator<string, undefined>);
  } catch {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  }
}
