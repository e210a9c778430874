import { setImmediate as nextTurn } from 'node:timers/promises';
import { LibraryRecord } from '../../preload/contract/records.ts';
import type { Article, ArticleId } from '../../preload/contract/vocabulary.ts';
import { applyChange, type Catalogue } from './catalogue.ts';
import { entryOf, type Entry } from './change-codec.ts';
import type { Change } from './library-store.ts';

/** A patch that is worked out already, good for as long as its article is the one it was worked out on. */
export interface PreparedPatch {
  readonly before: Article;
  readonly after: Article;
  readonly entry: Entry;
  readonly reverse: Change;
}

/** More changes than these are worked out before they are made, and put into words in a turn of their own. */
const manyChanges = 500;
/** Changes worked out between two turns of everyone else. */
const changesAtOnce = 200;

export const areMany = (changes: readonly (Change | Entry)[]): boolean =>
  changes.length > manyChanges;

function prepared(
  change: Change,
  articles: ReadonlyMap<ArticleId, Article>,
): PreparedPatch | undefined {
  const before = change.kind === 'patch' ? articles.get(change.id) : undefined;
  if (change.kind !== 'patch' || before === undefined) return undefined;
  const alone = new Map([[change.id, before]]);
  const reverse = applyChange({ articles: alone, records: new Map() }, change);
  const after = alone.get(change.id) ?? before;
  return { before, after, entry: entryOf(change, before), reverse };
}

/** Works out patches while others run; nothing is changed by it. */
export async function prepareAll(
  { articles }: Catalogue,
  changes: readonly Change[],
): Promise<readonly (PreparedPatch | undefined)[]> {
  const all: (PreparedPatch | undefined)[] = [];
  for (const change of changes) {
    all.push(prepared(change, articles));
    if (all.length % changesAtOnce === 0) await nextTurn();
  }
  return all;
}

/**
 * Makes changes in memory, all or none. Answers their words for the journal and their reverse. What was
 * worked out before is taken where the article has stayed as it was.
 */
export function applyAll(
  catalogue: Catalogue,
  changes: readonly Change[],
  ready: readonly (PreparedPatch | undefined)[],
): { readonly entries: readonly Entry[]; readonly takeBack: readonly Change[] } {
  const { articles } = catalogue;
  const entries: Entry[] = [];
  const made: Change[] = [];
  try {
    for (const [at, change] of changes.entries()) {
      // Few and small, and read back without being looked into.
      if (change.kind === 'keep') LibraryRecord.parse(change.record);
      const patch = ready[at];
      if (patch !== undefined && articles.get(patch.before.id) === patch.before) {
        articles.set(patch.before.id, patch.after);
        made.push(patch.reverse);
        entries.push(patch.entry);
        continue;
      }
      const entry = entryOf(change, change.kind === 'patch' ? articles.get(change.id) : undefined);
      made.push(applyChange(catalogue, change));
      entries.push(entry);
    }
  } catch (thrown) {
    for (const change of made.reverse()) applyChange(catalogue, change);
    throw thrown;
  }
  return { entries, takeBack: made.reverse() };
}
