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

/** Undefined where the encoding cannot write a character of the text. */
export function encode(text: string, encoding: string): Uint8Array | undefined {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const own = table.get(character);
    if (own === undefined) return undefined;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}
