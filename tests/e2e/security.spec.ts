import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { calls } from '../../preload/contract/calls.ts';
import type { CallName } from '../../preload/contract/calls.ts';
import { allIds, ask, libraryIsOpen, outcomeOf } from './support/ask.ts';
import { answerMessageBox } from './support/dialogs.ts';
import { dropFiles } from './support/drop.ts';
import { openOutside } from './support/outside.ts';
import type { Outside } from './support/outside.ts';
import { expect, test } from './support/workbench.ts';
import { wordsOf } from './support/words.ts';

const home = 'warraq://app/index.html';

/** Writes down every refusal of the page's policy, as the directive and what it refused. */
async function listenToPolicy(page: Page) {
  const heard = await page.evaluateHandle(() => {
    const refusals: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      refusals.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    return refusals;
  });
  return () => heard.evaluate((refusals) => [...refusals]);
}

test.describe('the page', () => {
  test('runs its own scripts and no others', async ({ launch }) => {
    const { page, app } = await launch();

    const response = await page.reload();
    expect(await response?.headerValue('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
        "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(await response?.headerValue('x-content-type-options')).toBe('nosniff');

    const refusals = await listenToPolicy(page);
    const ran = await page.evaluate(async () => {
      const scope = globalThis as unknown as Record<string, unknown>;
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      const holder = document.createElement('div');
      holder.innerHTML =
        '<img src="absent.png" onerror="globalThis.handlerRan = true">' +
        '<a href="javascript:globalThis.addressRan = true">go</a>' +
        '<p style="color: red">styled</p>';
      document.body.append(holder);
      holder.querySelector('a')?.click();
      const evaluated = await new Promise<boolean>((resolve) => {
        // Outside the call of the test tool, which is allowed more than the page is.
        setTimeout(() => {
          try {
            resolve((globalThis as unknown as { eval: (text: string) => boolean }).eval('true'));
          } catch {
            resolve(false);
          }
        });
      });
      const names = ['inlineRan', 'handlerRan', 'addressRan'];
      return { evaluated, names: names.filter((name) => name in scope) };
    });
    await expect
      .poll(refusals)
      .toEqual(
        expect.arrayContaining([
          'script-src-elem inline',
          'script-src-attr inline',
          'style-src-attr inline',
          'script-src eval',
        ]),
      );
    expect(ran).toEqual({ evaluated: false, names: [] });
    expect(
      await page.evaluate(() =>
        ['inlineRan', 'handlerRan', 'addressRan'].filter((name) => name in globalThis),
      ),
    ).toEqual([]);

    const preferences = await app.evaluate(({ BrowserWindow }) => {
      // Electron has this for its own use and leaves it out of its types.
      interface Told {
        readonly getLastWebPreferences: () => object;
      }
      return BrowserWindow.getAllWindows().map(({ webContents }) =>
        (webContents as unknown as Told).getLastWebPreferences(),
      );
    });
    expect(preferences).toEqual([
      expect.objectContaining({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
      }),
    ]);
  });

  test('is served from its own folder and from nowhere else', async ({ launch }) => {
    const { app } = await launch();
    const statusOf = (address: string): Promise<number | string> =>
      app.evaluate(
        ({ session }, asked) =>
          session.defaultSession.fetch(asked).then(
            ({ status }) => status,
            () => 'refused',
          ),
        address,
      );
    expect(await statusOf(home)).toBe(200);
    for (const address of [
      'warraq://app/../../package.json',
      'warraq://app/../../package.json/../index.js',
      'warraq://app/%2e%2e/%2e%2e/package.json',
      'warraq://app/..%2f..%2fpackage.json',
      'warraq://app/%2e%2e%2f%2e%2e%2fmain%2fmain.cjs',
      'warraq://app/..%5c..%5cpackage.json',
      'warraq://app/....//package.json',
      'warraq://app//etc/passwd',
      'warraq://app/%2fetc/passwd',
      'warraq://app/index.html%00.js',
      'warraq://app/assets/',
      'warraq://app/absent.js',
      'warraq://elsewhere/index.html',
      'warraq://app.elsewhere/index.html',
      'warraq://someone@app/index.html',
    ]) {
      expect(await statusOf(address), address).not.toBe(200);
    }
  });
});

/** Everything a page can do to fetch something, each in its own way. */
function tryToFetch(page: Page, address: string): Promise<readonly string[]> {
  return page.evaluate(async (outside) => {
    const socket = outside.replace('http', 'ws');
    const element = (name: string, attributes: Readonly<Record<string, string>>): void => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      document.body.append(made);
    };
    element('img', { src: `${outside}/img` });
    element('iframe', { src: `${outside}/iframe` });
    element('script', { src: `${outside}/script` });
    element('link', { rel: 'stylesheet', href: `${outside}/style` });
    element('video', { src: `${outside}/video` });
    element('object', { data: `${outside}/object` });
    element('embed', { src: `${outside}/embed` });
    element('link', { rel: 'preconnect', href: outside });
    element('link', { rel: 'dns-prefetch', href: outside });
    element('link', { rel: 'prefetch', href: `${outside}/prefetch` });
    document.body.insertAdjacentHTML('beforeend', `<form action="${outside}/form"></form>`);
    document.querySelector<HTMLFormElement>('body > form')?.submit();
    navigator.sendBeacon(`${outside}/beacon`);
    const request = new window.XMLHttpRequest();
    const attempts: Readonly<Record<string, () => Promise<unknown>>> = {
      fetch: () => window.fetch(`${outside}/fetch`),
      'fetch without reading': () => window.fetch(`${outside}/opaque`, { mode: 'no-cors' }),
      request: () =>
        new Promise((resolve, reject) => {
          request.onload = resolve;
          request.onerror = reject;
          request.open('GET', `${outside}/request`);
          request.send();
        }),
      socket: () =>
        new Promise((resolve, reject) => {
          const opened = new window.WebSocket(`${socket}/socket`);
          opened.onopen = resolve;
          opened.onerror = reject;
        }),
      events: () =>
        new Promise((resolve, reject) => {
          const source = new EventSource(`${outside}/events`);
          source.onopen = resolve;
          source.onerror = reject;
        }),
      module: () => import(`${outside}/module.js`),
      worker: () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(`${outside}/worker.js`);
          worker.onmessage = resolve;
          worker.onerror = reject;
        }),
    };
    const got = await Promise.all(
      Object.entries(attempts).map(async ([name, attempt]) => {
        try {
          await attempt();
          return [name];
        } catch {
          return [];
        }
      }),
    );
    return got.flat();
  }, address);
}

