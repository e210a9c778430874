import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { middle } from './measure.ts';
import { plainRow } from './changes.ts';
import { ratioRow, type Row } from './table.ts';

const rounds = 5;

/** Runs one measurement in a process of its own, as fresh as a start of the app, and answers its number. */
function alone(measurement: string, library: string): number {
  const child = join(import.meta.dirname, '../store-child.ts');
  const words = ['--import', 'tsx', '--expose-gc', child, measurement, library];
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

/** From nothing to the first page of the list, against parsing the snapshot's lines alone. */
export function measureOpening(library: string): readonly Row[] {
  const times = { first: [] as number[], store: [] as number[], lines: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.first.push(alone('first-page', library));
    times.lines.push(alone('lines', library));
    times.store.push(alone('store', library));
  }
  const lines = middle(times.lines);
  return [
    ratioRow(
      "open to the first page / parse the snapshot's lines",
      middle(times.first),
      lines,
      1.5,
    ),
    ratioRow("open the store alone / parse the snapshot's lines", middle(times.store), lines, 1.5),
  ];
}

export function measureMemory(library: string): readonly Row[] {
  return [
    plainRow('memory of the catalogue, an article', alone('memory', library), 'bytes', 2_048),
  ];
}
