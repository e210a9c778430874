import { readJob, type ReadJobPorts } from './read-job.ts';
import { isLast, type ReadNews } from './read-news.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

/** One end of the way between a reading thread and whoever gives it work. */
export interface ThreadPort {
  readonly post: (message: FromThread, transfer: readonly ArrayBuffer[]) => void;
  readonly onMessage: (listener: (message: ToThread) => void) => void;
}

/** How often signs of life are worth a message, in milliseconds. */
const lifeInterval = 250;
const digestLength = 32;

/** The memory of a file that was read goes over to whoever keeps it, where no other part of it is used. */
function transferOf(news: ReadNews): readonly ArrayBuffer[] {
  if (news.kind !== 'end' || news.original === undefined) return [];
  if (news.readings.some(({ kind }) => kind === 'restored')) return [];
  const { buffer, byteLength } = news.original;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

/**
 * Does the jobs that come through a port, one after another; the next news of one waits to be asked for.
 * Tells at once that it is there.
 */
export function workOn(port: ThreadPort, formatFor: ReadJobPorts['formatFor']): void {
  const known = new Set<string>();
  const waiting: Extract<ToThread, { kind: 'read' }>[] = [];
  const dropped = new Set<number>();
  let wanted: (() => void) | undefined;
  let current: number | undefined;
  let toldAt = 0;
  const alive = () => {
    if (Date.now() - toldAt < lifeInterval) return;
    toldAt = Date.now();
    port.post({ kind: 'alive' }, []);
  };
  const ports: ReadJobPorts = { formatFor, isKnown: (sha256) => known.has(sha256), alive };

  async function perform({ number, job }: Extract<ToThread, { kind: 'read' }>): Promise<void> {
    for await (const news of readJob(job, ports)) {
      const asked = isLast(news)
        ? undefined
        : new Promise<void>((resolve) => {
            wanted = resolve;
          });
      port.post({ kind: 'news', number, news }, transferOf(news));
      if (asked === undefined) return;
      await asked;
      if (dropped.has(number)) break;
    }
    port.post({ kind: 'dropped', number }, []);
  }

  async function performAll(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      current = next.number;
      if (dropped.has(next.number)) port.post({ kind: 'dropped', number: next.number }, []);
      else await perform(next);
      dropped.delete(next.number);
    }
    current = undefined;
  }

  port.onMessage((message) => {
    switch (message.kind) {
      case 'known': {
        const { digests } = message;
        for (let at = 0; at < digests.length; at += digestLength) {
          known.add(Buffer.from(digests.subarray(at, at + digestLength)).toString('hex'));
        }
        return;
      }
      case 'read':
        waiting.push(message);
        if (current === undefined) {
          current = message.number;
          void performAll();
        }
        return;
      case 'more':
        wanted?.();
        return;
      case 'drop':
        if (current !== message.number && !waiting.some(({ number }) => number === message.number))
          return;
        dropped.add(message.number);
        if (current === message.number) wanted?.();
    }
  });
  port.post({ kind: 'alive' }, []);
}
