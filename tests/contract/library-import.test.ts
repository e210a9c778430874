import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportRow } from '../../preload/contract/imports.ts';
import { asOrdinaryUser, ordinaryUser } from '../support/ordinary-user.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';

const article = (subject: string) =>
  `خبر عن ${subject}\n\nهذا نص قصير يتحدث عن ${subject} ولا يتحدث عن غيره في شيء.\n`;

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
});
afterEach(() => desk.clear());

const told = (rows: readonly ImportRow[]) =>
  rows.map(({ fileName, status, reason }) => [fileName, status, reason?.code]);
const reasonOf = async (path: string) => (await library.import(path)).rows[0]?.reason;

describe('a bad file', () => {
  it('never stops the others, and each is told by name with its reason', async () => {
    await desk.write('files/1-good.txt', article('النخيل'));
    await desk.write('files/2-empty.txt', '');
    await desk.write('files/3-marks.txt', ' \n— … —\n');
    await desk.write('files/4-zero.txt', 'نص\0نص');
    await desk.write('files/5-latin.txt', Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x20));
    await desk.write('files/6-picture.png', 'not looked into');
    await desk.write('files/7-noending', 'not looked into');
    await desk.write('files/8-other.json', '{"a": 1}');
    await desk.write('files/9-good.TXT', article('الماء'));
    const { rows, summary } = await library.import(desk.at('files'), desk.at('gone.txt'));
    expect(told(rows)).toEqual([
      ['1-good.txt', 'imported', undefined],
      ['2-empty.txt', 'failed', 'file.empty'],
      ['3-marks.txt', 'failed', 'file.no-words'],
      ['4-zero.txt', 'failed', 'file.not-text'],
      ['5-latin.txt', 'imported', undefined],
      ['6-picture.png', 'failed', 'file.unsupported-format'],
      ['7-noending', 'failed', 'file.unsupported-format'],
      ['8-other.json', 'failed', 'file.bad-record'],
      ['9-good.TXT', 'imported', undefined],
      ['gone.txt', 'failed', 'file.not-found'],
    ]);
    expect(rows[5]?.reason?.params).toMatchObject({ extension: '.png' });
    expect(summary).toMatchObject({
      files: 10,
      imported: 3,
      duplicate: 0,
      failed: 7,
      articles: 3,
      cancelled: false,
    });
    expect((await library.search('')).total).toBe(3);
  });

  it('is refused where it is larger than a text may be, without being read', async () => {
    const path = await desk.write('large.txt', 'نص');
    await truncate(path, 60 * 1024 * 1024);
    expect(await reasonOf(path)).toEqual({
      code: 'file.too-large',
      params: { file: 'large.txt', megabytes: 60, limit: 50 },
    });
  });

  it.skipIf(process.platform === 'win32')('that is a pipe or a socket does not hang', async () => {
    await mkdir(desk.at('files'));
    execFileSync('mkfifo', [desk.at('files/pipe.txt')]);
    const server = createServer().listen(desk.at('files/socket.txt'));
    const { rows } = await library.import(desk.at('files'));
    expect(rows.map(({ reason }) => reason)).toEqual([
      { code: 'file.unreadable', params: { file: 'pipe.txt', cause: 'FIFO' } },
      { code: 'file.unreadable', params: { file: 'socket.txt', cause: 'SOCKET' } },
    ]);
    await new Promise((resolve) => server.close(resolve));
  });

  it.skipIf(process.platform === 'win32')('whose link leads in a circle is told', async () => {
    await symlink(desk.at('two.txt'), desk.at('one.txt'));
    await symlink(desk.at('one.txt'), desk.at('two.txt'));
    expect(await reasonOf(desk.at('one.txt'))).toEqual({
      code: 'file.unreadable',
      params: { file: 'one.txt', cause: 'ELOOP' },
    });
  });

  it.skipIf(process.platform === 'win32')('that may not be opened is told', async () => {
    await desk.write('files/closed.txt', article('الأبواب'));
    await chmod(desk.at('files/closed.txt'), 0o000);
    await desk.write('files/locked/in.txt', article('الأقفال'));
    await chmod(desk.at('files/locked'), 0o000);
    const owner = ordinaryUser ?? 0;
    for (const name of ['', 'files', 'files/closed.txt', 'files/locked']) {
      await chown(desk.at(name), owner, owner);
    }
    const { rows } = await asOrdinaryUser(() => library.import(desk.at('files')));
    await chmod(desk.at('files/locked'), 0o700);
    expect(told(rows)).toEqual([
      ['closed.txt', 'failed', 'file.unreadable'],
      ['locked', 'failed', 'file.unreadable'],
    ]);
  });

  it('that changes while it is read is told, and read once it is still', async () => {
    const path = await desk.write('growing.txt', article('الأنهار'));
    // Long enough to read that the writer surely gets its turn meanwhile.
    await truncate(path, 40 * 1024 * 1024);
    const writer = new Worker(
      `const { openSync, writeSync } = require('node:fs');
       const { workerData, parentPort } = require('node:worker_threads');
       const file = openSync(workerData.path, 'a');
       const stop = new Int32Array(workerData.stop);
       writeSync(file, 'a');
       parentPort.postMessage('writing');
       while (Atomics.load(stop, 0) === 0) writeSync(file, 'a');`,
      { eval: true, workerData: { path, stop: new SharedArrayBuffer(4) } },
    );
    await new Promise((resolve) => writer.once('message', resolve));
    const { rows } = await library.import(path);
    await writer.terminate();
    expect(rows[0]?.reason).toEqual({
      code: 'file.changed-while-read',
      params: { file: 'growing.txt' },
    });
    await writeFile(path, article('الأنهار'));
    expect((await library.import(path)).summary.imported).toBe(1);
  });
});

