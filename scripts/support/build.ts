import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.ts';

/** The checkout's folder. */
export const root = join(import.meta.dirname, '../..');

const sources = [
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const outputs = [
  'out/main/main.cjs',
  'out/main/library.cjs',
  'out/main/cli.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/**
 * Builds the app into `out/`, unless what is there is newer than every source.
 * @throws Error with the bundler's own words when it does not build.
 */
export async function buildWhenNeeded(): Promise<void> {
  if (isBuilt()) return;
  console.log('Building Warraq.');
  const built = await run('npm', ['run', '--silent', 'build'], { cwd: root });
  if (built.code !== 0) throw new Error(`Warraq does not build:\n${built.output.trim()}`);
}

function isBuilt(): boolean {
  const files = outputs.map((output) => join(root, output));
  if (!files.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return sources.every((source) => newest(join(root, source)) <= oldest);
}

/** A folder's own time counts too: it tells of files removed. */
function newest(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(status.mtimeMs, ...inside);
}
