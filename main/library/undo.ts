import { WarraqError } from '../../preload/contract/errors.ts';
import type { HistoryOffer } from '../../preload/contract/history.ts';
import type { RecordId } from '../../preload/contract/records.ts';
import type { ArticleId, ChangeDescription, UndoToken } from '../../preload/contract/vocabulary.ts';
import type { Change } from '../store/library-store.ts';

/** How many changes of a sitting can be taken back, and how many of those made again. */
const deepest = 100;

/** A change that was made, or one that was taken back: `reverse` leads to the other state. */
export interface UndoableChange {
  readonly token: UndoToken;
  readonly description: ChangeDescription;
  /** In the order to apply them. */
  readonly reverse: readonly Change[];
  /** The articles that it touches. */
  readonly ids: ReadonlySet<ArticleId>;
  /** The records beside them that it touches. */
  readonly records: ReadonlySet<RecordId>;
  /** Grows with every change that was begun, taken back or made again. */
  readonly order: number;
}

/** A change that is kept in several steps; it can be undone once it is finished. */
export interface UnfinishedChange {
  add(inverse: readonly Change[]): void;
  /** Undefined where nothing was changed. */
  finish(): UndoableChange | undefined;
}

export interface UndoStack {
  begin(description: ChangeDescription): UnfinishedChange;
  /** What an act would take off the stack, newest first; refuses as that act does. */
  peek(act: HistoryOffer['act'], token?: UndoToken): readonly UndoableChange[];
  /**
   * Takes a change off the stack: the one named, or the last one. Refuses with `undo.nothing` where
   * there is none, with `undo.overtaken` where a later change touched the same articles.
   */
  take(token?: UndoToken): UndoableChange;
  /** Takes off a change and all that were made after it, newest first; refuses as `take` does. */
  takeThrough(token: UndoToken): readonly UndoableChange[];
  /**
   * Takes off a change that was taken back: the one named, or the last one. Refuses with
   * `redo.nothing`, and with `redo.overtaken` where one of the same articles was undone after it.
   */
  takeUndone(token?: UndoToken): UndoableChange;
  /** Puts a change on the stack: one whose undoing failed, or one that was made again. */
  putMade(change: UndoableChange): void;
  /** Puts a change where it can be made again from; the next new change clears them all away. */
  putUndone(change: UndoableChange): void;
  /** The same change with another way to its other state, as the last thing that happened. */
  turned(change: UndoableChange, reverse: readonly Change[]): UndoableChange;
  /** What can be done at present about each change. */
  offers(): ReadonlyMap<UndoToken, HistoryOffer['act']>;
}

type Touched = Pick<UndoableChange, 'ids' | 'records' | 'order'>;

/** Notes which article or which record a change touches. */
function note(change: Change, ids: Set<ArticleId>, records: Set<RecordId>): void {
  if (change.kind === 'keep') records.add(change.record.id);
  else if (change.kind === 'discard') records.add(change.id);
  else ids.add(change.kind === 'put' ? change.article.id : change.id);
}

const byOrder = (one: UndoableChange, two: UndoableChange) => one.order - two.order;
const isNamed = (token: UndoToken | undefined) => (one: UndoableChange) =>
  token === undefined || one.token === token;

const overlap = <Id>(one: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean =>
  [...one].some((id) => other.has(id));

/** Whether something after a change touched one of its articles or records. */
function isOvertaken({ ids, records, order }: Touched, others: readonly Touched[]): boolean {
  const later = others.filter((other) => other.order > order);
  return later.some((other) => overlap(ids, other.ids) || overlap(records, other.records));
}

/** The changes of one sitting, so that each can be taken back and made again. */
export function createUndoStack(newToken: () => UndoToken): UndoStack {
  let made: readonly UndoableChange[] = [];
  let undone: readonly UndoableChange[] = [];
  const running = new Set<Touched>();
  let last = 0;
  const next = () => (last += 1);
  const added = (stack: readonly UndoableChange[], change: UndoableChange) =>
    [...stack, change].sort(byOrder).slice(-deepest);

  function begin(description: ChangeDescription): UnfinishedChange {
    // The last step is the first to be taken back.
    const steps: (readonly Change[])[] = [];
    const ids = new Set<ArticleId>();
    const records = new Set<RecordId>();
    const touched = { ids, records, order: next() };
    running.add(touched);
    return {
      add(inverse) {
        if (inverse.length === 0) return;
        steps.push(inverse);
        for (const one of inverse) note(one, ids, records);
        undone = [];
      },
      finish() {
        running.delete(touched);
        if (steps.length === 0) return undefined;
        const reverse = steps.reverse().flat();
        const change = { ...touched, token: newToken(), description, reverse };
        made = added(made, change);
        return change;
      },
    };
  }

  function find(token: UndoToken | undefined): UndoableChange {
    const change = made.findLast(isNamed(token));
    if (change === undefined) throw WarraqError.of('undo.nothing', {});
    return change;
  }

  function toUndo(token: UndoToken | undefined): UndoableChange {
    const change = find(token);
    if (isOvertaken(change, [...made, ...running])) throw WarraqError.of('undo.overtaken', {});
    return change;
  }

  function toUndoThrough(token: UndoToken | undefined): readonly UndoableChange[] {
    const { order } = find(token);
    const changes = made.filter((one) => one.order >= order).reverse();
    if (changes.some((change) => isOvertaken(change, [...running]))) {
      throw WarraqError.of('undo.overtaken', {});
    }
    return changes;
  }

  function toRedo(token: UndoToken | undefined): UndoableChange {
    const change = undone.findLast(isNamed(token));
    if (change === undefined) throw WarraqError.of('redo.nothing', {});
    // Nothing new was made since, or it would have been cleared away.
    if (isOvertaken(change, undone)) throw WarraqError.of('redo.overtaken', {});
    return change;
  }

  return {
    begin,
    peek(act, token) {
      if (act === 'redo') return [toRedo(token)];
      return act === 'undo' ? [toUndo(token)] : toUndoThrough(token);
    },
    take(token) {
      const change = toUndo(token);
      made = made.filter((one) => one !== change);
      return change;
    },
    takeThrough(token) {
      const changes = toUndoThrough(token);
      made = made.filter((one) => !changes.includes(one));
      return changes;
    },
    takeUndone(token) {
      const change = toRedo(token);
      undone = undone.filter((one) => one !== change);
      return change;
    },
    putMade(change) {
      made = added(made, change);
    },
    putUndone(change) {
      undone = added(undone, change);
    },
    turned: (change, reverse) => ({ ...change, reverse, order: next() }),
    offers() {
      const through = made.slice(0, -1).map(({ token }) => [token, 'undo-through'] as const);
      const back = made.slice(-1).map(({ token }) => [token, 'undo'] as const);
      const again = undone.slice(-1).map(({ token }) => [token, 'redo'] as const);
      return new Map<UndoToken, HistoryOffer['act']>([...through, ...back, ...again]);
    },
  };
}
