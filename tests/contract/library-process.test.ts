import { fork, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeLibrary } from '../../main/compose.ts';
import { connectLibrary, type Port } from '../../main/library/client.ts';
import { broadcastTo, serveLibrary } from '../../main/library/serve.ts';
import {
  superviseLibrary,
  type LibraryChild,
  type SupervisedLibrary,
} from '../../main/library/supervisor.ts';
import { libraryAt, sampleLibrary, withoutSampleNews } from '../../main/shell/library-choice.ts';
import { createImportRunner, newImportId } from '../../main/shell/import-runner.ts';
import { reportOf } from '../../preload/contract/errors.ts';
import { events, type Broadcast, type EventName } from '../../preload/contract/events.ts';
import type { ImportProgress } from '../../preload/contract/imports.ts';
import type { LibraryStatus } from '../../preload/contract/library.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-process-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (thrown: unknown) => reportOf(thrown).code,
  );

/** Everything broadcast, in order. */
function listening() {
  const heard: [EventName, unknown][] = [];
  const broadcast: Broadcast = (name, payload) => void heard.push([name, payload]);
  return { heard, broadcast };
}

describe('the line between the shell and the library', () => {
  const portOf = (end: MessagePort): Port => ({
    post: (message) => end.postMessage(message),
    onMessage: (listener) => void end.on('message', listener),
  });

  function openLine() {
    const { port1, port2 } = new MessageChannel();
    const { heard, broadcast } = listening();
    const faults: unknown[] = [];
    const handlers = composeLibrary({ broadcast: broadcastTo(portOf(port2)), version: 'test' });
    serveLibrary(portOf(port2), handlers, (fault) => void faults.push(fault));
    const client = connectLibrary(portOf(port1), broadcast);
    return { client, heard, faults, near: port1, hangUp: () => port1.close() };
  }

  it('answers each call with its own answer, and brings events along', async () => {
    const { client, heard, hangUp } = openLine();
    const path = join(folder, 'one.warraq');
    await client.call('library.open', { path, create: true });
    await writeFile(join(folder, 'a.txt'), 'عنوان قصير\n\nنص عن النخيل والماء.');
    const [explained, summary, overview] = await Promise.all([
      client.call('text.explain', { text: 'النخيل' }),
      client.call('imports.run', { importId: newImportId(), paths: [join(folder, 'a.txt')] }),
      client.call('library.overview', {}),
    ]);
    expect(explained[0]?.token).toBe('النخيل');
    expect(summary).toMatchObject({ files: 1, imported: 1, articles: 1 });
    expect(overview.name).toBe('one');
    expect(heard.map(([name]) => name)).toContain('imports.progress');
    for (const [name, payload] of heard) expect(events[name].parse(payload)).toEqual(payload);
    await client.call('library.close', {});
    hangUp();
  });

  it('carries an error across as its code and parameters', async () => {
    const { client, faults, hangUp } = openLine();
    const path = join(folder, 'nowhere');
    const failed = await client.call('library.open', { path, create: false }).catch(reportOf);
    expect(failed).toEqual({ code: 'library.not-found', params: { path } });
    expect(await codeOf(client.call('library.overview', {}))).toBe('library.not-open');
    expect(faults).toEqual([]);
    hangUp();
  });

  it('refuses calls of other processes, unknown names and input of another shape', async () => {
    const { client, near, hangUp } = openLine();
    const answers: unknown[] = [];
    near.on('message', (message) => answers.push(message));
    near.postMessage('not a request');
    near.postMessage({ id: 'x', name: 'library.overview', input: {} });
    near.postMessage({ id: 101, name: 'settings.get', input: {} });
    near.postMessage({ id: 102, name: 'constructor', input: {} });
    near.postMessage({ id: 103, name: 'library.open', input: { path: 7, create: true } });
    await codeOf(client.call('library.overview', {}));
    expect(answers.slice(0, 3)).toMatchObject([
      { id: 101, outcome: { ok: false, error: { code: 'call.refused' } } },
      { id: 102, outcome: { ok: false, error: { code: 'call.refused' } } },
      { id: 103, outcome: { error: { code: 'call.invalid-input', params: { place: 'path' } } } },
    ]);
    hangUp();
  });

  it('fails what is pending once the far end is gone', async () => {
    const { port1, port2 } = new MessageChannel();
    const client = connectLibrary(portOf(port1), () => undefined);
    const pending = codeOf(client.call('library.overview', {}));
    client.abandon();
    expect(await pending).toBe('library.stopped');
    expect(await codeOf(client.call('library.overview', {}))).toBe('library.stopped');
    port1.close();
    port2.close();
  });
});