describe('a folder', () => {
  it('is walked to its depths by name; links, hidden files and libraries are left alone', async () => {
    await desk.write('files/b/c/deep.txt', article('العمق'));
    await desk.write('files/a.txt', article('البداية'));
    await desk.write('files/.hidden.txt', article('الخفاء'));
    await desk.write('files/.git/in.txt', article('الخفاء أيضاً'));
    await desk.write('files/Old.warraq/in.txt', article('مكتبة'));
    await desk.write('files/Plain/library.json', '{}');
    await desk.write('files/Plain/catalogue/in.txt', article('مكتبة أخرى'));
    await symlink(desk.at('files/a.txt'), desk.at('files/link.txt'));
    await symlink(desk.at('files'), desk.at('files/round'));
    const { rows } = await library.import(desk.at('files'));
    expect(rows.map(({ path }) => path)).toEqual([
      desk.at('files/a.txt'),
      desk.at('files/b/c/deep.txt'),
    ]);
  });

  it('without files is told once', async () => {
    await mkdir(desk.at('files/deeper'), { recursive: true });
    expect(told((await library.import(desk.at('files'))).rows)).toEqual([
      ['files', 'failed', 'folder.empty'],
    ]);
  });

  it.skipIf(process.platform !== 'linux')(
    'may hold names of 255 bytes and names that are not text',
    async () => {
      const long = `${'ط'.repeat(125)}a.txt`;
      expect(Buffer.byteLength(long)).toBe(255);
      await desk.write(`files/${long}`, article('الطول'));
      const name = Buffer.concat([Buffer.from(desk.at('files/')), Buffer.from([0xc7, 0xe1, 0xff])]);
      await writeFile(Buffer.concat([name, Buffer.from('.txt')]), article('الأسماء القديمة'));
      const { rows } = await library.import(desk.at('files'));
      expect(told(rows)).toEqual([
        ['\uFFFD\uFFFD\uFFFD.txt', 'imported', undefined],
        [long, 'imported', undefined],
      ]);
    },
  );

  it('of 10,000 files is taken in with searches answered and news in measure', async () => {
    await mkdir(desk.at('files'));
    const names = Array.from({ length: 10_000 }, (_, at) => `${String(at).padStart(5, '0')}.txt`);
    // Twelve different texts, so that the disk is asked for little and the walk for much.
    for (let start = 0; start < names.length; start += 500) {
      const some = names.slice(start, start + 500);
      await Promise.all(
        some.map((name, at) => writeFile(desk.at('files', name), article(`الباب ${at % 12}`))),
      );
    }
    const over = new AbortController();
    const running = library.import(desk.at('files')).finally(() => over.abort());
    let answered = 0;
    while (!over.signal.aborted) {
      await library.search('الباب', 5);
      answered += 1;
      await wait(5);
    }
    const { rows, summary } = await running;
    expect(answered).toBeGreaterThan(5);
    expect(rows.map(({ fileName }) => fileName)).toEqual(names);
    expect(summary).toMatchObject({ files: 10_000, imported: 12, duplicate: 9_988, failed: 0 });
    const newsCount = library.heard('imports.progress').length;
    expect(newsCount).toBeLessThanOrEqual(summary.milliseconds / 100 + 1);
  });
});

