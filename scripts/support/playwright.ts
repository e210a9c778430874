import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findRuntime } from '../electron-runtime.ts';
import { ensureSystemPackages } from '../system-packages.ts';
import { buildWhenNeeded, root } from './build.ts';
import { exitCodeOf, signalGroup, whenAskedToStop } from './processes.ts';
import { openStage } from './stage.ts';
import { openVirtualScreen } from './virtual-screen.ts';

/** Tests, pictures and measurements. */
const projects = ['e2e', 'shots', 'bench'] as const;
export type Project = (typeof projects)[number];

export const isProject = (name: string | undefined): name is Project =>
  projects.some((project) => project === name);

/**
 * Runs a project of `playwright.config.ts` in the real app, on a screen of its own so that no
 * window of the person's gets in its way.
 * @param args more arguments for Playwright, such as the name of a test file
 * @returns Playwright's exit code
 */
export async function runPlaywright(project: Project, args: readonly string[]): Promise<number> {
  const runtime = await findRuntime();
  const onLinux = process.platform === 'linux';
  await ensureSystemPackages(runtime, onLinux);
  await buildWhenNeeded();
  const stage = openStage(runtime);
  const screen = onLinux ? await openVirtualScreen('everyone') : undefined;
  const command = join(root, 'node_modules/@playwright/test/cli.js');
  const tests = spawn(process.execPath, [command, 'test', `--project=${project}`, ...args], {
    cwd: root,
    env: { ...process.env, ...screen?.environment, WARRAQ_STAGE: JSON.stringify(stage) },
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  whenAskedToStop((signal) => {
    signalGroup(tests, signal);
    setTimeout(() => signalGroup(tests, 'SIGKILL'), 10_000).unref();
  });
  const code = await new Promise<number>((resolve, reject) => {
    tests.once('error', reject);
    tests.once('exit', (status, signal) => resolve(exitCodeOf(status, signal)));
  });
  screen?.close();
  return code;
}
