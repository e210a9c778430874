import * as zlib from 'node:zlib';

/** One entry for each value of a byte: IEEE 802.3's polynomial in reversed bit order, 0xEDB88320. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** `crc32` by table, for Node before 20.15, whose zlib does not offer its own. */
export function crc32ByTable(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/**
 * The CRC-32 of IEEE 802.3 (as in gzip and PNG), an unsigned 32-bit number. Bytes that come in pieces
 * are summed up one piece after another, each with the number of those `before`.
 */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  'crc32' in zlib && typeof zlib.crc32 === 'function' ? zlib.crc32 : crc32ByTable;

/** A CRC-32 as files carry it: eight lower-case hexadecimal digits. */
export function crc32Hex(bytes: Uint8Array): string {
  return hexOfCrc32(crc32(bytes));
}

export function hexOfCrc32(value: number): string {
  return value.toString(16).padStart(8, '0');
}
