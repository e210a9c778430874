import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isLast, type ReadNews } from '../../main/library/reading/read-news.ts';
import { createReadingPool, type ReadingPool } from '../../main/library/reading/thread-pool.ts';
import { startHostileThread } from '../support/hostile-threads.ts';

let folder: string;
let pool: ReadingPool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-threads-'));
});
afterEach(() => pool.close());
afterAll(() => rm(folder, { recursive: true, force: true }));

function startPool(threads: number): ReadingPool {
  pool = createReadingPool({
    startThread: startHostileThread,
    threads,
    patience: 6_000,
  });
  return pool;
}

async function file(name: string, content: string): Promise<string> {
  const at = join(folder, name);
  await writeFile(at, content);
  return at;
}

const reading = (name: string, at: string) =>
  pool.read({ place: { fileName: name, at }, choices: {}, anyway: false });

/** All news of a file. */
async function newsOf(name: string, at: string): Promise<readonly ReadNews[]> {
  const news: ReadNews[] = [];
  const one = reading(name, at);
  for (;;) {
    const next = await one.next();
    news.push(next);
    if (isLast(next)) return news;
  }
}

const told = (news: readonly ReadNews[]) =>
  news.map((one) => (one.kind === 'failed' ? one.reason.code : one.kind));

describe('reading in threads', () => {
  it('loses the file alone that hangs, waits for ever, dies or eats the memory', async () => {
    startPool(2);
    const names = ['1.txt', '2.hang', '3.txt', '4.die', '5.txt', '6.eat', '7.wait', '8.txt'];
    const files = await Promise.all(
      names.map((name) => file(name, 'خبر قصير\n\nهذا نص قصير لا يتحدث عن شيء.\n')),
    );
    const all = await Promise.all(names.map((name, at) => newsOf(name, files[at] ?? '')));
    expect(all.map((news) => told(news).at(-1))).toEqual([
      'end',
      'file.too-slow',
      'end',
      'file.reader-stopped',
      'end',
      'file.reader-stopped',
      'file.too-slow',
      'end',
    ]);
  }, 90_000);

  it('hands on many articles piece by piece, and no more than is asked for', async () => {
    startPool(1);
    const lines = Array.from({ length: 500 }, (_, at) =>
      JSON.stringify({ title: `Rain ${at}`, text: `It rained for ${at} days in the hills.` }),
    );
    const many = await file('many.jsonl', lines.join('\n'));
    const news = await newsOf('many.jsonl', many);
    expect(
      told(news)
        .slice(0, -1)
        .every((kind) => kind === 'some'),
    ).toBe(true);
    expect(news.length).toBeGreaterThan(5);
    const count = news.flatMap((one) => ('readings' in one ? one.readings : [])).length;
    expect(count).toBe(500);
    expect(news.filter((one) => 'original' in one && one.original !== undefined)).toHaveLength(1);
  }, 60_000);

  it('leaves a file that nobody waits for, and goes on with the next', async () => {
    startPool(1);
    const line = JSON.stringify({ title: 'Rain', text: 'It rained for days in the hills.' });
    const many = await file('left.jsonl', `${line}\n`.repeat(2_000));
    const left = reading('left.jsonl', many);
    expect((await left.next()).kind).toBe('some');
    left.leave();
    const next = await file('next.txt', 'خبر قصير\n\nهذا نص قصير لا يتحدث عن شيء.\n');
    expect(told(await newsOf('next.txt', next))).toEqual(['end']);
  }, 60_000);

  it('does not read again what is known', async () => {
    startPool(1);
    const text = 'خبر قصير\n\nهذا نص قصير لا يتحدث عن شيء.\n';
    const at = await file('known.txt', text);
    pool.know([createHash('sha256').update(text).digest('hex')]);
    expect(told(await newsOf('known.txt', at))).toEqual(['known']);
  }, 60_000);
});
