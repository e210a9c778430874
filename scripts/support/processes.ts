import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptionsWithoutStdio } from 'node:child_process';
import { constants } from 'node:os';

/** How a command ended, with all it wrote. `code` is 127 when it could not be started. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end and keeps what it writes, both streams in the order they came. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    child.stdin.end();
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => void chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code, signal) =>
      resolve({ code: exitCodeOf(code, signal), output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/** The code a shell would give: a signal counts as 128 and its number. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/** True while any process of the group led by `child` is alive. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  if (process.platform === 'win32') return child.kill(signal);
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}

/** What can end this process from outside, and must end what it started. */
export const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `end` once when a signal asks this process to stop, or when the process that started it is
 * gone: the npm client and tsx stand between a terminal and a script, and killing one of them need
 * not reach us.
 */
export function whenAskedToStop(end: (signal: NodeJS.Signals) => void): void {
  const parent = process.ppid;
  let asked = false;
  const ask = (signal: NodeJS.Signals): void => {
    if (asked) return;
    asked = true;
    end(signal);
  };
  for (const signal of endings) process.on(signal, ask);
  const watch = setInterval(() => {
    if (process.ppid !== parent) ask('SIGHUP');
  }, 500);
  watch.unref();
}
