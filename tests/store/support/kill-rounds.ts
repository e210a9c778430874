import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyChange, type Holdings } from '../../../main/store/catalogue.ts';
import { backupsOf } from '../../../main/store/backups/backup-folders.ts';
import { nodeFileSystem } from '../../../main/store/file-system.ts';
import type { Change } from '../../../main/store/library-store.ts';
import { openLibraryStore } from '../../../main/store/open-library-store.ts';
import { verifyLibrary } from '../../../main/store/verify/verify-library.ts';
import { chanceFrom, type Chance } from '../../support/random.ts';
import { bundle } from './bundle.ts';
import { expectReadable, fingerprint } from './whole.ts';

export interface KillTally {
  readonly rounds: number;
  /** Changes that the library confirmed before its process was killed. */
  readonly acknowledged: number;
  /** Confirmed changes that were not there afterwards. */
  readonly lost: number;
  /** Rounds after which the library did not open, or held something torn or unreadable. */
  readonly unreadable: number;
  /** Rounds that ended while a change was under way. */
  readonly underway: number;
  /** Backups that were said to be made. */
  readonly backups: number;
  /** In the middle of what the process was killed, and how often. */
  readonly during: ReadonlyMap<string, number>;
  /** What went wrong, round by round. */
  readonly faults: readonly string[];
}

/** A process at work, and all it says. */
interface Worker {
  readonly process: ChildProcessWithoutNullStreams;
  readonly said: () => string;
  /** Resolves once it has said so many lines, or is gone. */
  readonly lines: (count: number) => Promise<void>;
}

type Line =
  | { readonly act: string }
  | { readonly asked: readonly Change[] }
  | { readonly kept: true }
  | { readonly backup: string };

const script = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

/** A process that is ready to work but waits: starting one takes longer than a round. */
function startWorker(program: string, args: readonly (string | number)[]): Worker {
  const child = spawn(process.execPath, [program, ...args.map(String)]);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.pipe(process.stderr);
  // It may be killed before it reads its input.
  child.stdin.on('error', () => undefined);
  const gone = once(child, 'close');
  const lines = async (count: number): Promise<void> => {
    while (said.split('\n').length <= count && child.exitCode === null) {
      await Promise.race([once(child.stdout, 'data'), gone]);
    }
  };
  return { process: child, said: () => said, lines };
}

/** Lets it work until it said some lines, and some milliseconds more, and kills it. Answers all it said. */
async function workAndKill(
  { process: child, said, lines: spoken }: Worker,
  chance: Chance,
): Promise<Line[]> {
  await spoken(1);
  child.stdin.write('go\n');
  // A fifth of them are killed while they open the library, the others anywhere later.
  await spoken(chance.below(5) === 0 ? 2 : 3 + chance.below(90));
  await wait(chance.next() * 8);
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error('it ended before it was killed');
  const lines = said().split('\n');
  // The last line ends in a line feed, or the process was killed while it said it.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Line);
}

/** The library after each of the changes that were asked for, first as it was before them all. */
function statesAfter(held: Holdings, asked: readonly (readonly Change[])[]): string[] {
  const states = [fingerprint(held)];
  for (const changes of asked) {
    for (const change of changes) applyChange(held, change);
    states.push(fingerprint(held));
  }
  return states;
}

/** Opens the library as the next process would. Answers what it holds; throws where anything is torn. */
async function found(path: string): Promise<Holdings> {
  const now = () => new Date();
  const store = await openLibraryStore(path, { create: true, now, version: 'kill' });
  try {
    await expectReadable(store, nodeFileSystem);
    const alarm = store.notices.find(({ code }) => code !== 'library.torn-tail');
    if (alarm) throw new Error(`it tells of ${alarm.code}`);
    return { articles: new Map(store.articles), records: new Map(store.records) };
  } finally {
    await store.close();
  }
}

/** The newest backup is the last that was said to be made, or one since, and whole to the last byte. */
async function expectBackup(path: string, said: string | undefined): Promise<void> {
  const found = await backupsOf({ path, fileSystem: nodeFileSystem });
  const stranger = found.find(({ header }) => !header);
  if (stranger) throw new Error(`${stranger.name} passes for a backup`);
  const [newest] = found;
  if (said !== undefined && (newest === undefined || newest.name < said)) {
    throw new Error(`the backup ${said} is gone`);
  }
  if (newest === undefined) return;
  const pause = () => Promise.resolve();
  const { findings } = await verifyLibrary(newest.folder, { backups: false, pause });
  if (findings.some(({ isDamage }) => isDamage)) throw new Error(`${newest.name} is damaged`);
}

/** Kills a process that works on a library in `folder`, round after round, and reads the library after each. */
export async function killRounds(folder: string, rounds: number, seed: number): Promise<KillTally> {
  const path = join(folder, 'Killed.warraq');
  const program = await bundle(script, join(folder, 'program'));
  const start = (round: number): Worker => startWorker(program, [path, round, seed + round]);
  const chance = chanceFrom(seed);
  const during = new Map<string, number>();
  const faults: string[] = [];
  let [acknowledged, lost, unreadable, underway, backups] = [0, 0, 0, 0, 0];
  let newest: string | undefined;
  let held: Holdings = { articles: new Map(), records: new Map() };
  const ready = [1, 2].map(start);
  for (let round = 1; round <= rounds; round++) {
    const worker = ready.shift() ?? start(round);
    const lines = await workAndKill(worker, chance);
    if (round + 2 <= rounds) ready.push(start(round + 2));
    const asked = lines.flatMap((line) => ('asked' in line ? [line.asked] : []));
    const kept = lines.filter((line) => 'kept' in line).length;
    const last = lines.findLast((line) => 'act' in line);
    if (last && 'act' in last) during.set(last.act, (during.get(last.act) ?? 0) + 1);
    acknowledged += kept;
    const made = lines.flatMap((line) => ('backup' in line ? [line.backup] : []));
    backups += made.length;
    newest = made.at(-1) ?? newest;
    if (asked.length > kept) underway++;
    const states = statesAfter(held, asked);
    try {
      held = await found(path);
      await expectBackup(path, newest);
      const place = states.lastIndexOf(fingerprint(held));
      if (place === -1) throw new Error('it holds what nobody asked for');
      if (place < kept) {
        lost += kept - place;
        faults.push(`round ${round}: ${kept - place} confirmed changes are lost`);
      }
    } catch (thrown) {
      unreadable++;
      faults.push(`round ${round}: ${String(thrown)}`);
    }
  }
  for (const { process: child } of ready) child.kill('SIGKILL');
  return { rounds, acknowledged, lost, unreadable, underway, backups, during, faults };
}