describe('the keeper of the library process', () => {
  const running = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
  });

  function forkLibrary(): LibraryChild & { readonly process: ChildProcess } {
    const entry = join(import.meta.dirname, '../support/library-child.ts');
    const process = fork(entry, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    running.add(process);
    return {
      process,
      post: (message) => {
        if (process.connected) process.send(message as object);
      },
      onMessage: (listener) => void process.on('message', listener),
      onExit: (listener) => void process.once('exit', listener),
      kill: () => void process.kill(),
    };
  }

  function keep(start: () => LibraryChild = forkLibrary) {
    const { heard, broadcast } = listening();
    const delays: number[] = [];
    const started: LibraryChild[] = [];
    const library = superviseLibrary({
      start: () => {
        const child = start();
        started.push(child);
        return child;
      },
      broadcast: withoutSampleNews(broadcast),
      onOpened: () => undefined,
      now: () => performance.now(),
      wait: (milliseconds) => {
        delays.push(milliseconds);
        return wait(milliseconds < 1_000 ? milliseconds / 10 : milliseconds, undefined, {
          ref: false,
        });
      },
    });
    const statuses = () =>
      heard.filter(([name]) => name === 'library.status').map(([, payload]) => payload);
    return { library, broadcast, delays, started, heard, statuses };
  }

  async function untilStatus(
    library: SupervisedLibrary,
    wanted: (status: LibraryStatus) => boolean,
  ) {
    for (let tries = 0; tries < 1_000 && !wanted(library.status()); tries += 1) await wait(20);
    expect(wanted(library.status())).toBe(true);
  }
  const isRestarted = (status: LibraryStatus) => status.status === 'ready' && status.restarted;

  it('opens the library again after kill -9, and nothing confirmed is lost', async () => {
    const { library, statuses, heard } = keep();
    const seeds = join(folder, 'seeds');
    const path = join(folder, 'sample.warraq');
    await mkdir(seeds);
    await writeFile(join(seeds, '1.txt'), 'مقال أول\n\nنص عن السفن.');
    await writeFile(join(seeds, '2.txt'), 'A second article\n\nAbout rivers.');
    await writeFile(join(seeds, 'README.md'), 'What these are.');
    const all = async () => (await library.call('library.overview', {})).all;
    await library.open(await sampleLibrary(path, seeds, library));
    expect(await all()).toBe(2);
    expect(statuses()).toEqual([{ status: 'opening' }, { status: 'ready', restarted: false }]);

    expect(heard.map(([name]) => name)).not.toContain('imports.progress');

    const [child] = running;
    child?.kill('SIGKILL');
    await untilStatus(library, ({ status }) => status !== 'ready');
    await untilStatus(library, isRestarted);
    expect(statuses().slice(2)).toEqual([
      { status: 'opening' },
      { status: 'ready', restarted: true },
    ]);
    expect(await all()).toBe(2);
    await library.open(await sampleLibrary(path, seeds, library));
    expect(await all()).toBe(2);
    await library.close(2_000);
    expect(running.size).toBe(2);
  });

  it('makes files that come while a library opens wait for it', async () => {
    const { library, heard, broadcast } = keep();
    const file = join(folder, 'early.txt');
    await writeFile(file, 'خبر مبكر\n\nوصل قبل أن تُفتح المكتبة.');
    const importPaths = createImportRunner(library, broadcast);
    const importId = importPaths([file]);
    await library.open(await libraryAt(join(folder, 'waited.warraq')));
    const last = () => heard.findLast(([name]) => name === 'imports.progress')?.[1];
    const isOver = () => (last() as ImportProgress | undefined)?.summary !== undefined;
    for (let tries = 0; tries < 500 && !isOver(); tries += 1) await wait(20);
    expect(last()).toMatchObject({ importId, summary: { imported: 1, failed: 0 } });
    await library.close(2_000);
  });

  it('fails the calls that were pending when the process died', async () => {
    const { library, started } = keep();
    await library.open(await libraryAt(join(folder, 'a.warraq')));
    const [child] = running;
    child?.kill('SIGSTOP');
    const pending = codeOf(library.call('library.overview', {}));
    child?.kill('SIGKILL');
    expect(await pending).toBe('library.stopped');
    await untilStatus(library, isRestarted);
    expect(started).toHaveLength(2);
    await library.close(2_000);
  });

  it('keeps the library that was open when another cannot be opened', async () => {
    const { library } = keep();
    await library.open(await libraryAt(join(folder, 'a.warraq')));
    const nowhere = join(folder, 'nowhere');
    expect(await codeOf(library.open({ path: nowhere, create: false }))).toBe('library.not-found');
    expect(library.status()).toEqual({ status: 'ready', restarted: false });
    expect((await library.call('library.overview', {})).name).toBe('a');
    await library.close(2_000);
  });

  it('says what failed when there was no library before, and tries it again on request', async () => {
    const { library } = keep();
    const path = join(folder, 'later.warraq');
    expect(await codeOf(library.open({ path, create: false }))).toBe('library.not-found');
    expect(library.status()).toEqual({
      status: 'failed',
      error: { code: 'library.not-found', params: { path } },
    });
    const other = keep();
    await other.library.open({ path, create: true });
    await other.library.close(2_000);
    await library.retry();
    expect(library.status()).toEqual({ status: 'ready', restarted: false });
    await library.close(2_000);
  });

  it('gives up after five deaths within a minute, waiting longer before each start', async () => {
    const dying = (): LibraryChild => ({
      post: () => undefined,
      onMessage: () => undefined,
      onExit: (listener) => void setTimeout(listener, 1),
      kill: () => undefined,
    });
    const { library, delays, started } = keep(dying);
    expect(await codeOf(library.open({ path: folder, create: false }))).toBe('library.stopped');
    await untilStatus(library, ({ status }) => status === 'failed');
    expect(library.status()).toEqual({
      status: 'failed',
      error: { code: 'library.keeps-stopping', params: { count: 5 } },
    });
    expect(delays).toEqual([200, 400, 800, 1600]);
    expect(started).toHaveLength(5);
  });

  it('tells the end of an import that the library could not tell itself', async () => {
    const { library, broadcast, heard } = keep();
    await library.open({ path: join(folder, 'nowhere'), create: false }).catch(() => undefined);
    expect(library.status().status).toBe('failed');
    const importId = createImportRunner(library, broadcast)(['/somewhere/مقال.txt']);
    const last = () => heard.findLast(([name]) => name === 'imports.progress')?.[1];
    const isOver = () => (last() as ImportProgress | undefined)?.summary !== undefined;
    for (let tries = 0; tries < 500 && !isOver(); tries += 1) await wait(20);
    expect(last()).toMatchObject({
      importId,
      rows: [{ fileName: 'مقال.txt', status: 'failed', reason: { code: 'library.not-open' } }],
      summary: { files: 1, failed: 1 },
    });
    await library.close(2_000);
  });
});
