import { describe, expect, it } from 'vitest';
import { from1To2 } from '../../../main/store/migrations/from-1-to-2.ts';

const facts = {
  format: 'warraq-library',
  version: 1,
  id: 'a',
  name: 'بحث',
  createdAt: '2026-01-04T08:00:00.000Z',
};

describe('the step from version 1 to version 2', () => {
  it('gives library.json the checksum that it may lack, of the same facts as ever', () => {
    // crc32 of the JSON of the facts, worked out with another program.
    expect(from1To2.header?.(facts)).toEqual({ ...facts, check: '4ec6a30f' });
  });

  it('leaves a checksum that is there, right or wrong, for verification to judge', () => {
    const checked = { ...facts, check: '00000000' };
    expect(from1To2.header?.(checked)).toEqual(checked);
  });

  it('lets a backup say in which version the library in it is', () => {
    const backup = { format: 'warraq-backup', version: 1 };
    expect(from1To2.header?.(backup)).toEqual({ ...backup, holds: 1 });
  });

  it('leaves every other header and every article as it is', () => {
    const journal = { format: 'warraq-journal', version: 1, after: 3 };
    expect(from1To2.header?.(journal)).toEqual(journal);
    expect(from1To2.article).toBeUndefined();
  });
});
