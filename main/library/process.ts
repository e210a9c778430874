import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import type { Port } from './client.ts';
import { composeLibrary } from '../compose.ts';
import { readingThreads } from './reading/start-threads.ts';
import { broadcastTo, serveLibrary } from './serve.ts';

/** The library process: everything heavy, and the one writer of the library folder. */
const port: Port = {
  post: (message) => process.parentPort.postMessage(message),
  onMessage: (listener) => void process.parentPort.on('message', ({ data }) => listener(data)),
};
const [, program = '', version = ''] = process.argv;
/** The list and its index come first; an hourly backup may be a few minutes late. */
const backups = { firstAfter: 30_000, every: 5 * 60_000 };
const presenceEvery = 2_000;
const handlers = composeLibrary({
  broadcast: broadcastTo(port),
  version,
  backups,
  presenceEvery,
  reading: readingThreads(join(dirname(program), 'reader.cjs')),
});
serveLibrary(port, handlers, (fault) =>
  process.stderr.write(`warraq library: ${inspect(fault)}\n`),
);

// A terminal sends its interrupt to every process of the group; the shell closes us in its own time.
process.on('SIGINT', () => undefined);
process.once('SIGTERM', () => {
  void handlers['library.close']({}).finally(() => process.exit(0));
});
