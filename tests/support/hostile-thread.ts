import { parentPort } from 'node:worker_threads';
import { workOn } from '../../main/library/reading/thread-work.ts';
import type { Reader } from '../../main/readers/reader.ts';
import { formatFor } from '../../main/readers/registry.ts';

/** A reading thread that has readers besides the product's own: ones that hang, die, and eat memory. */
const port = parentPort;
if (port === null) throw new Error('this is the work of a thread');

const hostile: Readonly<Record<string, Reader['read']>> = {
  async *hang(file) {
    await file.whole();
    yield { kind: 'alive' };
    for (;;);
  },
  async *wait() {
    yield { kind: 'alive' };
    await new Promise(() => undefined);
  },
  async *die(file) {
    await file.whole();
    yield { kind: 'alive' };
    process.exit(3);
  },
  /** Hangs once somebody says in which encoding to read. */
  async *moody(file, choices) {
    const plain = formatFor('txt');
    if (plain === undefined) throw new Error('plain text has a reader');
    if (choices.encoding !== undefined) for (;;);
    yield* plain.reader.read(file, choices);
  },
  async *eat(file) {
    await file.whole();
    yield { kind: 'alive' };
    const eaten: unknown[] = [];
    for (;;) eaten.push(new Array(10_000).fill(eaten.length));
  },
};

workOn(
  {
    post: (message, transfer) => port.postMessage(message, [...transfer]),
    onMessage: (listener) => void port.on('message', listener),
  },
  (extension) => {
    const read = hostile[extension];
    if (read === undefined) return formatFor(extension);
    const reader = { format: extension, extensions: [extension], mediaType: 'x/hostile', read };
    return { reader, maximumBytes: 1_000 };
  },
);
