import { composeLibrary } from '../../main/compose.ts';
import type { Port } from '../../main/library/client.ts';
import { broadcastTo, serveLibrary } from '../../main/library/serve.ts';

/* The library in a process of its own, as the window's is, but started by Node: tests end it. */
const port: Port = {
  post: (message) => void process.send?.(message),
  onMessage: (listener) => void process.on('message', listener),
};
serveLibrary(port, composeLibrary({ broadcast: broadcastTo(port), version: 'test' }), (fault) => {
  throw fault;
});
process.once('disconnect', () => process.exit(0));
