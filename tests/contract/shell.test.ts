import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packArguments, parseArguments, unpackArguments } from '../../main/shell/arguments.ts';
import { firstLanguage } from '../../main/shell/first-language.ts';
import { libraryAt } from '../../main/shell/library-choice.ts';
import { pageFile } from '../../main/shell/page-files.ts';
import { windowArea } from '../../main/shell/placement.ts';
import { openStateFile } from '../../main/shell/state-file.ts';
import { webAddress } from '../../main/shell/web-address.ts';
import { defaultSettings, Settings } from '../../preload/contract/settings.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-shell-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the files of our pages', () => {
  it('are served with their kind and a policy that allows nothing from elsewhere', () => {
    const file = pageFile('/out', 'warraq://app/assets/index-Bx3_.js');
    expect(file?.path).toBe(join('/out', 'assets', 'index-Bx3_.js'));
    expect(file?.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(file?.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    expect(file?.headers['content-security-policy']).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(pageFile('/out', 'warraq://app/')?.path).toBe(join('/out', 'index.html'));
  });

  it.each([
    'warraq://app/../secret.html',
    'warraq://app/%2e%2e/secret.html',
    'warraq://app/..%2fsecret.html',
    'warraq://app/a%5c..%5csecret.html',
    'warraq://app/a//b.html',
    'warraq://app/.hidden.html',
    'warraq://app/nul%00.html',
  ])('never lie outside their folder: %s', (address) => {
    const path = pageFile('/out', address)?.path;
    // The address parser itself folds plain dots away, so that what is left is a name inside.
    expect(path === undefined || path === join('/out', 'secret.html')).toBe(true);
  });

  it('are only of the kinds a page is made of, and only of our origin', () => {
    expect(pageFile('/out', 'warraq://app/index.js.map')).toBeUndefined();
    expect(pageFile('/out', 'warraq://app/settings.json')).toBeUndefined();
    expect(pageFile('/out', 'warraq://other/index.html')).toBeUndefined();
    expect(pageFile('/out', 'file:///out/index.html')).toBeUndefined();
  });
});

describe('a state file', () => {
  const now = new Date('2026-01-02T03:04:05.678Z');
  const open = (path: string) => openStateFile(path, Settings, defaultSettings, now);

  it('is made of the defaults until something is changed, then remembers it', async () => {
    const path = join(folder, 'settings.json');
    const first = await open(path);
    expect(first.current()).toEqual(defaultSettings);
    expect(await readdir(folder)).toEqual([]);
    await first.change({ theme: 'dark', language: undefined });
    const second = await open(path);
    expect(second.current()).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it.each(['{"theme": "da', '', '[]', '"text"', '{"theme": "mauve"}', '{"textScale": 40}'])(
    'that is damaged (%j) is set aside as it is, never overwritten',
    async (damaged) => {
      const path = join(folder, 'settings.json');
      await writeFile(path, damaged);
      const opened = await open(path);
      expect(opened.current()).toEqual(defaultSettings);
      expect(opened.setAside).toBe(`${path}.damaged-2026-01-02T03-04-05-678Z`);
      await opened.change({ theme: 'light' });
      expect(await readFile(`${path}.damaged-2026-01-02T03-04-05-678Z`, 'utf8')).toBe(damaged);
    },
  );

  it('from an older version gets the defaults of what it lacks', async () => {
    const path = join(folder, 'settings.json');
    await writeFile(path, '{"language": "en"}');
    expect((await open(path)).current()).toEqual({ ...defaultSettings, language: 'en' });
  });
});

describe('the window', () => {
  const screen = { x: 0, y: 24, width: 1920, height: 1056 };
  const placement = { x: 100, y: 80, width: 1200, height: 800, maximized: false };

  it('opens where it was closed', () => {
    expect(windowArea([screen], placement)).toEqual({ x: 100, y: 80, width: 1200, height: 800 });
  });

  it('comes back to the main screen when the one it was on is gone', () => {
    const away = { ...placement, x: 2500 };
    expect(windowArea([screen, { ...screen, x: 1920 }], away).x).toBe(2500);
    expect(windowArea([screen], away)).toEqual({ x: 360, y: 152, width: 1200, height: 800 });
  });

  it('never opens with its top edge out of reach, nor larger than the screen', () => {
    expect(windowArea([screen], { ...placement, y: -400 }).y).toBeGreaterThanOrEqual(24);
    expect(windowArea([{ ...screen, width: 1000, height: 700 }], undefined)).toEqual({
      x: 0,
      y: 24,
      width: 1000,
      height: 700,
    });
  });
});

describe('what the shell is told from outside', () => {
  it('takes the first system language, and Arabic where the system names none', () => {
    expect(firstLanguage(['ar-EG', 'en-US'])).toBe('ar');
    expect(firstLanguage(['fr-FR', 'ar'])).toBe('en');
    expect(firstLanguage(['arn-CL'])).toBe('en');
    expect(firstLanguage(['', ''])).toBe('ar');
  });

  it('reads a library given below the working folder', () => {
    const values = ['electron', '.', '--library=a.warraq', '--no-sandbox'];
    expect(parseArguments(values, '/home')).toEqual({
      library: join('/home', 'a.warraq'),
      smokeTest: false,
    });
    expect(parseArguments(['warraq', '--smoke-test', '--library='], '/home')).toEqual({
      smokeTest: true,
    });
  });

  it('hands what a second start asks over in plain ASCII, and takes nothing else', () => {
    for (const asked of [
      { library: '/home/باحث/مكتبة ثانية.warraq', smokeTest: false },
      { smokeTest: true },
    ]) {
      const packed = packArguments(asked);
      expect(packed.asked).toMatch(/^[!-~]+$/);
      expect(unpackArguments(packed)).toEqual(asked);
    }
    for (const other of [null, undefined, 7, {}, { asked: '%' }, { asked: '7' }, { library: '/' }])
      expect(unpackArguments(other)).toBeUndefined();
  });

  it('creates a library only where nothing is', async () => {
    expect(await libraryAt(join(folder, 'new'))).toMatchObject({ create: true });
    expect(await libraryAt(folder)).toMatchObject({ create: true });
    await writeFile(join(folder, 'letter.txt'), 'x');
    expect(await libraryAt(folder)).toMatchObject({ create: false });
    expect(await libraryAt(join(folder, 'letter.txt'))).toMatchObject({ create: false });
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@b.c',
    'smb://host/x',
    'no address',
    '',
  ])('takes %j for no web address', (text) => expect(webAddress(text)).toBeUndefined());

  it('shows a web address as a browser would go to it', () => {
    expect(webAddress(' HTTPS://пример.example/a b ')).toBe('https://xn--e1afmkfd.example/a%20b');
  });
});
