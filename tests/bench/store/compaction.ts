import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { CompactingStore } from '../../../main/store/store.ts';
import { plainRow } from './changes.ts';
import type { Row } from './table.ts';

/** The longest time for which nothing else could run while a snapshot is written beside changes. */
export async function measureCompaction(store: CompactingStore): Promise<readonly Row[]> {
  const ids = [...store.articles.keys()];
  globalThis.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const compaction = { done: false };
  const compacted = store.compact().finally(() => (compaction.done = true));
  let changes = 0;
  do {
    const id = ids[(changes * 97) % ids.length];
    const note = `ملاحظة ${changes}`;
    if (id !== undefined) await store.commit([{ kind: 'patch', id, fields: { note } }]);
    changes += 1;
    await setImmediate();
  } while (!compaction.done);
  await compacted;
  delay.disable();
  const longest = delay.max / 1e6;
  return [plainRow(`longest block while compacting beside ${changes} changes`, longest, 'ms', 50)];
}
