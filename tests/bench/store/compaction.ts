import { setImmediate } from 'node:timers/promises';
import type { CompactingStore } from '../../../main/store/store.ts';
import { plainRow } from './changes.ts';
import { watched } from './measure.ts';
import type { Row } from './table.ts';

/** The longest time for which nothing else could run while a snapshot is written beside changes. */
export async function measureCompaction(store: CompactingStore): Promise<readonly Row[]> {
  const ids = [...store.articles.keys()];
  globalThis.gc?.();
  let changes = 0;
  const { blocked } = await watched(async () => {
    const compaction = { done: false };
    const compacted = store.compact().finally(() => (compaction.done = true));
    do {
      const id = ids[(changes * 97) % ids.length];
      const note = `ملاحظة ${changes}`;
      if (id !== undefined) await store.commit([{ kind: 'patch', id, fields: { note } }]);
      changes += 1;
      await setImmediate();
    } while (!compaction.done);
    await compacted;
  });
  return [plainRow(`longest block while compacting beside ${changes} changes`, blocked, 'ms', 50)];
}
