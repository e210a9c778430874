/* `npm test`: every check, the build, the tests, and the whole app in real Electron. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRuntime } from './electron-runtime.ts';
import { buildWhenNeeded, root } from './support/build.ts';
import { complain } from './support/complain.ts';
import { playwrightCounts, summaryLine, vitestCounts } from './support/counts.ts';
import type { Counts } from './support/counts.ts';
import { endAll, run, whenAskedToStop } from './support/processes.ts';
import { ensureSystemPackages } from './system-packages.ts';

/** One line of the result. */
interface Part {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Of a part that runs tests: what its report says. */
  readonly counts?: () => Counts;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

async function test(): Promise<number> {
  whenAskedToStop(stop);
  const onLinux = process.platform === 'linux';
  await ensureSystemPackages(await findRuntime(), onLinux);
  await buildWhenNeeded();
  const reports = mkdtempSync(join(tmpdir(), 'warraq-test-'));
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
  const [windows, ...rest] = parts(reports);
  const early = await inLanes([...rest], Math.min(2, availableParallelism()));
  // Alone, as a window that shares two cores with a type checker is slow to answer.
  const total = [...early, await outcome(windows)].reduce(sum, none);
  if (isStopping()) return 1;
  console.log(summaryLine(total));
  return total.failed === 0 ? 0 : 1;
}

let stopping = false;
const isStopping = (): boolean => stopping;

/** The windows of the tests get a moment to close. */
function stop(signal: NodeJS.Signals): void {
  stopping = true;
  endAll(signal);
  setTimeout(() => {
    endAll('SIGKILL');
    process.exit(1);
  }, 3_000);
}

/** The app in Electron first, then what needs no window, the longest first. */
function parts(reports: string): readonly [Part, ...Part[]] {
  const unit = join(reports, 'unit.json');
  const e2e = join(reports, 'e2e.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`];
  return [
    {
      name: 'app in Electron',
      command: ['npm', 'run', '--silent', 'test:e2e'],
      environment: { WARRAQ_E2E_REPORT: e2e },
      counts: () => playwrightCounts(e2e),
    },
    {
      name: 'unit, store, contract',
      command: [process.execPath, vitest, 'run', ...reporters],
      counts: () => vitestCounts(unit),
    },
    ...checkNames().map((name) => ({
      name: name.replace('check:', ''),
      command: ['npm', 'run', '--silent', name],
    })),
  ];
}

/** The parts of `npm run check`, by their names in package.json. */
function checkNames(): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'));
}

/** Runs the parts in order, `lanes` of them at a time. */
async function inLanes(queue: Part[], lanes: number): Promise<readonly Counts[]> {
  const results: Counts[] = [];
  const lane = async (): Promise<void> => {
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      results.push(await outcome(part));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** Runs a part and prints its line; all it wrote only when it failed. */
async function outcome({ name, command, environment, counts }: Part): Promise<Counts> {
  const begun = performance.now();
  if (isStopping()) return none;
  const [program = '', ...args] = command;
  const ended = await run(program, args, { cwd: root, env: { ...process.env, ...environment } });
  if (isStopping()) return none;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const told = counts?.() ?? none;
  // A check that fails, and a runner that breaks before it counts, are failures like any other.
  const result = ended.code !== 0 && told.failed === 0 ? { ...told, failed: 1 } : told;
  const detail = counts === undefined ? '' : `  ${summaryLine(result)}`;
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${name}  ${seconds} s${detail}`);
  if (result.failed > 0) console.log(ended.output.trim());
  return result;
}

function sum(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

await test().then((code) => process.exit(code), complain);
