import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A display nobody sees. */
export interface VirtualScreen {
  /** What a program needs in its environment to draw there. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => void;
}

/** True when programs can't draw on this machine without a virtual screen. */
export function needsVirtualScreen(): boolean {
  if (process.platform !== 'linux') return false;
  return !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

/**
 * Starts Xvfb on a display number of its own choosing.
 * @param access `owner`: only programs with the key file draw and look there; `everyone`: any user
 * of this machine, as tests need that run the app as another user.
 * @throws Error when Xvfb does not start.
 */
export async function openVirtualScreen(access: 'owner' | 'everyone'): Promise<VirtualScreen> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-screen-'));
  const keyFile = join(folder, 'key');
  const key = randomBytes(16).toString('hex');
  const addKey = (display: string): void =>
    void spawnSync('xauth', ['-q', '-f', keyFile, 'add', display, '.', key]);
  if (access === 'owner') addKey(':0');
  const guard = access === 'owner' ? ['-auth', keyFile] : ['-ac'];
  const screen = startServer(guard);
  const close = (): void => {
    screen.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  const display = `:${await displayNumber(screen)}`;
  if (access === 'owner') addKey(display);
  const environment = { DISPLAY: display, ...(access === 'owner' && { XAUTHORITY: keyFile }) };
  return { environment, close };
}

/** A window of 1440 by 900 fits with room; its own session keeps Ctrl-C from ending it first. */
function startServer(guard: readonly string[]): ChildProcess {
  const server = ['Xvfb', '-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  // With setpriv the server ends even when this process is killed outright.
  const leash = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'TERM'] : [];
  const [command = '', ...args] = [...leash, ...server, ...guard];
  return spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
}

function displayNumber(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('The virtual screen (Xvfb) did not start.'));
    screen.once('error', failed);
    screen.once('exit', failed);
    const answer = screen.stdio[3] as Readable;
    answer.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
  });
}
