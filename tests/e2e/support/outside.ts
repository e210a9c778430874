import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this machine that stands for the world outside the app. */
export interface Outside {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string;
  /** How many connections arrived, whatever they asked for. */
  readonly arrivals: () => number;
  /** Asks for a page as any other program would, so that its arrival can be seen. */
  readonly visit: () => Promise<void>;
  readonly close: () => void;
}

export async function openOutside(): Promise<Outside> {
  let arrivals = 0;
  const server = createServer((_request, response) => response.end('outside'));
  server.on('connection', () => (arrivals += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    arrivals: () => arrivals,
    async visit() {
      const [response] = (await once(get(address, { agent: false }), 'response')) as [
        NodeJS.ReadableStream,
      ];
      await once(response.resume(), 'end');
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
