import type { Broadcast } from '../../preload/contract/events.ts';
import type { ChangeDescription, Receipt, UndoToken } from '../../preload/contract/vocabulary.ts';
import type { Change, LibraryStore } from '../store/library-store.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { createTurns } from './turns.ts';
import type { RunningChange, UndoStack } from './undo.ts';

/** The one way to a durable change: kept by the store, undoable, told to whoever listens. */
export interface Changes {
  /**
   * Keeps what `plan` answers, which sees every earlier change. A plan of nothing gives a receipt of
   * nothing and leaves nothing to undo.
   */
  make(description: ChangeDescription, plan: () => readonly Change[]): Promise<Receipt>;
  /** Keeps one step of a longer change. */
  keep(step: RunningChange, changes: readonly Change[]): Promise<void>;
  begin(description: ChangeDescription): RunningChange;
  /** Tells that the library changed; for steps, once their words are in the index. */
  tell(): void;
  undo(token?: UndoToken): Promise<Receipt>;
}

export interface ChangesPorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly undoStack: UndoStack;
  readonly broadcast: Broadcast;
}

export function createChanges({ store, index, undoStack, broadcast }: ChangesPorts): Changes {
  const inTurn = createTurns();
  const tell = () => broadcast('library.changed', { revision: store.revision });

  async function keep(step: RunningChange, changes: readonly Change[]): Promise<void> {
    step.add(await store.commit(changes));
  }

  async function takeBack(token: UndoToken | undefined): Promise<Receipt> {
    const change = undoStack.take(token);
    const inverse = change.inverse.flat();
    try {
      await store.commit(inverse);
    } catch (error) {
      undoStack.putBack(change);
      throw error;
    }
    await index.remove(inverse.flatMap((one) => (one.kind === 'remove' ? [one.id] : [])));
    tell();
    return { articlesChanged: change.ids.size, description: change.description };
  }

  return {
    make: (description, plan) =>
      inTurn(async () => {
        const changes = plan();
        if (changes.length === 0) return { articlesChanged: 0, description };
        const step = undoStack.begin(description);
        try {
          await keep(step, changes);
        } catch (error) {
          step.finish();
          throw error;
        }
        tell();
        return { articlesChanged: changes.length, description, undo: step.finish() };
      }),
    keep,
    begin: (description) => undoStack.begin(description),
    tell,
    undo: (token) => inTurn(() => takeBack(token)),
  };
}
