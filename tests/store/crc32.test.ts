import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32ByTable } from '../../main/core/bytes/crc32-by-table.ts';
import { crc32, crc32Hex } from '../../main/store/crc32.ts';

describe('the checksum of frames', () => {
  it('is the one that gzip and PNG use', () => {
    // The check value that the standard's catalogues give for these nine digits.
    expect(crc32Hex(Buffer.from('123456789'))).toBe('cbf43926');
    expect(crc32Hex(new Uint8Array())).toBe('00000000');
  });

  it('is the same by table, and when the bytes come in pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const [one, other] = [bytes.subarray(0, cut), bytes.subarray(cut)];
        expect(crc32ByTable(bytes)).toBe(crc32(bytes));
        expect(crc32(other, crc32(one))).toBe(crc32(bytes));
        expect(crc32ByTable(other, crc32ByTable(one))).toBe(crc32(bytes));
      }),
    );
  });
});
