import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '../../main/readers/registry.ts';
import { readJob } from '../../main/library/reading/read-job.ts';
import { wordError } from '../../main/wording/word-error.ts';
import { createDesk, type Desk } from '../support/temporary-library.ts';
import { hostileFiles } from '../support/hostile-files.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});
afterAll(() => desk.clear());

describe('hostile files', () => {
  it('are every one accounted for: none crashes, none hangs, each that stays out has a reason in words', async () => {
    await mkdir(desk.at('files'), { recursive: true });
    const ports = { formatFor, isKnown: () => false, alive: () => undefined };
    let count = 0;
    const faults: string[] = [];
    for (const { name, bytes } of hostileFiles()) {
      count += 1;
      const at = desk.at('files', 'one');
      await writeFile(at, bytes);
      const began = performance.now();
      const job = { place: { fileName: name, at }, choices: {}, anyway: true };
      for await (const news of readJob(job, ports)) {
        const reasons = [
          ...(news.kind !== 'known' && news.kind !== 'some' && news.reason ? [news.reason] : []),
          ...('readings' in news
            ? news.readings.flatMap((one) => (one.kind === 'failed' ? [one.reason] : []))
            : []),
        ];
        for (const reason of reasons) {
          if (reason.code === 'unexpected')
            faults.push(`${name}: ${String(reason.params['cause'])}`);
          for (const language of ['ar', 'en'] as const)
            if (wordError(reason, language).trim() === '') faults.push(`${name}: no words`);
        }
        const isEnd = news.kind === 'end' && news.readings.length === 0 && reasons.length === 0;
        if (isEnd) faults.push(`${name}: nothing was said of it`);
      }
      const seconds = (performance.now() - began) / 1_000;
      if (seconds > 10) faults.push(`${name}: ${seconds.toFixed(1)} s`);
    }
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(2_000);
    expect(existsSync(resolve(desk.folder, '../evil.txt'))).toBe(false);
  }, 600_000);
});
