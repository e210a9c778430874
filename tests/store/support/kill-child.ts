import { writeSync } from 'node:fs';
import { basename } from 'node:path';
import { openLibraryStore } from '../../../main/store/open-library-store.ts';
import type { Change } from '../../../main/store/library-store.ts';
import type { CompactingStore } from '../../../main/store/store.ts';
import { chanceFrom } from '../../support/random.ts';
import { nextAct, servicesOf, silent } from './library-script.ts';

/**
 * Waits for a line on its input, then works on the library its arguments name until it is killed.
 * It says each change before it asks for it and again once the library has confirmed it, at once
 * and without any buffer: what was said stays said.
 */
const [path = '', round = '0', seed = '0'] = process.argv.slice(2);
const say = (line: unknown): number => writeSync(1, `${JSON.stringify(line)}\n`);

/** The store, with each change that goes through it told. */
function told(store: CompactingStore): CompactingStore {
  const commit = async (changes: readonly Change[]): Promise<readonly Change[]> => {
    say({ asked: changes });
    const takeBack = await store.commit(changes);
    say({ kept: true });
    return takeBack;
  };
  return Object.assign(Object.create(store) as CompactingStore, { commit });
}

async function work(): Promise<void> {
  say({ act: 'open' });
  const now = () => new Date();
  const store = await openLibraryStore(path, { create: true, now, version: 'kill' });
  const services = servicesOf(told(store), now);
  const chance = chanceFrom(Number(seed));
  for (let number = Number(round) * 1_000 + 1; ; number++) {
    const act = nextAct(services, number, chance);
    say({ act: act.name });
    await act.run({ ...silent, backedUp: ({ path: made }) => say({ backup: basename(made) }) });
  }
}

say({ act: 'wait' });
process.stdin.once('data', () => void work());
