/** Room for an ordinal and for a temporary ending below the 255 bytes that file systems allow. */
const mostBytes = 200;

/**
 * Signs that Windows refuses in a name, control characters, and the invisible signs of direction
 * that would make one name look like another.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;

function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The longest beginning of a text that fits; never half a letter with its marks. */
function beginning(text: string, bytes: number): string {
  if (utf8Length(text) <= bytes) return text;
  let kept = '';
  let room = bytes;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    room -= utf8Length(segment);
    if (room < 0) break;
    kept += segment;
  }
  return kept;
}

/**
 * A name that every common file system takes, as near to the wanted one as can be.
 * At most 200 bytes with its ending; `fallback` stands in where nothing usable is left.
 */
export function safeFileName(wanted: string, extension: string, fallback = 'article'): string {
  const room = mostBytes - utf8Length(extension);
  const clean = wanted.normalize('NFC').replace(refused, ' ').replace(/\s+/gu, ' ').trim();
  // A name that begins with a dot is hidden, and Windows drops dots and spaces at the end.
  const stem = beginning(clean.slice(0, mostBytes), room)
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .replace(reservedOnWindows, '$1_$2');
  return `${stem === '' ? fallback : stem}${extension}`;
}

/** Gives each wanted name a name of its own, also where letter case does not count. */
export function createNameGiver(extension: string): (wanted: string) => string {
  const keyOf = (name: string) => name.toLowerCase();
  const taken = new Set<string>();
  /** Where to go on counting, so that ten thousand equal titles are not counted through each time. */
  const lastOrdinals = new Map<string, number>();
  return (wanted) => {
    const base = keyOf(safeFileName(wanted, extension));
    for (let ordinal = (lastOrdinals.get(base) ?? 0) + 1; ; ordinal += 1) {
      const ending = ordinal === 1 ? extension : ` (${ordinal})${extension}`;
      const name = safeFileName(wanted, ending);
      if (taken.has(keyOf(name))) continue;
      taken.add(keyOf(name));
      lastOrdinals.set(base, ordinal);
      return name;
    }
  };
}
