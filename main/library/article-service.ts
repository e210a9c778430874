import { WarraqError } from '../../preload/contract/errors.ts';
import type { Selection } from '../../preload/contract/queries.ts';
import type {
  Article,
  ArticleId,
  ArticleState,
  Receipt,
} from '../../preload/contract/vocabulary.ts';
import { tagName } from '../core/articles/tags.ts';
import type { ArticlePatch, Change, LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import { articleIn } from './documents.ts';
import { createSlices } from './slices.ts';

/**
 * What a person does to articles. Where an article stands (inbox, kept, trash) changes only when
 * they move it: tagging or noting something does not take it out of the inbox behind their back.
 */
export interface ArticleService {
  tag(request: {
    readonly selection: Selection;
    /** Names of tags, as the contract has them. */
    readonly add: readonly string[];
    readonly remove: readonly string[];
  }): Promise<Receipt>;
  annotate(request: { readonly id: ArticleId; readonly note: string }): Promise<Receipt>;
  move(request: { readonly selection: Selection; readonly state: ArticleState }): Promise<Receipt>;
  /**
   * Takes articles out of the library for good. It can be undone until the library is closed,
   * because their texts and originals stay where they are: nothing clears them off the disk yet.
   * Refuses with `erase.not-in-trash` where one of them is not in the trash, and with
   * `erase.count-changed` where they are not as many as the person confirmed.
   */
  erase(request: { readonly selection: Selection; readonly confirmed: number }): Promise<Receipt>;
}

export interface ArticleServicePorts {
  readonly store: LibraryStore;
  readonly changes: Changes;
  readonly idsOf: (selection: Selection) => Promise<readonly ArticleId[]>;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** What is to be different about an article; undefined where it is so already. */
type Edit = (article: Article) => ArticlePatch | undefined;

function retagged(add: readonly string[], remove: readonly string[]): Edit {
  const wanted = [...new Set(add.map(tagName))];
  return ({ tags }) => {
    const kept = tags.filter((tag) => !remove.includes(tag));
    const added = wanted.filter((tag) => !kept.includes(tag));
    const isSame = added.length === 0 && kept.length === tags.length;
    return isSame ? undefined : { tags: [...kept, ...added] };
  };
}

export function createArticleService(ports: ArticleServicePorts): ArticleService {
  const { store, changes, idsOf, now, clock } = ports;

  async function edits(ids: readonly ArticleId[], edit: Edit): Promise<readonly Change[]> {
    const changedAt = now();
    const rest = createSlices(clock);
    const changes: Change[] = [];
    for (const id of new Set(ids)) {
      const article = store.articles.get(id);
      const fields = article && edit(article);
      if (fields !== undefined)
        changes.push({ kind: 'patch', id, fields: { ...fields, changedAt } });
      await rest();
    }
    return changes;
  }

  function erasures(ids: readonly ArticleId[], confirmed: number): readonly Change[] {
    const articles = [...new Set(ids)].flatMap((id) => store.articles.get(id) ?? []);
    if (articles.some(({ state }) => state !== 'trashed')) {
      throw WarraqError.of('erase.not-in-trash', {});
    }
    const count = articles.length;
    if (count !== confirmed) throw WarraqError.of('erase.count-changed', { confirmed, count });
    return articles.map(({ id }) => ({ kind: 'remove', id }));
  }

  return {
    async tag({ selection, add, remove }) {
      const ids = await idsOf(selection);
      return changes.make({ act: 'tag', add, remove }, () => edits(ids, retagged(add, remove)));
    },
    annotate: ({ id, note }) =>
      changes.make({ act: 'note' }, () => {
        articleIn(store, id);
        return edits([id], (article) => (article.note === note ? undefined : { note }));
      }),
    async move({ selection, state }) {
      const ids = await idsOf(selection);
      return changes.make({ act: 'move', state }, () =>
        edits(ids, (article) => (article.state === state ? undefined : { state })),
      );
    },
    async erase({ selection, confirmed }) {
      const ids = await idsOf(selection);
      return changes.make({ act: 'erase' }, () => erasures(ids, confirmed));
    },
  };
}
