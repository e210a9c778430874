import type { CallOutput } from '../../preload/contract/calls.ts';
import type { Broadcast } from '../../preload/contract/events.ts';
import type { ChangePreview, PreviewRequest } from '../../preload/contract/history.ts';
import type {
  ArticleId,
  ChangeDescription,
  Receipt,
  UndoToken,
} from '../../preload/contract/vocabulary.ts';
import type { Change, LibraryStore } from '../store/library-store.ts';
import { previewOf } from './change-preview.ts';
import type { History } from './history.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { reindex } from './reindex.ts';
import { createTurns } from './turns.ts';
import type { UndoableChange, UndoStack } from './undo.ts';

/** A change that is kept in several steps. */
export interface RunningChange {
  add(inverse: readonly Change[]): void;
  /** Notes the change in the history; undefined where nothing was changed. */
  finish(): UndoToken | undefined;
}

type Plan = () => readonly Change[] | Promise<readonly Change[]>;

/** The one way to a durable change: kept by the store, undoable, told to whoever listens. */
export interface Changes {
  /**
   * Keeps what `plan` answers, which sees every earlier change, and has none made while it is on its
   * way. A plan of nothing gives a receipt of nothing and leaves nothing to undo.
   */
  make(description: ChangeDescription, plan: Plan): Promise<Receipt>;
  /** Keeps one step of a longer change. */
  keep(step: RunningChange, changes: readonly Change[]): Promise<void>;
  begin(description: ChangeDescription): RunningChange;
  /** Tells that the library changed; for steps, once their words are in the index. */
  tell(): void;
  undo(token?: UndoToken): Promise<Receipt>;
  /** Takes back a change and every later one, in one group: all of them or none. */
  undoThrough(token: UndoToken): Promise<CallOutput<'changes.undoThrough'>>;
  redo(token?: UndoToken): Promise<Receipt>;
  /** What one of these acts would change; refuses as that act does. */
  preview(request: PreviewRequest): Promise<ChangePreview>;
}

export interface ChangesPorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly undoStack: UndoStack;
  readonly history: History;
  readonly broadcast: Broadcast;
}

/**
 * The way back of each change, out of what the store answered to all of them together: the reverse
 * of every single change, the last one first.
 */
function reversesOf(
  changes: readonly UndoableChange[],
  takeBack: readonly Change[],
): readonly (readonly Change[])[] {
  let end = takeBack.length;
  return changes.map(({ reverse }) => {
    const start = end - reverse.length;
    const own = takeBack.slice(start, end);
    end = start;
    return own;
  });
}

export function createChanges(ports: ChangesPorts): Changes {
  const { store, undoStack, history, broadcast } = ports;
  const inTurn = createTurns();
  const tell = () => broadcast('library.changed', { revision: store.revision });

  async function keep(step: RunningChange, changes: readonly Change[]): Promise<void> {
    step.add(await store.commit(changes));
  }

  function begin(description: ChangeDescription): RunningChange {
    const change = undoStack.begin(description);
    return {
      add: (inverse) => change.add(inverse),
      finish() {
        const finished = change.finish();
        if (finished === undefined) return undefined;
        history.made(finished);
        return finished.token;
      },
    };
  }

  /** Leads changes to their other state in one group; puts them back where that failed. */
  async function turn(
    changes: readonly UndoableChange[],
    putBack: (change: UndoableChange) => void,
  ): Promise<readonly UndoableChange[]> {
    const together = changes.flatMap(({ reverse }) => reverse);
    try {
      const reverses = reversesOf(changes, await store.commit(together));
      return changes.map((change, at) => undoStack.turned(change, reverses[at] ?? []));
    } catch (error) {
      for (const change of changes) putBack(change);
      throw error;
    }
  }

  /** Brings what is found, noted and told up to changes that were led to their other state. */
  async function followTurn(changes: readonly UndoableChange[], undone: boolean): Promise<void> {
    history.marked(changes, { undone });
    await reindex(
      changes.flatMap(({ reverse }) => reverse),
      ports,
    );
    tell();
  }

  async function takeBack(changes: readonly UndoableChange[]): Promise<void> {
    for (const change of await turn(changes, (one) => undoStack.putMade(one)))
      undoStack.putUndone(change);
    await followTurn(changes, true);
  }

  async function make(description: ChangeDescription, changes: readonly Change[]) {
    const step = begin(description);
    let undo: UndoToken | undefined;
    const articles = changes.filter(({ kind }) => kind !== 'keep' && kind !== 'discard');
    try {
      await keep(step, changes);
      await reindex(changes, ports);
    } finally {
      undo = step.finish();
    }
    tell();
    return { articlesChanged: articles.length, description, undo };
  }

  async function undo(token: UndoToken | undefined): Promise<Receipt> {
    const change = undoStack.take(token);
    await takeBack([change]);
    const { description, ids } = change;
    return { articlesChanged: ids.size, description, redo: change.token };
  }

  async function undoThrough(token: UndoToken) {
    const changes = undoStack.takeThrough(token);
    await takeBack(changes);
    const ids = new Set<ArticleId>(changes.flatMap((change) => [...change.ids]));
    return { changes: changes.length, articlesChanged: ids.size };
  }

  async function redo(token: UndoToken | undefined): Promise<Receipt> {
    const change = undoStack.takeUndone(token);
    for (const again of await turn([change], (one) => undoStack.putUndone(one)))
      undoStack.putMade(again);
    await followTurn([change], false);
    const { description, ids } = change;
    return { articlesChanged: ids.size, description, undo: change.token };
  }

  return {
    make: (description, plan) =>
      inTurn(async () => {
        const changes = await plan();
        if (changes.length === 0) return { articlesChanged: 0, description };
        return make(description, changes);
      }),
    keep,
    begin,
    tell,
    undo: (token) => inTurn(() => undo(token)),
    undoThrough: (token) => inTurn(() => undoThrough(token)),
    redo: (token) => inTurn(() => redo(token)),
    preview: ({ act, token }) =>
      inTurn(() => Promise.resolve(previewOf(undoStack.peek(act, token), store.articles))),
  };
}
