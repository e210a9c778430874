import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './support/processes.ts';
import type { Runtime } from './support/runtime.ts';

/** The Debian 12 package each shared library of Electron's lies in (`dpkg -S` on that system). */
const packageOf: Readonly<Record<string, string>> = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
};

interface Missing {
  readonly packages: readonly string[];
  /** Libraries no package is known for. */
  readonly unknown: readonly string[];
}

/**
 * Makes sure that the system has what `runtime` needs, and a virtual screen's programs where
 * `virtualScreen` says so. As root on Debian and its kin what is missing is installed.
 * @throws Error with the command to type when something is missing and can't be installed here.
 */
export async function ensureSystemPackages(runtime: Runtime, virtualScreen: boolean) {
  if (process.platform !== 'linux') return;
  const { packages, unknown } = missing(runtime, virtualScreen);
  if (unknown.length > 0) {
    throw new Error(`Electron needs these system libraries, not found: ${unknown.join(', ')}.`);
  }
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `Electron needs system packages that are missing. Install them, then try again:\n` +
        `  sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    );
  }
  await install(packages);
}

function missing(runtime: Runtime, virtualScreen: boolean): Missing {
  const libraries = missingLibraries(runtime);
  const known = libraries.flatMap((library) => packageOf[library] ?? []);
  const tools = virtualScreen ? [toolPackage('Xvfb', 'xvfb'), toolPackage('xauth', 'xauth')] : [];
  return {
    packages: [...new Set([...known, ...tools.flat()])].sort(),
    unknown: libraries.filter((library) => packageOf[library] === undefined),
  };
}

function missingLibraries(runtime: Runtime): string[] {
  const answer = spawnSync('ldd', [runtime.executable], { encoding: 'utf8' });
  if (answer.error !== undefined) throw new Error('`ldd` is missing: it comes with libc-bin.');
  return [...answer.stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

function toolPackage(tool: string, name: string): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.some((folder) => existsSync(join(folder, tool))) ? [] : [name];
}

async function install(packages: readonly string[]): Promise<void> {
  const count = packages.length === 1 ? 'one system package' : `${packages.length} system packages`;
  console.log(`Installing ${count} Electron needs: ${packages.join(' ')}`);
  const log = join(mkdtempSync(join(tmpdir(), 'warraq-apt-')), 'log.txt');
  const apt = (args: string): string => `apt-get -qq -o DPkg::Lock::Timeout=120 ${args}`;
  // Debian 13 and Ubuntu 24.04 renamed some of these with a `t64` at the end.
  const named = `for name in ${packages.join(' ')}; do
    if apt-cache show "\${name}t64" >/dev/null 2>&1; then echo "\${name}t64"; else echo "$name"; fi
  done`;
  const script = `exec >'${log}' 2>&1; set -e
    ${apt('update')}
    ${apt(`install -y --no-install-recommends $(${named})`)}`;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = await run('sh', ['-c', script], { env: environment });
  if (result.code === 0) return;
  const end = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new Error(
    `The system packages could not be installed (all of it is in ${log}):\n${end}\n` +
      `Install them, then try again:\n  apt-get install --no-install-recommends ${packages.join(' ')}`,
  );
}
