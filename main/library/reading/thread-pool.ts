import type { Worker } from 'node:worker_threads';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { isLast, type ReadFile, type ReadJob, type ReadNews } from './read-news.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

/** Reads files. */
export interface ReadingPool {
  readonly read: ReadFile;
  /** Digests of bytes that need not be read again, in hexadecimal. */
  readonly know: (digests: Iterable<string>) => void;
  readonly close: () => Promise<void>;
}

/** Where reading threads come from. */
export interface ReadingThreads {
  readonly startThread: () => Worker;
  readonly threads: number;
  /** How long a file may be worked on without anything coming of it, in milliseconds. */
  readonly patience: number;
}

/** A file that was given to the pool. */
interface Task {
  readonly number: number;
  readonly job: ReadJob;
  /** News that nobody has asked for yet. */
  readonly news: ReadNews[];
  arrived: (() => void) | undefined;
  isDropped: boolean;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not ended: it works on the first. */
  readonly tasks: Task[];
  timer: NodeJS.Timeout | undefined;
  /** It has told something: its program is loaded. */
  isUp: boolean;
  isGone: boolean;
}

/** How long a thread may take to load its program, in milliseconds: on a busy computer as long as many files. */
const startPatience = 60_000;

/** A thread has its next jobs at hand, so that it never waits for its next one. */
const jobsAhead = 16;

function put(task: Task, news: ReadNews): void {
  task.news.push(news);
  task.arrived?.();
  task.arrived = undefined;
}

export function createReadingPool(ports: ReadingThreads): ReadingPool {
  const { startThread, threads: most, patience } = ports;
  const threads: Thread[] = [];
  const waiting: Task[] = [];
  let digests: Uint8Array = new Uint8Array();
  let numbers = 0;
  let isClosed = false;

  const tell = (thread: Thread, message: ToThread) => thread.worker.postMessage(message);

  /** Waits for the thread as long as it works on something and nobody is the one to ask for more. */
  function watch(thread: Thread): void {
    clearTimeout(thread.timer);
    const [task] = thread.tasks;
    if (task === undefined || task.news.length > 0) return;
    const longest = thread.isUp ? patience : startPatience;
    thread.timer = setTimeout(() => {
      const { fileName: file } = task.job.place;
      const seconds = Math.round(longest / 1_000);
      lose(thread, WarraqError.of('file.too-slow', { file, seconds }));
    }, longest);
    thread.timer.unref();
  }

  /** Ends a thread: the file it was at fails, those it had ahead go to others. */
  function lose(thread: Thread, reason: WarraqError | undefined): void {
    if (thread.isGone) return;
    thread.isGone = true;
    clearTimeout(thread.timer);
    threads.splice(threads.indexOf(thread), 1);
    const [task, ...ahead] = thread.tasks;
    void thread.worker.terminate();
    if (task !== undefined) {
      const file = task.job.place.fileName;
      put(task, {
        kind: 'failed',
        reason: (reason ?? WarraqError.of('file.reader-stopped', { file })).report,
      });
    }
    waiting.unshift(...ahead);
    giveOut();
  }

  function hear(thread: Thread, message: FromThread): void {
    thread.isUp = true;
    const [task] = thread.tasks;
    const isOfTask = message.kind !== 'alive' && task?.number === message.number;
    if (isOfTask && message.kind === 'news') put(task, message.news);
    if (isOfTask && (message.kind === 'dropped' || isLast(message.news))) {
      thread.tasks.shift();
      giveOut();
    }
    watch(thread);
  }

  function start(): Thread {
    const worker = startThread();
    const thread: Thread = { worker, tasks: [], timer: undefined, isUp: false, isGone: false };
    worker.on('message', (message: FromThread) => hear(thread, message));
    worker.on('error', () => lose(thread, undefined));
    worker.on('exit', () => lose(thread, undefined));
    // A thread at rest keeps no process alive.
    worker.unref();
    if (digests.length > 0) tell(thread, { kind: 'known', digests });
    threads.push(thread);
    return thread;
  }

  /** Gives each waiting file to the thread with the fewest. */
  function giveOut(): void {
    while (waiting.length > 0 && !isClosed) {
      const idle = threads.find(({ tasks }) => tasks.length === 0);
      const thread =
        idle ??
        (threads.length < most
          ? start()
          : threads.reduce((one, other) => (other.tasks.length < one.tasks.length ? other : one)));
      if (thread.tasks.length >= jobsAhead) return;
      const task = waiting.shift();
      if (task === undefined) return;
      if (task.isDropped) continue;
      thread.tasks.push(task);
      thread.worker.ref();
      tell(thread, { kind: 'read', number: task.number, job: task.job });
      if (thread.tasks.length === 1) watch(thread);
    }
    for (const { worker, tasks } of threads) if (tasks.length === 0) worker.unref();
  }

  const threadOf = (task: Task) => threads.find(({ tasks }) => tasks.includes(task));

  /** The next news of a file; the thread goes on with it meanwhile. */
  async function next(task: Task): Promise<ReadNews> {
    if (task.news.length === 0) {
      await new Promise<void>((resolve) => {
        task.arrived = resolve;
      });
    }
    const news = task.news.shift();
    if (news === undefined) throw new Error('a file has news once it is told to have');
    const thread = isLast(news) ? undefined : threadOf(task);
    if (thread !== undefined) {
      tell(thread, { kind: 'more' });
      watch(thread);
    }
    return news;
  }

  function drop(task: Task): void {
    task.isDropped = true;
    const thread = threadOf(task);
    if (thread === undefined) return;
    // It stays the thread's work until the thread has left it.
    task.news.length = 0;
    tell(thread, { kind: 'drop', number: task.number });
    watch(thread);
  }

  return {
    // Given out at once, not when it is first asked for: many files are read ahead.
    read(job) {
      numbers += 1;
      const task: Task = { number: numbers, job, news: [], arrived: undefined, isDropped: false };
      if (isClosed) {
        const file = job.place.fileName;
        put(task, {
          kind: 'failed',
          reason: WarraqError.of('import.cancelled', { file }).report,
        });
      } else waiting.push(task);
      giveOut();
      return { next: () => next(task), leave: () => drop(task) };
    },
    know(known) {
      digests = Buffer.from([...known].join(''), 'hex');
      for (const thread of threads) tell(thread, { kind: 'known', digests });
    },
    async close() {
      isClosed = true;
      for (const thread of threads.splice(0)) {
        thread.isGone = true;
        clearTimeout(thread.timer);
        await thread.worker.terminate();
      }
    },
  };
}