/** Writes down where the page tried to go, and whether it was kept from it. */
async function listenToLeaving(app: ElectronApplication) {
  const heard = await app.evaluateHandle(({ BrowserWindow, session }) => {
    const attempts: string[] = [];
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('will-frame-navigate', (event) => {
      attempts.push(`${event.defaultPrevented ? 'kept from' : 'went to'} ${event.url}`);
    });
    session.defaultSession.on('will-download', (event, item) => {
      attempts.push(`${event.defaultPrevented ? 'kept from' : 'downloads'} ${item.getURL()}`);
    });
    return attempts;
  });
  return () => heard.evaluate((attempts) => [...attempts]);
}

async function tryToLeave(page: Page, outside: Outside): Promise<void> {
  const opened = await page.evaluate(
    (address) => ['about:blank', address, '/index.html'].map((url) => window.open(url) !== null),
    outside.address,
  );
  expect(opened).toEqual([false, false, false]);
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.target = '_blank';
    link.href = `${address}/link`;
    document.body.append(link);
    link.click();
    link.href = `${address}/download`;
    link.download = 'article.txt';
    link.target = '';
    link.click();
    location.href = 'file:///etc/hostname';
  }, outside.address);
  for (const target of ['https://example.org/', `${outside.address}/location`]) {
    await page.evaluate((url) => void (location.href = url), target);
  }
}

