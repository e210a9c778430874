/*
 * `npm run package`: an unpacked app in `dist/`, started once to see that it works.
 * `npm run package -- --release`: the installers electron-builder.yml names for this system.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { findRuntime } from './electron-runtime.ts';
import { buildWhenNeeded, root } from './support/build.ts';
import { complain } from './support/complain.ts';
import { smokeTest } from './support/smoke-test.ts';
import { ensureSystemPackages } from './system-packages.ts';

/** How the binary spells a fuse's state: the characters 0 and 1 (@electron/fuses, `FuseState`). */
const off = 0x30;
const on = 0x31;

/** Ways into a packaged app that no person needs, and a thief might. */
const closedFuses = [
  FuseV1Options.RunAsNode,
  FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  FuseV1Options.EnableNodeCliInspectArguments,
];

async function packageApp(): Promise<void> {
  const { release } = parseArgs({ options: { release: { type: 'boolean' } } }).values;
  await buildWhenNeeded();
  if (release === true) {
    console.log((await make(undefined)).join('\n'));
    return;
  }
  const runtime = await findRuntime();
  const onLinux = process.platform === 'linux';
  await ensureSystemPackages(runtime, onLinux);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await make(DIR_TARGET, { electronDist: runtime.directory, electronVersion: runtime.version });
  const app = unpackedApp();
  await inspect(app);
  console.log(`Packaged in ${dirname(app.executable)}`);
  const answer = await smokeTest(app.executable);
  console.log(`It starts, and says: ${answer}`);
}

/** Installers are built on the Electron that package.json names, which electron-builder fetches. */
function make(target: string | undefined, runtime: Configuration = {}): Promise<string[]> {
  return build({
    projectDir: root,
    targets: Platform.current().createTarget(target),
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      ...runtime,
      afterPack: ({ appOutDir, packager }) => {
        const resources = packager.getResourcesDir(appOutDir);
        rmSync(join(resources, 'default_app.asar'), { force: true });
        return Promise.resolve();
      },
    },
  });
}

interface UnpackedApp {
  readonly executable: string;
  readonly resources: string;
}

function unpackedApp(): UnpackedApp {
  const dist = join(root, 'dist');
  if (process.platform === 'darwin') {
    const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
    const contents = join(dist, folder, 'Warraq.app/Contents');
    return { executable: join(contents, 'MacOS/Warraq'), resources: join(contents, 'Resources') };
  }
  const [folder, name] =
    process.platform === 'win32' ? ['win-unpacked', 'Warraq.exe'] : ['linux-unpacked', 'warraq'];
  return { executable: join(dist, folder, name), resources: join(dist, folder, 'resources') };
}

/**
 * Looks into what was made.
 * @throws Error when a fuse is open that should be closed, or code of others went along.
 */
async function inspect({ executable, resources }: UnpackedApp): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  const open = closedFuses.filter((fuse) => Number(wire[fuse]) !== off);
  if (Number(wire[FuseV1Options.OnlyLoadAppFromAsar]) !== on) {
    open.push(FuseV1Options.OnlyLoadAppFromAsar);
  }
  if (open.length > 0) {
    throw new Error(
      `Fuses not as they should be: ${open.map((fuse) => FuseV1Options[fuse]).join(', ')}`,
    );
  }
  const foreign = listPackage(join(resources, 'app.asar'), { isPack: false }).filter(
    (path) => !/^[\\/](out([\\/]|$)|package\.json$)/.test(path),
  );
  if (foreign.length > 0) throw new Error(`Not ours, yet packaged: ${foreign.join(', ')}`);
}

await packageApp().catch(complain);
