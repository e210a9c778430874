import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptionsWithoutStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** How a command ended, with all it wrote. `code` is 127 when it could not be started. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

const running = new Set<ChildProcess>();

/**
 * Runs a command to its end and keeps what it writes, both streams in the order they came. It leads
 * a process group of its own, so that {@link endAll} reaches what it starts in turn.
 */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
    running.add(child);
    child.stdin.end();
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => void chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: exitCodeOf(code, signal), output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Signals every command of {@link run} that has not ended, and all each of them started. */
export function endAll(signal: NodeJS.Signals): void {
  for (const child of running) signalGroup(child, signal);
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
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `end` once when a signal asks this process to stop, or when a process between it and the
 * npm client is gone: a shell and tsx stand between them, and a signal to one of those, or to the
 * npm client alone, need not reach us.
 */
export function whenAskedToStop(end: (signal: NodeJS.Signals) => void): void {
  let asked = false;
  const ask = (signal: NodeJS.Signals): void => {
    if (asked) return;
    asked = true;
    end(signal);
  };
  for (const signal of endings) process.on(signal, ask);
  const links = linksToNpm();
  const watch = setInterval(() => {
    if (links.some(([child, parent]) => parentOf(child) !== parent)) ask('SIGHUP');
  }, 500);
  watch.unref();
}

/** Child and parent pairs from this process up to the npm client, or just our own without one. */
function linksToNpm(): readonly (readonly [number, number])[] {
  const own = [process.pid, process.ppid] as const;
  const links = [own];
  while (links.length < 5) {
    const last = (links.at(-1) ?? own)[1];
    const command = processFile(last, 'cmdline');
    if (/^npm\b|npm-cli\.js/.test(command)) return links;
    const parent = parentOf(last);
    if (parent === undefined || parent <= 1) break;
    links.push([last, parent]);
  }
  return [own];
}

function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid;
  const parent = /^PPid:\s+(\d+)/m.exec(processFile(pid, 'status'))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Empty where the process is gone, or the system has no `/proc`. */
function processFile(pid: number, name: 'cmdline' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
