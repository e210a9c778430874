/** What each byte of a single-byte encoding stands for; undefined where the encoding is of another kind. */
function byteTable(encoding: string): ReadonlyMap<string, number> | undefined {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character.length > 1) return undefined;
    if (character !== '' && character !== '\uFFFD') table.set(character, byte);
  }
  return table;
}

function utf16Bytes(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

function tableBytes(text: string, table: ReadonlyMap<string, number>): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = table.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function bytesOf(text: string, encoding: string): Uint8Array | undefined {
  const { encoding: name } = new TextDecoder(encoding);
  if (name === 'utf-8') return new TextEncoder().encode(text);
  if (name === 'utf-16le') return utf16Bytes(text, true);
  if (name === 'utf-16be') return utf16Bytes(text, false);
  const table = byteTable(name);
  return table && tableBytes(text, table);
}

/** A piece may begin or end inside a character of the other encoding. */
const brokenEdges = /^\uFFFD+|\uFFFD+$/gu;

/**
 * Text that was read in one encoding as its bytes would have been read in another; undefined where the
 * bytes cannot be told any more, or the encoding is one of several bytes a character other than UTF-8
 * and UTF-16.
 */
export function respelled(text: string, from: string, to: string): string | undefined {
  try {
    const bytes = text.includes('\uFFFD') ? undefined : bytesOf(text, from);
    return bytes && new TextDecoder(to).decode(bytes).replace(brokenEdges, '');
  } catch (error) {
    // The name of an encoding that this system does not know.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
