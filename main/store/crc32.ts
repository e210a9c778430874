import * as zlib from 'node:zlib';
import { crc32ByTable } from '../core/bytes/crc32-by-table.ts';

/**
 * The CRC-32 of IEEE 802.3 (as in gzip and PNG), an unsigned 32-bit number. Bytes that come in pieces
 * are summed up one piece after another, each with the number of those `before`.
 */
// By table for Node before 20.15, whose zlib does not offer its own.
export const crc32: (bytes: Uint8Array, before?: number) => number =
  'crc32' in zlib && typeof zlib.crc32 === 'function' ? zlib.crc32 : crc32ByTable;

/** A CRC-32 as files carry it: eight lower-case hexadecimal digits. */
export function crc32Hex(bytes: Uint8Array): string {
  return hexOfCrc32(crc32(bytes));
}

export function hexOfCrc32(value: number): string {
  return value.toString(16).padStart(8, '0');
}
