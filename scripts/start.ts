/* `npm start`: the window, on the checkout as it is. Arguments go to the app. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { findRuntime } from './electron-runtime.ts';
import { buildWhenNeeded, root } from './support/build.ts';
import { complain } from './support/complain.ts';
import { exitCodeOf, signalGroup, whenAskedToStop } from './support/processes.ts';
import { canSandbox } from './support/stage.ts';
import { needsVirtualScreen, openVirtualScreen } from './support/virtual-screen.ts';
import { ensureSystemPackages } from './system-packages.ts';

/** How long the app may take to save and close once asked, in milliseconds. */
const closingTime = 5_000;

/**
 * Chromium's complaints about a missing session bus or graphics card mean nothing to a person.
 * A machine without a display is often a container, whose /dev/shm is too small for Chromium.
 */
function switches(hidden: boolean): readonly string[] {
  return ['--log-level=3', ...(hidden ? ['--disable-dev-shm-usage'] : [])];
}

async function start(): Promise<number> {
  const runtime = await findRuntime();
  const hidden = needsVirtualScreen();
  await ensureSystemPackages(runtime, hidden);
  await buildWhenNeeded();
  const screen = hidden ? await openVirtualScreen('owner') : undefined;
  if (hidden) {
    console.log(
      'This machine has no display: the window opens on a virtual screen that nobody sees.\n' +
        '`npm run demo` does the main job without a window. Ctrl-C ends Warraq.',
    );
  }
  const app = spawn(
    runtime.executable,
    [root, ...switches(hidden), ...sandboxArguments(), ...process.argv.slice(2)],
    {
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      env: { ...process.env, ...screen?.environment },
      stdio: 'inherit',
      detached: process.platform !== 'win32',
    },
  );
  const code = await ended(app);
  await clearAway(app);
  screen?.close();
  return code;
}

/** Another user would not have the person's own files, so the sandbox gives way. */
function sandboxArguments(): readonly string[] {
  if (process.getuid?.() !== 0) return canSandbox(null) ? [] : ['--no-sandbox'];
  console.log("Running as root, which Chromium's sandbox refuses: it is off (--no-sandbox).");
  return ['--no-sandbox'];
}

function ended(app: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    whenAskedToStop((signal) => {
      app.kill(signal);
      setTimeout(() => signalGroup(app, 'SIGKILL'), closingTime).unref();
    });
    app.once('error', reject);
    app.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}

/** Helpers end by themselves a moment after the app; one that does not is made to. */
async function clearAway(app: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 1_000 && signalGroup(app, 0); waited += 50) await wait(50);
  signalGroup(app, 'SIGKILL');
}

await start().then((code) => process.exit(code), complain);
