import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../main/store/file-system.ts';
import { readHeader, SnapshotHeader } from '../../../main/store/headers.ts';
import { from2To3 } from '../../../main/store/migrations/from-2-to-3.ts';

describe('the step from version 2 to version 3', () => {
  it('takes a snapshot to hold nothing beside its articles', () => {
    const snapshot = {
      format: 'warraq-snapshot',
      version: 2,
      library: 'a',
      sequence: 4,
      articles: 2,
      lines: 1,
    };
    const read = readHeader(SnapshotHeader, snapshot, { path: '', fileSystem: nodeFileSystem });
    expect(read).toEqual({ header: { ...snapshot, records: 0, recordLines: 0 } });
  });

  it('leaves every header and every article as it is', () => {
    expect(from2To3).toEqual({ from: 2 });
  });
});
