import { describe, expect, it } from 'vitest';
import { createGate, type GatePorts } from '../../main/bridge/gate.ts';
import { isOwnPage, type Sender } from '../../main/bridge/sender.ts';
import type { LibraryCaller } from '../../main/library/client.ts';
import type { Handlers } from '../../preload/contract/calls.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import { defaultSettings } from '../../preload/contract/settings.ts';

const page: Sender = { ownWindow: true, mainFrame: true, url: 'warraq://app/index.html' };

/** A gate before a shell and a library that write down what reached them. */
function openGate(
  library: (name: string, input: unknown) => Promise<unknown> = () => Promise.resolve({}),
) {
  const reached: unknown[] = [];
  const logged: unknown[] = [];
  const heard = (name: string) => (input: unknown) => {
    reached.push([name, input]);
    return Promise.resolve(true);
  };
  const shell = {
    'library.choose': heard('library.choose'),
    'links.open': heard('links.open'),
    'settings.get': () => Promise.resolve(defaultSettings),
  } as unknown as Handlers<'shell'>;
  const ports: GatePorts = {
    shell,
    library: {
      call: (name, input) => {
        reached.push([name, input]);
        return library(name, input) as never;
      },
    } satisfies LibraryCaller,
    importPaths: (paths) => void reached.push(['drop', paths]),
    log: (what) => void logged.push(what),
  };
  return { gate: createGate(ports), reached, logged };
}

const refused = { ok: false, error: { code: 'call.refused', params: {} } };

describe('the gate', () => {
  it.each([
    ['another window', { ...page, ownWindow: false }],
    ['a frame inside the page', { ...page, mainFrame: false }],
    ['a page from the web', { ...page, url: 'https://app/index.html' }],
    ['a file', { ...page, url: 'file:///index.html' }],
    ['another host of our scheme', { ...page, url: 'warraq://elsewhere/index.html' }],
    ['an address that begins like ours', { ...page, url: 'warraq://app.example/index.html' }],
    ['an address that hides its host behind ours', { ...page, url: 'warraq://app@example/' }],
    ['a frame that is gone', { ...page, url: '' }],
  ])('answers nothing to %s', async (_who, sender) => {
    const { gate, reached } = openGate();
    expect(await gate.answer(sender, 'library.choose', {})).toEqual(refused);
    gate.drop(sender, ['/home/someone/a.txt']);
    expect(reached).toEqual([]);
  });

  it.each(['library.open', 'imports.run', 'exports.write', 'toString', '__proto__', '', 7, null])(
    'knows no call named %j, so the page can never name a path',
    async (name) => {
      const { gate, reached } = openGate();
      expect(await gate.answer(page, name, { path: '/etc', create: true })).toEqual(refused);
      expect(reached).toEqual([]);
    },
  );

  it('says which call and which part of its input it did not understand', async () => {
    const { gate, reached } = openGate();
    const query = { words: 'a', filters: [{ field: 'tag', value: 3 }], place: 'all' };
    const input = { query, match: 'all', sort: 'date', offset: 0, limit: 10 };
    expect(await gate.answer(page, 'articles.search', input)).toEqual({
      ok: false,
      error: {
        code: 'call.invalid-input',
        params: { call: 'articles.search', place: 'query.filters.0.value' },
      },
    });
    expect(await gate.answer(page, 'library.choose', { path: '/etc' })).toMatchObject({
      error: { params: { call: 'library.choose', place: 'path' } },
    });
    expect(await gate.answer(page, 'library.choose', undefined)).toMatchObject({
      error: { params: { place: 'input' } },
    });
    expect(reached).toEqual([]);
  });

  it('passes a call on to whoever answers it', async () => {
    const { gate, reached } = openGate(() => Promise.resolve({ inbox: 12 }));
    expect(await gate.answer(page, 'library.overview', {})).toEqual({
      ok: true,
      value: { inbox: 12 },
    });
    expect(await gate.answer(page, 'settings.get', {})).toEqual({
      ok: true,
      value: defaultSettings,
    });
    expect(await gate.answer(page, 'links.open', { url: 'https://example.org' })).toEqual({
      ok: true,
      value: true,
    });
    expect(reached).toEqual([
      ['library.overview', {}],
      ['links.open', { url: 'https://example.org' }],
    ]);
  });

  it('carries an error across as its code and parameters', async () => {
    const { gate, logged } = openGate(() =>
      Promise.reject(
        WarraqError.of('library.locked', {
          path: '/x',
          program: 'Warraq',
          process: '7',
          computer: 'x',
        }),
      ),
    );
    expect(await gate.answer(page, 'library.overview', {})).toEqual({
      ok: false,
      error: {
        code: 'library.locked',
        params: { path: '/x', program: 'Warraq', process: '7', computer: 'x' },
      },
    });
    expect(logged).toEqual([]);
  });

  it('turns a fault of our own into a code without its stack, and logs the fault', async () => {
    const fault = new TypeError('x is not a function');
    const { gate, logged } = openGate(() => {
      throw fault;
    });
    const outcome = await gate.answer(page, 'library.overview', {});
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'unexpected', params: { cause: 'x is not a function' } },
    });
    expect(JSON.stringify(outcome)).not.toContain('gate.test');
    expect(logged).toEqual([fault]);
  });

  it('takes dropped paths from the page it trusts, and only as a list of names', () => {
    const { gate, reached, logged } = openGate();
    for (const wrong of [undefined, 'a.txt', [], [7], [''], [{ path: '/a' }]])
      gate.drop(page, wrong);
    expect(reached).toEqual([]);
    expect(logged).toHaveLength(6);
    gate.drop(page, ['/home/someone/مقالات']);
    expect(reached).toEqual([['drop', ['/home/someone/مقالات']]]);
  });
});

describe('the origin of our pages', () => {
  it('is one scheme and one host', () => {
    expect(isOwnPage('warraq://app/assets/index.js')).toBe(true);
    expect(isOwnPage('devtools://devtools/bundled/inspector.html')).toBe(false);
    expect(isOwnPage('not an address')).toBe(false);
  });
});
