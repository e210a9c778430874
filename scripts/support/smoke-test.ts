import { chownSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './processes.ts';
import { openLauncher } from './stage.ts';
import { openVirtualScreen } from './virtual-screen.ts';

const limit = 90_000;

/**
 * Starts a packaged app on a first run's empty folder and waits until its library is open.
 * @returns the line it says so with
 * @throws Error with all it wrote when it does not get there.
 */
export async function smokeTest(executable: string): Promise<string> {
  const launcher = openLauncher({ executable, directory: dirname(executable) });
  const home = join(launcher.folder, 'home');
  mkdirSync(home);
  if (launcher.user !== null) chownSync(home, launcher.user, launcher.user);
  const screen = process.platform === 'linux' ? await openVirtualScreen('everyone') : undefined;
  const switches = [
    '--smoke-test',
    `--user-data-dir=${join(home, 'data')}`,
    '--log-level=3',
    '--disable-dev-shm-usage',
  ];
  const sandbox = launcher.sandbox ? [] : ['--no-sandbox'];
  const ended = await run(launcher.executable, [...switches, ...sandbox], {
    cwd: home,
    env: { ...process.env, ...screen?.environment, HOME: home, XDG_RUNTIME_DIR: home },
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  screen?.close();
  const ready = /^warraq: ready \d+ articles$/m.exec(ended.output)?.[0];
  if (ended.code === 0 && ready !== undefined) return ready;
  throw new Error(`The packaged app did not start (exit ${ended.code}):\n${ended.output.trim()}`);
}
