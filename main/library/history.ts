import { reportOf, WarraqError, type ErrorReport } from '../../preload/contract/errors.ts';
import type { ChangeHistory, HistoryEntry } from '../../preload/contract/history.ts';
import type { UndoToken } from '../../preload/contract/vocabulary.ts';
import type { HistoryLog } from '../store/history-log.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { entriesOf, lineOf, markOf, type NotedChange } from './history-lines.ts';
import { createTurns } from './turns.ts';
import type { UndoableChange, UndoStack } from './undo.ts';

/** How many changes are shown and kept; the log may grow to twice as many lines. */
const most = 1_000;

/** What a person did to a library, over all its sittings. */
export interface History {
  /** Notes a change that is durable. Neither waits for the disk nor fails. */
  made(change: UndoableChange): void;
  /** Notes that changes were taken back, or made again. */
  marked(changes: readonly UndoableChange[], state: { readonly undone: boolean }): void;
  list(): Promise<ChangeHistory>;
  close(): Promise<void>;
}

/** How long, in milliseconds, lines may wait to be synced: the most that a power cut takes of them. */
const syncedWithin = 3_000;

export interface HistoryPorts {
  readonly log: HistoryLog;
  readonly store: Pick<LibraryStore, 'revision'>;
  readonly undoStack: Pick<UndoStack, 'offers'>;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

interface Entry extends NotedChange {
  /** Of this sitting's changes. */
  readonly token?: UndoToken;
}

function shortened(entries: ReadonlyMap<number, Entry>): readonly string[] {
  return [...entries.values()]
    .slice(-most)
    .flatMap((entry) => [
      lineOf(entry),
      ...(entry.undone ? [markOf(entry.number, entry.revision, true)] : []),
    ]);
}

function toldOf(entry: Entry, offers: ReturnType<UndoStack['offers']>): HistoryEntry {
  const { number, at, articles, description, undone, token } = entry;
  const told = { number, at, articles, description, undone };
  const act = token && offers.get(token);
  return act && token ? { ...told, offer: { act, token } } : told;
}

export function createHistory({ log, store, undoStack, now }: HistoryPorts): History {
  const inTurn = createTurns();
  const entries = new Map<number, Entry>();
  const numbers = new Map<UndoToken, number>();
  let lastNumber = 0;
  let isRead = false;
  let notice: ErrorReport | undefined;

  /** Does something with the log. Its failure is told with the history: the changes are safe without it. */
  async function trying(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      const { code, params } = reportOf(thrown);
      const cause = code === 'unexpected' ? (params['cause'] ?? code) : code;
      notice = WarraqError.of('history.not-kept', { cause }).report;
    }
  }

  let syncing: NodeJS.Timeout | undefined;

  /** Syncs what was added, and what is added meanwhile, in a little while. */
  function syncSoon(): void {
    syncing ??= setTimeout(() => {
      syncing = undefined;
      void inTurn(() => trying(() => log.sync()));
    }, syncedWithin).unref();
  }

  async function append(line: string): Promise<void> {
    await trying(() => log.append(line));
    syncSoon();
  }

  async function read(): Promise<void> {
    if (isRead) return;
    isRead = true;
    await trying(async () => {
      const { lines, setAside } = await log.read();
      for (const [number, change] of entriesOf(lines, store.revision)) entries.set(number, change);
      lastNumber = Math.max(0, ...entries.keys());
      if (setAside !== undefined) {
        notice = WarraqError.of('history.damaged', { file: setAside }).report;
      }
      if (setAside !== undefined || lines.length > 2 * most) await log.replace(shortened(entries));
    });
  }

  return {
    made({ token, description, ids }) {
      const at = now();
      const { revision } = store;
      void inTurn(async () => {
        await read();
        const number = (lastNumber += 1);
        const articles = ids.size;
        const entry = { number, revision, at, articles, description, undone: false, token };
        numbers.set(token, number);
        entries.set(number, entry);
        await append(lineOf(entry));
      });
    },
    marked(changes, { undone }) {
      const { revision } = store;
      void inTurn(async () => {
        for (const { token } of changes) {
          const number = numbers.get(token) ?? 0;
          const entry = entries.get(number);
          if (entry === undefined) continue;
          entries.set(number, { ...entry, undone });
          await append(markOf(number, revision, undone));
        }
      });
    },
    list: () =>
      inTurn(async () => {
        await read();
        const offers = undoStack.offers();
        const shown = [...entries.values()].slice(-most).reverse();
        const answered = shown.map((entry) => toldOf(entry, offers));
        return { entries: answered, notice };
      }),
    close: () =>
      inTurn(async () => {
        clearTimeout(syncing);
        await trying(() => log.close());
      }),
  };
}
