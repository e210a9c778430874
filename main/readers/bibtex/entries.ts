/** The fields of an entry by their names in lower case, as TeX writes them. */
export type Fields = ReadonlyMap<string, string>;

export interface Entry {
  /** Undefined where the entry is broken. */
  readonly fields: Fields | undefined;
  /** Its key, or the line it begins at. */
  readonly place: string;
}

/** BibTeX's own macros: https://www.bibtex.org/Format */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** No entry is longer, abstract and all, in UTF-16 code units. */
const longestEntry = 500_000;
const nextEntry = /\n[ \t]*@[A-Za-z]+[ \t]*[{(]/gu;

/** Where an entry that begins at `start` has ended at the latest: the next one begins there. */
function limitOf(text: string, start: number): number {
  nextEntry.lastIndex = start;
  return Math.min(nextEntry.exec(text)?.index ?? text.length, start + longestEntry);
}

/** The end of a value that opens at `start` with a brace or a quote; undefined where it has none before `limit`. */
function endOfValue(text: string, start: number, limit: number): number | undefined {
  const isQuoted = text[start] === '"';
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    const isClosing = isQuoted ? sign === '"' && at > start : sign === '}';
    if (isClosing && depth === 0) return at + 1;
  }
  return undefined;
}

/** One value, its parts joined by `#`; the place after it. */
function valueAt(text: string, start: number, limit: number, macros: ReadonlyMap<string, string>) {
  let value = '';
  let at = start;
  for (;;) {
    while (/\s/u.test(text[at] ?? '')) at += 1;
    if (text[at] === '{' || text[at] === '"') {
      const end = endOfValue(text, at, limit);
      if (end === undefined) return undefined;
      value += text.slice(at + 1, end - 1);
      at = end;
    } else {
      const word = /^[^\s,#{}"()=]+/u.exec(text.slice(at, at + 200))?.[0];
      if (word === undefined) return undefined;
      value += macros.get(word.toLowerCase()) ?? word;
      at += word.length;
    }
    while (/\s/u.test(text[at] ?? '')) at += 1;
    if (text[at] !== '#') return { value, end: at };
    at += 1;
  }
}

/** The fields from `start` to the end of the entry; undefined where they are broken. */
function fieldsAt(text: string, start: number, limit: number, macros: ReadonlyMap<string, string>) {
  const fields = new Map<string, string>();
  const name = /[\s,]*([^\s=,{}"]+)\s*=/uy;
  for (let at = start; ;) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (found === null || name.lastIndex >= limit) return fields;
    const read = valueAt(text, name.lastIndex, limit, macros);
    if (read === undefined) return undefined;
    fields.set((found[1] ?? '').toLowerCase(), read.value);
    at = read.end;
  }
}

/** Passes over what a comment holds. */
const skipped = (text: string, start: number, limit: number) =>
  endOfValue(text, start - 1, limit) ?? start;

/** The entries of a file in their order. Comments and preambles are passed over, macros are put in. */
export function* entriesOf(text: string): Generator<Entry> {
  const macros = new Map(months.map((month, at) => [month, monthNames[at] ?? month]));
  const opening = /@([A-Za-z]+)\s*[{(]/gu;
  let line = 1;
  let counted = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < found.index;) {
      line += 1;
      counted = at + 1;
      at = text.indexOf('\n', counted);
    }
    const type = (found[1] ?? '').toLowerCase();
    const start = opening.lastIndex;
    const limit = limitOf(text, start);
    if (type === 'comment' || type === 'preamble') {
      opening.lastIndex = skipped(text, start, text.length);
      continue;
    }
    if (type === 'string') {
      for (const [name, value] of fieldsAt(text, start, limit, macros) ?? [])
        macros.set(name, value);
      continue;
    }
    const key = /^\s*([^\s,{}"=]*)\s*,/u.exec(text.slice(start, start + 500));
    const place = key?.[1] === undefined || key[1] === '' ? String(line) : key[1];
    const isRound = text[start - 1] === '(';
    const end = isRound ? undefined : endOfValue(text, start - 1, limit);
    const isWhole = isRound || end !== undefined;
    const fields =
      key === null || !isWhole
        ? undefined
        : fieldsAt(text, start + key[0].length, end ?? limit, macros);
    if (end !== undefined) opening.lastIndex = end;
    yield { fields, place };
  }
}
