import { spawnSync } from 'node:child_process';
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';

/** Whether this system lets the tests mount a disk of their own. */
export const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

function must(command: string, ...values: readonly string[]): void {
  const { status, stderr } = spawnSync(command, values, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${values.join(' ')}: ${stderr}`);
}

/** Mounts an empty disk of so many kilobytes at a path. */
export function mountDisk(path: string, kilobytes: number): void {
  mkdirSync(path, { recursive: true });
  must('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', path);
}

/** Shows a disk that is mounted at one place at another one as well. */
export function mountAgain(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  must('mount', '--bind', from, to);
}

/** Takes a disk from its place, whoever has files of it open. Harmless where there is none. */
export function unmount(path: string): void {
  spawnSync('umount', ['--lazy', path]);
}

/** Fills a disk to its last byte with a file of that path. */
export function fillDisk(file: string, disk: string): void {
  for (let count = 0; ; count++) {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail === 0) return;
    writeFileSync(file, Buffer.alloc(bavail * bsize), { flag: count === 0 ? 'w' : 'a' });
  }
}