test.describe('the world outside', () => {
  let outside: Outside;
  test.beforeEach(async () => {
    outside = await openOutside();
    await outside.visit();
    // The server does count: what stays at one below would not if anything came through.
    expect(outside.arrivals()).toBe(1);
  });
  test.afterEach(() => outside.close());

  test('is never asked for anything, and never shown in place of the page', async ({ launch }) => {
    const { page, app } = await launch();

    await test.step('fetching', async () => {
      const refusals = await listenToPolicy(page);
      expect(await tryToFetch(page, outside.address)).toEqual([]);
      const socket = outside.address.replace('http', 'ws');
      await expect
        .poll(refusals)
        .toEqual(
          expect.arrayContaining([
            `img-src ${outside.address}/img`,
            `media-src ${outside.address}/video`,
            `script-src-elem ${outside.address}/script`,
            `script-src-elem ${outside.address}/module.js`,
            `style-src-elem ${outside.address}/style`,
            `frame-src ${outside.address}`,
            `object-src ${outside.address}`,
            `form-action ${outside.address}/form?`,
            `connect-src ${outside.address}/fetch`,
            `connect-src ${outside.address}/opaque`,
            `connect-src ${outside.address}/request`,
            `connect-src ${outside.address}/beacon`,
            `connect-src ${outside.address}/events`,
            `connect-src ${socket}/socket`,
          ]),
        );
    });

    await test.step('fetching where no page’s policy stands in the way', async () => {
      const got = await app.evaluate(
        ({ net, session }, address) =>
          Promise.allSettled([
            session.defaultSession.fetch(`${address}/session`),
            net.fetch(`${address}/net`),
            net.fetch('https://example.org/'),
          ]).then((answers) => answers.map(({ status }) => status)),
        outside.address,
      );
      expect(got).toEqual(['rejected', 'rejected', 'rejected']);
    });

    await test.step('leaving', async () => {
      const attempts = await listenToLeaving(app);
      await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
      await tryToLeave(page, outside);
      const last = `kept from ${outside.address}/location`;
      await expect.poll(attempts).toContain(last);
      expect(await attempts()).toContain('kept from https://example.org/');
      for (const attempt of await attempts()) expect(attempt).toMatch(/^kept from/);
      expect(page.url()).toBe(home);
      expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
      const windows = await app.evaluate(({ webContents }) => webContents.getAllWebContents());
      expect(windows).toHaveLength(1);
    });

    await test.step('downloading', async () => {
      const attempts = await listenToLeaving(app);
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.href = '/index.html';
        link.download = 'article.html';
        document.body.append(link);
        link.click();
      });
      await expect.poll(attempts).toEqual([`kept from ${home}`]);
    });

    await test.step('asking for a device, a place or a notice', async () => {
      const granted = await page.evaluate(async () => {
        const asked = await Promise.allSettled([
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, reject),
          ),
          navigator.mediaDevices.getUserMedia({ audio: true }),
          navigator.mediaDevices.getDisplayMedia(),
          navigator.clipboard.readText(),
        ]);
        const states: string[] = await Promise.all(
          (['geolocation', 'notifications', 'persistent-storage'] as const).map((name) =>
            navigator.permissions.query({ name }).then(({ state }) => state),
          ),
        );
        states.push(await Notification.requestPermission());
        return { asked: asked.map(({ status }) => status), states };
      });
      expect(new Set(granted.asked)).toEqual(new Set(['rejected']));
      expect(new Set(granted.states)).toEqual(new Set(['denied']));
    });

    expect(outside.arrivals()).toBe(1);
  });

  test('is reached by a link only through the browser, and only after asking', async ({
    launch,
  }) => {
    const { page, app } = await launch();
    const left = await app.evaluateHandle(({ shell }) => {
      const addresses: string[] = [];
      shell.openExternal = (url) => {
        addresses.push(url);
        return Promise.resolve();
      };
      return addresses;
    });
    const url = `${outside.address}/article`;
    await answerMessageBox(app, 1);
    expect(await ask(page, 'links.open', { url })).toBe(false);
    expect(await left.jsonValue()).toEqual([]);
    await answerMessageBox(app, 0);
    for (const other of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/a', 'article']) {
      expect(await outcomeOf(page, 'links.open', { url: other })).toEqual({
        ok: false,
        error: { code: 'link.refused', params: { url: other } },
      });
    }
    expect(await left.jsonValue()).toEqual([]);
    expect(await ask(page, 'links.open', { url })).toBe(true);
    expect(await left.jsonValue()).toEqual([url]);
  });

  test('hears nothing from markup in a file, which is shown letter for letter', async ({
    launch,
    folder,
  }) => {
    const { say } = wordsOf('ar');
    const { page } = await launch({ library: join(folder, 'Hostile.warraq') });
    await libraryIsOpen(page);
    const title = 'خبر فيه <b>وسوم</b> <img src=x onerror="globalThis.titleRan = true">';
    const body = [
      `<script>globalThis.scriptRan = true; window.fetch('${outside.address}/script')</script>`,
      `<img src="${outside.address}/image" onerror="globalThis.imageRan = true">`,
      `<iframe src="${outside.address}/frame"></iframe> <a href="${outside.address}">رابط</a>`,
      '<style>* { display: none }</style> &lt;em&gt; {{7*7}} ${7*7}',
    ];
    const file = join(folder, 'hostile <i>name.txt');
    writeFileSync(file, [title, ...body].join('\n\n'));
    await dropFiles(page, [file]);
    const row = page.getByRole('row', { name: 'hostile <i>name.txt' });
    await expect(row).toContainText(title);
    await row.press('Enter');
    const reader = page.getByRole('main', { name: say('reader.label') });
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
    const text = page.getByRole('region', { name: say('reader.text') });
    for (const line of body) await expect(text.getByText(line, { exact: true })).toBeVisible();
    await expect(text.locator('script, img, iframe, a, style, em, b:not(.byline b)')).toHaveCount(
      0,
    );
    await expect(page.getByRole('grid', { name: say('results.articles') })).toContainText(title);
    const ran = await page.evaluate(() =>
      ['titleRan', 'scriptRan', 'imageRan'].filter((name) => name in globalThis),
    );
    expect(ran).toEqual([]);
    expect(outside.arrivals()).toBe(1);
  });
});

