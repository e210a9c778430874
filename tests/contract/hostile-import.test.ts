import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '../../main/readers/registry.ts';
import { readJob } from '../../main/library/reading/read-job.ts';
import type { ReadNews } from '../../main/library/reading/read-news.ts';
import type { ErrorReport } from '../../preload/contract/errors.ts';
import { wordError } from '../../main/wording/word-error.ts';
import { createDesk, type Desk } from '../support/temporary-library.ts';
import { hostileFiles } from '../support/hostile-files.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});
afterAll(() => desk.clear());

/** Every reason that stands in what was read of a file. */
function reasonsOf(news: ReadNews): readonly ErrorReport[] {
  if (news.kind === 'known') return [];
  const own = news.kind !== 'some' && news.reason !== undefined ? [news.reason] : [];
  if (news.kind === 'failed') return own;
  return [...own, ...news.readings.flatMap((one) => (one.kind === 'failed' ? [one.reason] : []))];
}

/** One kind of file has one kind of reason; wording hundreds of thousands of them tells no more. */
const mostWorded = 50;

/** What is wrong with how a file was read; nothing where it was read or refused as it should be. */
async function faultsOf(name: string, at: string): Promise<readonly string[]> {
  const faults: string[] = [];
  let said = 0;
  const began = process.cpuUsage();
  const job = { place: { fileName: name, at }, choices: {}, anyway: true };
  for await (const news of readJob(job, ports)) {
    const reasons = reasonsOf(news);
    const worded = reasons.slice(0, Math.max(0, mostWorded - said));
    said += worded.length;
    for (const reason of worded) {
      if (reason.code === 'unexpected') faults.push(`${name}: ${String(reason.params['cause'])}`);
      const words = [wordError(reason, 'ar'), wordError(reason, 'en')];
      if (words.some((each) => each.trim() === '')) faults.push(`${name}: no words`);
    }
    const saidNothing = news.kind === 'end' && news.readings.length + reasons.length === 0;
    // The readings before it may have gone with earlier news.
    if (saidNothing && news.original !== undefined) faults.push(`${name}: nothing was said of it`);
  }
  // The processor's time, so that nothing else on the machine counts.
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  return seconds > 10 ? [...faults, `${name}: ${seconds.toFixed(1)} s`] : faults;
}

const ports = { formatFor, isKnown: () => false, alive: () => undefined };

describe('hostile files', () => {
  it('are every one accounted for: none crashes, none hangs, each that stays out has a reason in words', async () => {
    await mkdir(desk.at('files'), { recursive: true });
    const at = desk.at('files', 'one');
    const faults: string[] = [];
    let count = 0;
    for (const { name, bytes } of hostileFiles()) {
      count += 1;
      await writeFile(at, bytes);
      faults.push(...(await faultsOf(name, at)));
    }
    process.stdout.write(`hostile files: ${count}\n`);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(2_000);
    expect(existsSync(resolve(desk.folder, '../evil.txt'))).toBe(false);
  }, 600_000);
});
