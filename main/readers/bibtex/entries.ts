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

/** The end of a value that opens at `start` with a brace or a quote; undefined where it never ends. */
function endOfValue(text: string, start: number): number | undefined {
  const isQuoted = text[start] === '"';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
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
function valueAt(text: string, start: number, macros: ReadonlyMap<string, string>) {
  let value = '';
  let at = start;
  for (;;) {
    while (/\s/u.test(text[at] ?? '')) at += 1;
    if (text[at] === '{' || text[at] === '"') {
      const end = endOfValue(text, at);
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
function fieldsAt(text: string, start: number, macros: ReadonlyMap<string, string>) {
  const fields = new Map<string, string>();
  const name = /[\s,]*([^\s=,{}"]+)\s*=/uy;
  for (let at = start; ;) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (found === null) return fields;
    const read = valueAt(text, name.lastIndex, macros);
    if (read === undefined) return undefined;
    fields.set((found[1] ?? '').toLowerCase(), read.value);
    at = read.end;
  }
}

/** The entries of a file in their order. Comments and preambles are passed over, macros are put in. */
export function* entriesOf(text: string): Generator<Entry> {
  const macros = new Map(months.map((month, at) => [month, monthNames[at] ?? month]));
  const opening = /@([A-Za-z]+)\s*[{(]/gu;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const start = opening.lastIndex;
    if (type === 'string') {
      for (const [name, value] of fieldsAt(text, start, macros) ?? []) macros.set(name, value);
      continue;
    }
    const key = /^\s*([^\s,{}"=]*)\s*,/u.exec(text.slice(start, start + 500));
    const line = text.slice(0, found.index).split('\n').length;
    const place = key?.[1] === undefined || key[1] === '' ? String(line) : key[1];
    const end = endOfValue(text, start - 1);
    const isWhole = text[start - 1] === '(' || end !== undefined;
    const fields =
      key === null || !isWhole ? undefined : fieldsAt(text, start + key[0].length, macros);
    if (end !== undefined) opening.lastIndex = end;
    yield { fields, place };
  }
}