describe('a duplicate', () => {
  it('is told with the article that is there, also within one import', async () => {
    const first = await desk.write('a/first.txt', article('النسخ'));
    const { rows } = await library.import(
      first,
      await desk.write('b/second.txt', article('النسخ')),
    );
    expect(rows.map(({ status }) => status)).toEqual(['imported', 'duplicate']);
    // Told of the article it is a copy of, even where both came in one batch.
    expect(rows[1]).toMatchObject({ ids: rows[0]?.ids, title: rows[0]?.title });
    expect(rows[0]?.title).toBeTruthy();
    expect(rows[1]?.ids).toEqual(rows[0]?.ids);
    const again = await library.import(desk.at('b'));
    expect(again.rows[0]).toMatchObject({ status: 'duplicate', ids: rows[0]?.ids });
    expect((await library.search('')).total).toBe(1);
  });

  it('is one of bytes, not of names', async () => {
    await library.import(await desk.write('a/same.txt', article('الأول')));
    const { rows } = await library.import(await desk.write('b/same.txt', article('الثاني')));
    expect(rows[0]?.status).toBe('imported');
  });
});

describe('a running import', () => {
  it('can be cancelled: what is in stays in, and every other file is told as cancelled', async () => {
    // More than are kept at once and read ahead, so that some are left.
    const count = 2_500;
    await mkdir(desk.at('files'));
    for (let at = 0; at < count; at += 1) {
      await writeFile(desk.at('files', `${String(at).padStart(4, '0')}.txt`), article(`رقم ${at}`));
    }
    const importId = library.newImportId();
    library.listeners.add((name, payload) => {
      const { rows } = payload as { rows?: readonly ImportRow[] };
      if (name !== 'imports.progress' || rows?.length === 0) return;
      void library.calls['imports.cancel']({ importId });
    });
    const summary = await library.calls['imports.run']({ importId, paths: [desk.at('files')] });
    const rows = library.heard('imports.progress').flatMap((news) => news.rows);
    expect(summary.cancelled).toBe(true);
    expect(summary.imported).toBeGreaterThan(0);
    expect(summary.failed).toBeGreaterThan(0);
    expect(summary.imported + summary.failed).toBe(count);
    expect(rows).toHaveLength(count);
    const failed = rows.filter(({ status }) => status === 'failed');
    expect(new Set(failed.map(({ reason }) => reason?.code))).toEqual(
      new Set(['import.cancelled']),
    );
    expect((await library.search('')).total).toBe(summary.imported);
    const rest = await library.import(desk.at('files'));
    expect(rest.summary).toMatchObject({ duplicate: summary.imported, imported: summary.failed });
  });

  it('is stopped by closing the library, and nothing it told is lost', async () => {
    await mkdir(desk.at('files'));
    for (let at = 0; at < 400; at += 1) {
      await writeFile(desk.at('files', `${String(at).padStart(3, '0')}.txt`), article(`رقم ${at}`));
    }
    const running = library.import(desk.at('files'));
    await library.close();
    const { summary } = await running;
    expect(summary.cancelled).toBe(true);
    const again = await desk.openLibrary('Research.warraq', { create: false });
    expect((await again.search('')).total).toBe(summary.imported);
  });

  it('waits for the one before it', async () => {
    const path = await desk.write('one.txt', article('الدور'));
    const [first, second] = await Promise.all([library.import(path), library.import(path)]);
    expect([first.summary.imported, second.summary.duplicate]).toEqual([1, 1]);
  });
});
