import { crc32Hex } from './crc32.ts';

/**
 * A frame is one line, `[BYTES,"CRC-32",PAYLOAD]`: length and checksum are those of the payload's
 * UTF-8 bytes. The line is JSON itself, so any tool for JSON Lines reads the library's files, and
 * JSON never carries a bare line feed, so the end of a frame is found even when its head is lost.
 */
const head = /^\[(0|[1-9]\d{0,9}),"([0-9a-f]{8})",/;
const longestHead = 32;
const lineFeed = 0x0a;
const closingBracket = 0x5d;

export interface Frame {
  readonly payload: unknown;
  /** Where the next frame begins, in bytes. */
  readonly end: number;
}

/** The frame of a payload that is JSON already. */
export function frameOf(json: string): Uint8Array {
  const payload = Buffer.from(json);
  return Buffer.concat([
    Buffer.from(`[${payload.length},"${crc32Hex(payload)}",`, 'latin1'),
    payload,
    Buffer.from(']\n', 'latin1'),
  ]);
}

interface Head {
  /** Where the payload begins and ends, in bytes. */
  readonly from: number;
  readonly to: number;
  readonly crc: string | undefined;
}

function readHead(bytes: Uint8Array, start: number): Head | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const match = head.exec(source.toString('latin1', start, start + longestHead));
  if (match === null) return undefined;
  const from = start + match[0].length;
  return { from, to: from + Number(match[1]), crc: match[2] };
}

/** The whole and undamaged frame that begins at `start`; undefined where there is none. */
export function readFrame(bytes: Uint8Array, start: number): Frame | undefined {
  const line = bytes.indexOf(lineFeed, start);
  if (line === -1) return undefined;
  const found = readHead(bytes, start);
  if (found === undefined) return undefined;
  const { from, to, crc } = found;
  if (to + 1 !== line || bytes[to] !== closingBracket) return undefined;
  const payload = bytes.subarray(from, to);
  if (crc32Hex(payload) !== crc) return undefined;
  return {
    payload: parseJson(
      Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8'),
    ),
    end: line + 1,
  };
}

/** The value of a JSON text; undefined, which no JSON text means, where it is not one. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * True where what lies from `start` to the end can be one write that was cut short: it holds no
 * line feed but perhaps its very last byte, and is no longer than its head says, where that can be
 * read. Two lines cannot have been torn, because each is synced before the next.
 */
export function isTornTail(bytes: Uint8Array, start: number): boolean {
  const line = bytes.indexOf(lineFeed, start);
  if (line !== -1 && line !== bytes.length - 1) return false;
  const found = readHead(bytes, start);
  return found === undefined || bytes.length <= found.to + ']\n'.length;
}
