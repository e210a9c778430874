import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.ts';
import type { Runtime } from './runtime.ts';

type Binary = Pick<Runtime, 'executable' | 'directory'>;

/** How to start a binary so that Chromium's sandbox can be on. */
export interface Launcher {
  /** A folder of this run, gone at its end. Everybody can read what is in it. */
  readonly folder: string;
  /** What to start; as root, a script that steps down to an ordinary user first. */
  readonly executable: string;
  /** The ordinary user's id where this is run by root. */
  readonly user: number | null;
  readonly sandbox: boolean;
}

/** The built app and its runtime, set up for a run of tests that nothing else can disturb. */
export interface Stage extends Launcher {
  /** The folder Electron runs: `package.json`, `out/` and `seeds/`. */
  readonly app: string;
}

/** `nobody`, as Chromium refuses its sandbox to root. */
const ordinaryUser = 65_534;

/** Copies the built app, so that a build during the run changes nothing. */
export function openStage(runtime: Runtime): Stage {
  const launcher = openLauncher(runtime);
  const app = join(launcher.folder, 'app');
  for (const part of ['package.json', 'out', 'seeds']) {
    cpSync(join(root, part), join(app, part), { recursive: true });
  }
  return { ...launcher, app };
}

/** Finds a way to run `binary` with the sandbox on. */
export function openLauncher(binary: Binary): Launcher {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-stage-'));
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const user = process.getuid?.() === 0 ? ordinaryUser : null;
  const sandbox = canSandbox(user);
  return { folder, user, sandbox, executable: executableFor(user, binary, folder) };
}

/** Runs a command as the user the app is run as. */
export function runAs(user: number | null, command: readonly string[]): boolean {
  const [program = '', ...args] = user === null ? command : [...stepDown(user), ...command];
  return spawnSync(program, args, { cwd: '/', stdio: 'ignore' }).status === 0;
}

function stepDown(user: number): readonly string[] {
  return ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
}

/** Whether Chromium can have its sandbox when run as `user`, or as ourselves; says so when not. */
export function canSandbox(user: number | null): boolean {
  if (process.platform !== 'linux') return true;
  const given = runAs(user, ['unshare', '--user', '--map-root-user', 'true']);
  if (!given) {
    console.log('This system gives no user namespaces: Chromium runs without its sandbox.');
  }
  return given;
}

function executableFor(user: number | null, binary: Binary, folder: string): string {
  if (user === null) return binary.executable;
  const script = join(folder, 'electron-as-ordinary-user');
  const readable = readableBinary(user, binary, folder);
  writeFileSync(script, `#!/bin/sh\nexec ${stepDown(user).join(' ')} '${readable}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** The runtime as it is where `user` can reach it, else a second name for it in the stage. */
function readableBinary(user: number, binary: Binary, folder: string): string {
  if (runAs(user, ['test', '-x', binary.executable])) return binary.executable;
  const copy = join(folder, 'runtime');
  linkTree(binary.directory, copy);
  return join(copy, binary.executable.slice(binary.directory.length + 1));
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another file system, or one without hard links.
    copyFileSync(source, target);
  }
}
