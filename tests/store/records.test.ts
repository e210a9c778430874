import { describe, expect, it } from 'vitest';
import { RecordId, type LibraryRecord } from '../../preload/contract/records.ts';
import { article } from './support/articles.ts';
import { crashCopy, newStore, openStore, refusalCode } from './support/library.ts';

const water: LibraryRecord = {
  kind: 'collection',
  id: RecordId.parse('water'),
  name: 'مياه الشرب',
  query: { words: 'مياه أو ماء', place: 'all', filters: [{ field: 'tag', value: 'بلدان/العراق' }] },
  savedAt: '2026-03-01T10:00:00.000Z',
};
const names: LibraryRecord = {
  kind: 'names',
  id: RecordId.parse('names'),
  forms: ['القذافي', 'الغذافي', 'Gaddafi'],
};
const renamed: LibraryRecord = { ...water, name: 'الماء' };

describe('what is kept beside the articles', () => {
  it('comes back the same after a crash, from a snapshot, and from both', async () => {
    const store = await newStore();
    const { path } = store.identity;
    await store.commit([{ kind: 'keep', record: water }]);
    await store.commit([
      { kind: 'keep', record: names },
      { kind: 'put', article: article(1) },
    ]);
    expect([...store.records.values()]).toEqual([water, names]);
    const crashed = await openStore(await crashCopy(path));
    expect([...crashed.records.values()]).toEqual([water, names]);

    await store.compact();
    await store.commit([{ kind: 'keep', record: renamed }]);
    await store.commit([{ kind: 'discard', id: names.id }]);
    const later = await openStore(await crashCopy(path));
    expect([...later.records.values()]).toEqual([renamed]);
    await store.close();
    expect([...(await openStore(path)).records.values()]).toEqual([renamed]);
  });

  it('answers the changes that take it back', async () => {
    const store = await newStore();
    const kept = await store.commit([{ kind: 'keep', record: water }]);
    expect(kept).toEqual([{ kind: 'discard', id: water.id }]);
    const changed = await store.commit([{ kind: 'keep', record: renamed }]);
    expect(changed).toEqual([{ kind: 'keep', record: water }]);
    const discarded = await store.commit([{ kind: 'discard', id: water.id }]);
    expect(discarded).toEqual([{ kind: 'keep', record: renamed }]);
    await store.commit(discarded);
    expect([...store.records.values()]).toEqual([renamed]);
  });

  it('is all changed or nothing of it', async () => {
    const store = await newStore();
    const missing = RecordId.parse('missing');
    const both = store.commit([
      { kind: 'keep', record: water },
      { kind: 'discard', id: missing },
    ]);
    expect(await refusalCode(both)).toBe('record.not-found');
    expect(store.records.size).toBe(0);
  });
});
