import { WarraqError } from '../../preload/contract/errors.ts';
import type { ArticleId, ChangeDescription, UndoToken } from '../../preload/contract/vocabulary.ts';
import type { Change } from '../store/library-store.ts';

/** How many changes of a sitting can be taken back. */
const deepest = 100;

export interface UndoableChange {
  readonly token: UndoToken;
  readonly description: ChangeDescription;
  /** Groups of changes that take it back, in the order to apply them. */
  readonly inverse: readonly (readonly Change[])[];
  readonly ids: ReadonlySet<ArticleId>;
  /** Grows with every change that was begun. */
  readonly order: number;
}

/** A change that is kept in several steps; it can be undone once it is finished. */
export interface RunningChange {
  add(inverse: readonly Change[]): void;
  /** Undefined where nothing was changed. */
  finish(): UndoToken | undefined;
}

export interface UndoStack {
  begin(description: ChangeDescription): RunningChange;
  /**
   * Takes a change off the stack: the one named, or the last one. Refuses with `undo.nothing` where
   * there is none, with `undo.overtaken` where a later change touched the same articles.
   */
  take(token?: UndoToken): UndoableChange;
  /** Puts back a change whose undoing failed. */
  putBack(change: UndoableChange): void;
}

const idOf = (change: Change) => (change.kind === 'put' ? change.article.id : change.id);
const byOrder = (one: UndoableChange, two: UndoableChange) => one.order - two.order;

/** The changes of one sitting, so that each can be taken back once. Undoing cannot itself be undone. */
export function createUndoStack(newToken: () => UndoToken): UndoStack {
  let finished: readonly UndoableChange[] = [];
  const running = new Set<Pick<UndoableChange, 'ids' | 'order'>>();
  let begun = 0;
  const put = (change: UndoableChange) => {
    finished = [...finished, change].sort(byOrder).slice(-deepest);
  };

  return {
    begin(description) {
      const steps: (readonly Change[])[] = [];
      const ids = new Set<ArticleId>();
      const change = { ids, order: begun };
      begun += 1;
      running.add(change);
      return {
        add(inverse) {
          if (inverse.length > 0) steps.push(inverse);
          for (const one of inverse) ids.add(idOf(one));
        },
        finish() {
          running.delete(change);
          if (steps.length === 0) return undefined;
          const token = newToken();
          // The last step is the first to be taken back.
          put({ ...change, token, description, inverse: steps.reverse() });
          return token;
        },
      };
    },

    take(token) {
      const change = finished.findLast((one) => token === undefined || one.token === token);
      if (change === undefined) throw WarraqError.of('undo.nothing', {});
      const later = [...finished, ...running].filter(({ order }) => order > change.order);
      if (later.some(({ ids }) => [...change.ids].some((id) => ids.has(id)))) {
        throw WarraqError.of('undo.overtaken', {});
      }
      finished = finished.filter((one) => one !== change);
      return change;
    },

    putBack: put,
  };
}
