import { utilityProcess } from 'electron';
import type { LibraryChild } from './supervisor.ts';

/** Starts the library in a process of its own. `modulePath` is the built entry of `process.ts`. */
export function forkLibrary(modulePath: string, version: string): LibraryChild {
  const child = utilityProcess.fork(modulePath, [version], {
    serviceName: 'Warraq library',
    stdio: 'inherit',
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
