/** One entry for each value of a byte: IEEE 802.3's polynomial in reversed bit order, 0xEDB88320. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * The CRC-32 of IEEE 802.3 (as in gzip, ZIP and PNG), an unsigned 32-bit number. Bytes that come in
 * pieces are summed up one piece after another, each with the number of those `before`.
 */
export function crc32ByTable(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