test.describe('the bridge', () => {
  test('has two functions and refuses whatever is not in the contract', async ({ launch }) => {
    const { page, app } = await launch();
    const shown = await app.evaluateHandle(({ dialog }) => {
      const titles: string[] = [];
      dialog.showOpenDialog = () => {
        titles.push('open');
        return Promise.resolve({ canceled: true, filePaths: [] });
      };
      dialog.showSaveDialog = () => {
        titles.push('save');
        return Promise.resolve({ canceled: true, filePath: '' });
      };
      return titles;
    });
    await libraryIsOpen(page);
    const before = await allIds(page);

    const bridge = await page.evaluate(() => {
      const names = Reflect.ownKeys(window.warraq).map(String);
      const replaced = [
        Reflect.set(globalThis, 'warraq', {}),
        Reflect.set(window.warraq, 'call', () => undefined),
      ];
      return { names, replaced };
    });
    expect(bridge).toEqual({ names: ['call', 'listen'], replaced: [false, false] });

    for (const name of [
      'imports.run',
      'library.open',
      'library.close',
      'exports.write',
      'originals.locate',
      'toString',
      '__proto__',
      'constructor',
      '',
      7,
      null,
      ['settings.get'],
    ]) {
      const input = { importId: 'mine', paths: ['/etc/passwd'], path: '/etc', create: true };
      expect(await outcomeOf(page, name, input), String(name)).toEqual({
        ok: false,
        error: { code: 'call.refused', params: {} },
      });
    }

    for (const name of Object.keys(calls) as CallName[]) {
      const input = { path: '/etc/passwd', paths: ['/etc/passwd'], file: '/etc/passwd' };
      expect(await outcomeOf(page, name, input), name).toMatchObject({
        ok: false,
        error: { code: 'call.invalid-input', params: { call: name } },
      });
    }

    const query = { words: '', filters: [], place: 'all' };
    const search = { query, match: 'all', sort: 'date', offset: 0, limit: 10 };
    for (const [name, input, place] of [
      ['imports.choose', { kind: 'folder', path: '/etc' }, 'path'],
      ['imports.choose', { kind: '/etc' }, 'kind'],
      ['articles.search', { ...search, limit: 1e9 }, 'limit'],
      ['articles.search', { ...search, query: { ...query, place: '/etc' } }, 'query.place'],
      ['articles.read', { id: '../../../etc/passwd', query }, 'id'],
      ['originals.reveal', { id: '../../../etc/passwd' }, 'id'],
      ['settings.change', { theme: 'light', executable: '/bin/sh' }, 'executable'],
      ['library.status', null, 'input'],
    ] as const) {
      expect(await outcomeOf(page, name, input), JSON.stringify(input)).toEqual({
        ok: false,
        error: { code: 'call.invalid-input', params: { call: name, place } },
      });
    }
    expect(await shown.jsonValue()).toEqual([]);
    expect(await allIds(page)).toEqual(before);
  });

  test('takes a drop from a person’s hand and none that a script makes', async ({
    launch,
    folder,
  }) => {
    const { page } = await launch({ library: join(folder, 'Drop.warraq') });
    await libraryIsOpen(page);
    const file = join(folder, 'مقالة.txt');
    writeFileSync(file, 'عنوان المقالة\n\nنص المقالة في سطر واحد.');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['made by a script'], '/etc/passwd'));
      const drop = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragover', drop));
      document.body.dispatchEvent(new DragEvent('drop', drop));
    });
    // Drops are answered in their order, so the script's would be on the desk before the person's.
    await dropFiles(page, [file]);
    const { say } = wordsOf('ar');
    const rows = page.getByRole('grid', { name: say('desk.files') }).getByRole('row');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('عنوان المقالة');
  });
});
