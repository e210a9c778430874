import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

/** An Electron that can be started on this machine. */
export interface Runtime {
  /** Absolute path of the binary. */
  readonly executable: string;
  /** Its version, such as `45.4.1`. */
  readonly version: string;
  /** The folder the binary and its resources lie in. */
  readonly directory: string;
  /** True for the out-of-support build that stands in where Electron's download can't be reached. */
  readonly standIn: boolean;
}

const binaryNames: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The runtime unpacked in `directory`, or nothing when there is no binary there. */
export function runtimeIn(directory: string, standIn = false): Runtime | undefined {
  const executable = join(directory, binaryNames[process.platform] ?? 'electron');
  if (!existsSync(executable)) return undefined;
  return { executable, directory, standIn, version: versionOf(directory, executable) };
}

function versionOf(directory: string, executable: string): string {
  const file = join(directory, 'version');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const answer = spawnSync(executable, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return answer.stdout.trim() || 'unknown';
}
