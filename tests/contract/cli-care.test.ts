import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/cli/run.ts';
import { createDesk, type Desk } from '../support/temporary-library.ts';

let desk: Desk;

async function warraq(words: readonly string[], locale = 'en_GB.UTF-8') {
  const out = new PassThrough({ encoding: 'utf8' });
  const error = new PassThrough({ encoding: 'utf8' });
  const status = await runCommandLine({
    words,
    environment: { LANG: locale },
    out,
    error,
    version: '0.0.0',
    onInterrupt: () => undefined,
  });
  const textOf = (stream: PassThrough) => String(stream.read() ?? '');
  return { status, out: textOf(out), error: textOf(error) };
}

const records = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const library = () => ['--library', desk.at('lib')];

beforeAll(async () => {
  desk = await createDesk();
  await desk.write('in/dates.txt', 'موسم التمر\n\nبدأ القطاف في الواحات البعيدة.');
  await desk.write('in/train.txt', 'قطار الصحراء\n\nانطلق القطار قبل الفجر.');
  await warraq(['import', desk.at('in'), ...library()]);
});
afterAll(() => desk.clear());

describe('warraq backup, verify and restore', { timeout: 120_000 }, () => {
  it('make a backup, find the library whole, then find, name and undo a damage', async () => {
    const made = await warraq(['backup', ...library(), '--json']);
    expect(made.status).toBe(0);
    expect(records(made.out)).toMatchObject([{ articles: 2, whole: true, removed: [] }]);

    const whole = await warraq(['verify', '--backups', ...library(), '--json']);
    expect(whole.status).toBe(0);
    expect(records(whole.out)).toMatchObject([
      { summary: { articles: 2, backups: 1, damages: 0 } },
    ]);

    const snapshot = desk.at('lib/catalogue/snapshot.jsonl');
    await writeFile(snapshot, 'null');
    const [backup = ''] = await readdir(desk.at('lib/backups'));
    const refused = await warraq(['stats', ...library()]);
    expect(refused.status).toBe(2);
    expect(refused.error).toContain(backup);

    const found = await warraq(['verify', ...library(), '--json']);
    expect(found.status).toBe(1);
    expect(records(found.out)[0]).toMatchObject({
      kind: 'damaged',
      isDamage: true,
      file: 'catalogue/snapshot.jsonl',
      message: expect.stringContaining('catalogue/snapshot.jsonl') as string,
    });
    const arabic = await warraq(['verify', ...library()], 'ar');
    expect(arabic.out).toContain('متضرر: catalogue/snapshot.jsonl');

    const restored = await warraq(['restore', ...library(), '--out', desk.at('new'), '--json']);
    expect(restored.status).toBe(0);
    expect(records(restored.out)).toMatchObject([{ summary: { articles: 2, backup } }]);
    expect(await readFile(snapshot, 'utf8')).toBe('null');
    const again = await warraq(['search', 'القطاف', '--library', desk.at('new'), '--json']);
    expect(records(again.out)).toMatchObject([{ total: 1 }]);
  });

  it('say what they lack, and could not run', async () => {
    await mkdir(desk.at('empty'));
    for (const [words, named] of [
      [['verify'], '--library'],
      [['verify', '--library', desk.at('nowhere')], 'nowhere'],
      [['verify', '--library', desk.at('empty')], 'empty'],
      [['restore', ...library()], '--out'],
      [['restore', ...library(), '--out', desk.at('in')], 'in'],
      [['restore', '--library', desk.at('empty'), '--out', desk.at('other')], 'empty'],
    ] as const) {
      const ended = await warraq(words);
      expect(ended).toMatchObject({ status: 2, out: '' });
      expect(ended.error).toContain(named);
    }
  });
});

describe('warraq rename and move', () => {
  it('give a library a name and a place, and say both', async () => {
    await warraq(['import', desk.at('in'), '--library', desk.at('before')]);
    const before = ['--library', desk.at('before')];
    const named = await warraq(['rename', 'أبحاث', 'الفرات', ...before, '--json']);
    expect(named.status).toBe(0);
    expect(records(named.out)).toEqual([{ name: 'أبحاث الفرات', path: desk.at('before') }]);
    const moved = await warraq(['move', ...before, '--out', desk.at('after')], 'ar');
    expect(moved.status).toBe(0);
    expect(moved.out).toContain('أبحاث الفرات');
    expect(moved.out).toContain(desk.at('after'));
    const found = await warraq(['stats', '--library', desk.at('after'), '--json']);
    expect(records(found.out)).toMatchObject([{ name: 'أبحاث الفرات', all: 2 }]);
    expect((await warraq(['stats', ...before])).status).toBe(2);
  });

  it('say what they lack, and leave the library where it is', async () => {
    await warraq(['import', desk.at('in'), '--library', desk.at('stays')]);
    const stays = ['--library', desk.at('stays')];
    for (const [words, named] of [
      [['rename', ...stays], '200'],
      [['rename', 'x'.repeat(201), ...stays], '200'],
      [['move', ...stays], '--out'],
      [['move', ...stays, '--out', desk.at('in')], 'in'],
      [['move', ...stays, '--out', desk.at('stays/inside')], 'inside'],
      [['move', '--library', desk.at('nowhere'), '--out', desk.at('other')], 'nowhere'],
    ] as const) {
      const ended = await warraq(words);
      expect(ended).toMatchObject({ status: 2, out: '' });
      expect(ended.error).toContain(named);
    }
    const found = await warraq(['stats', ...stays, '--json']);
    expect(records(found.out)).toMatchObject([{ name: 'stays', all: 2 }]);
  });
});
