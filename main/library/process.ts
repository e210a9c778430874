import { inspect } from 'node:util';
import type { Port } from './client.ts';
import { composeLibrary } from '../compose.ts';
import { broadcastTo, serveLibrary } from './serve.ts';

/** The library process: everything heavy, and the one writer of the library folder. */
const port: Port = {
  post: (message) => process.parentPort.postMessage(message),
  onMessage: (listener) => void process.parentPort.on('message', ({ data }) => listener(data)),
};
const [, , version = ''] = process.argv;
const handlers = composeLibrary({ broadcast: broadcastTo(port), version });
serveLibrary(port, handlers, (fault) =>
  process.stderr.write(`warraq library: ${inspect(fault)}\n`),
);

// A terminal sends its interrupt to every process of the group; the shell closes us in its own time.
process.on('SIGINT', () => undefined);
process.once('SIGTERM', () => {
  void handlers['library.close']({}).finally(() => process.exit(0));
});
