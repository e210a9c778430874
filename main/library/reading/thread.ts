import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { formatFor } from '../../readers/registry.ts';
import { workOn } from './thread-work.ts';

/** A reading thread: one file after another, so that one that hangs or dies costs its file alone. */
const port = parentPort;
if (port === null) throw new Error('this is the work of a thread');
// Whoever looks at the window goes before. Elsewhere a thread has no priority of its own.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
workOn(
  {
    post: (message, transfer) => port.postMessage(message, [...transfer]),
    onMessage: (listener) => void port.on('message', listener),
  },
  formatFor,
);
