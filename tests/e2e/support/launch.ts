import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { defaultSettings } from '../../../preload/contract/settings.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { currentStage, folderOfApp, giveToApp } from './stage.ts';

/** What a run of the app begins with; all of it may be left out. */
export interface LaunchOptions {
  /** `ar` when left out. */
  readonly language?: Settings['language'];
  /** `light` when left out. */
  readonly theme?: Settings['theme'];
  /** Other settings than those a first run has. */
  readonly settings?: Partial<Settings>;
  /** Size of the page in CSS pixels; 1440 by 900 when left out. */
  readonly width?: number;
  readonly height?: number;
  /** The library to open; the sample library when left out. */
  readonly library?: string;
  /** The folder of an earlier run, to go on where it ended, with its settings; a new one when left out. */
  readonly userData?: string;
}

/** The app, started. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the app wrote on stdout and stderr so far. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

/** Starts the built app in real Electron, with the sandbox on where this system has one. */
export async function launch(options: LaunchOptions = {}): Promise<Running> {
  const stage = currentStage();
  const userData = options.userData ?? newUserData(options);
  const app = await _electron.launch({
    executablePath: stage.executable,
    chromiumSandbox: stage.sandbox,
    args: [stage.app, ...switches(userData), ...libraryArgument(options.library)],
    cwd: userData,
    env: environment(userData),
  });
  const lines: string[] = [];
  const keep = (chunk: Buffer): void => void lines.push(chunk.toString('utf8'));
  const child = app.process();
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const page = await app.firstWindow();
  await resize(app, options.width ?? 1440, options.height ?? 900);
  await page.waitForLoadState();
  await shown(app);
  return { app, page, userData, log: () => lines.join(''), close: () => close(app, child) };
}

function newUserData({ language, theme, settings }: LaunchOptions): string {
  const folder = folderOfApp();
  const file = join(folder, 'settings.json');
  const chosen = { language: language ?? 'ar', theme: theme ?? 'light', ...settings };
  writeFileSync(file, JSON.stringify({ ...defaultSettings, ...chosen }));
  giveToApp(file);
  return folder;
}

function switches(userData: string): readonly string[] {
  return [
    `--user-data-dir=${userData}`,
    '--force-color-profile=srgb',
    '--force-device-scale-factor=1',
    '--log-level=3',
    // In a container /dev/shm is often too small for Chromium.
    '--disable-dev-shm-usage',
    // A test may leave the window behind another; it still draws at full speed.
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
  ];
}

function libraryArgument(library: string | undefined): readonly string[] {
  return library === undefined ? [] : [`--library=${library}`];
}

/** The app's user can't write in the home folder of whoever runs the tests. */
function environment(userData: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(XDG_|ELECTRON_|WARRAQ_)/.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), HOME: userData, XDG_RUNTIME_DIR: userData };
}

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setPosition(0, 0);
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}

/**
 * Waits until the window is on the screen. The page in it is drawn and can be asked before that, but a key
 * pressed then is lost, as a person's would be who presses before there is a window.
 */
async function shown(app: ElectronApplication): Promise<void> {
  const isShown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  while (!(await isShown())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Asks the app to close, and makes it when it does not within ten seconds. Harmless once it is closed. */
async function close(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await app.close();
  clearTimeout(impatience);
}
