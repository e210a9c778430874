import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from '../store/support/kill-rounds.ts';

/**
 * Kills a process that imports, tags, renames, deletes, undoes, redoes, compacts and makes backups, at random moments of a
 * thousand rounds (or the number given), and reads the library after each. A second argument is the
 * seed of an earlier run: the same work, killed at the same places as far as the machine allows.
 */
const [rounds = 1_000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);

function say(what: string, figure: string | number): void {
  process.stdout.write(`${what.padEnd(44)}${figure}\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'warraq-kill-'));
try {
  say('seed', seed);
  const tally = await killRounds(folder, rounds, seed);
  say('rounds', tally.rounds);
  say('killed in the middle of a change', tally.underway);
  for (const [act, times] of [...tally.during].sort(([, one], [, other]) => other - one)) {
    say(`  during ${act}`, times);
  }
  say('acknowledged changes', tally.acknowledged);
  say('backups made', tally.backups);
  say('lost', tally.lost);
  say('unreadable libraries', tally.unreadable);
  for (const fault of tally.faults) say('fault', fault);
  process.exitCode = tally.faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
