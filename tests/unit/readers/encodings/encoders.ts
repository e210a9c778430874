const made = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every character that one byte or two decode to, and those bytes; the plainest where there are several. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = made.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (...bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text))
      table.set(text, bytes);
  };
  for (let first = 0; first < 256; first += 1) add(first);
  for (let first = 0x80; first < 256; first += 1) {
    for (let second = 0x30; second < 256; second += 1) add(first, second);
  }
  made.set(encoding, table);
  return table;
}

/** UTF-16 without a byte order mark. */
function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** Undefined where the encoding cannot write a character of the text. */
export function encode(text: string, encoding: string): Uint8Array | undefined {
  if (encoding.startsWith('utf-16')) return encodeUtf16(text, encoding === 'utf-16le');
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const own = table.get(character);
    if (own === undefined) return undefined;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}
