import type { CallInput, CallOutput } from '../../preload/contract/calls.ts';
import { WarraqError } from '../../preload/contract/errors.ts';
import type { CountedNameGroup, SuggestedSpelling } from '../../preload/contract/names.ts';
import type { NameGroup, RecordId } from '../../preload/contract/records.ts';
import type { Article, ArticleId, Receipt } from '../../preload/contract/vocabulary.ts';
import { isInPlace } from '../core/articles/places.ts';
import { likelyNames } from '../core/names/likely-names.ts';
import { differentForms, formKey } from '../core/names/name-forms.ts';
import { groupsWith } from '../core/names/with-names.ts';
import { writtenForm } from '../core/names/written-form.ts';
import { createMatcher } from '../core/search/matcher.ts';
import type { NameLeaf } from '../core/search/query-tree.ts';
import { noWords } from '../core/search/vocabulary.ts';
import type { Analyzer } from '../core/text/analysis.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Changes } from './changes.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { nameGroupsIn } from './name-groups.ts';
import { createSlices, settledWithin } from './slices.ts';

export interface NameService {
  /** Every name whose spellings were gathered, with counts. */
  list(): Promise<CallOutput<'names.list'>>;
  /** Waits a moment for the index to be built, and says where it is not. */
  suggest(request: CallInput<'names.suggest'>): Promise<CallOutput<'names.suggest'>>;
  /**
   * Keeps the spellings of a name, in place of those it had where it has an id. Refuses with
   * `names.too-few` and `record.not-found`.
   */
  keep(request: {
    readonly id?: RecordId | undefined;
    readonly forms: readonly string[];
  }): Promise<CallOutput<'names.keep'>>;
  /** Refuses with `record.not-found`. */
  discard(request: { readonly id: RecordId }): Promise<Receipt>;
}

export interface NameServicePorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly analyzer: Analyzer;
  readonly changes: Changes;
  readonly newRecordId: () => RecordId;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** More are no help to whoever looks at each of them. */
const mostSuggested = 12;

/** How long an answer waits for the index, in milliseconds. */
const patience = 200;

/** How many articles are looked at between two looks at the clock. */
const stride = 256;

/** How far into an article its spelling of a name is looked for, in UTF-16 code units. */
const longestLook = 100_000;

/** The names as they were counted, and of which state of the library. */
interface Listed {
  readonly state: string;
  readonly groups: Promise<readonly CountedNameGroup[]>;
}

const leafOf = (forms: readonly string[]): NameLeaf => ({
  kind: 'name',
  text: forms[0] ?? '',
  forms,
});

export function createNameService(ports: NameServicePorts): NameService {
  const { store, index, analyzer, changes, newRecordId, clock } = ports;
  let listed: Listed | undefined;

  async function articlesInPlace(): Promise<ReadonlyMap<ArticleId, Article>> {
    const rest = createSlices(clock);
    const articles = new Map<ArticleId, Article>();
    for (const [at, article] of [...store.articles.values()].entries()) {
      if (at % stride === 0) await rest();
      if (isInPlace(article, 'all')) articles.set(article.id, article);
    }
    return articles;
  }

  /** The articles that have any of the forms, best first. */
  async function having(
    forms: readonly string[],
    among: ReadonlyMap<ArticleId, Article>,
  ): Promise<ReadonlyMap<ArticleId, Article>> {
    const { matches } = await index.search(leafOf(forms), { match: 'all', among });
    return new Map(
      matches.flatMap(({ id }) => {
        const article = store.articles.get(id);
        return article === undefined ? [] : [[id, article] as const];
      }),
    );
  }

  async function countedGroups(): Promise<readonly CountedNameGroup[]> {
    const among = await articlesInPlace();
    const groups: CountedNameGroup[] = [];
    for (const { id, forms } of nameGroupsIn(store)) {
      const found = await having(forms, among);
      const counted: { readonly form: string; readonly articles: number }[] = [];
      for (const form of forms) {
        counted.push({ form, articles: (await having([form], found)).size });
      }
      groups.push({ id, forms: counted, articles: found.size });
    }
    return groups;
  }

  /** How an article writes a form, and how many there are. */
  async function suggestion(
    form: string,
    among: ReadonlyMap<ArticleId, Article>,
  ): Promise<SuggestedSpelling | undefined> {
    const found = await having([form], among);
    const [best] = found.values();
    if (best === undefined) return undefined;
    const text = await store.readBody(best.body.ref).catch(() => '');
    const read = createMatcher(leafOf([form]), analyzer).mark(
      `${best.title}\n${text.slice(0, longestLook)}`,
    );
    const written = writtenForm(form, read, analyzer) ?? form;
    return { form: written, articles: found.size, title: best.title };
  }

  function groupOf(id: RecordId): NameGroup {
    const record = store.records.get(id);
    if (record?.kind !== 'names') throw WarraqError.of('record.not-found', {});
    return record;
  }

  return {
    async list() {
      const state = `${store.revision}:${index.changes()}`;
      if (listed?.state !== state) listed = { state, groups: countedGroups() };
      return { groups: await listed.groups };
    },

    async suggest({ forms }) {
      await settledWithin(index.ready(), patience);
      const vocabulary = await index.vocabulary();
      const isReady = vocabulary !== noWords;
      const known = new Set(forms.map((form) => formKey(form, analyzer)));
      const [group] = groupsWith(forms[0] ?? '', nameGroupsIn(store), analyzer);
      const likely = await likelyNames(forms, vocabulary, analyzer, {
        articles: store.articles.size,
        most: mostSuggested,
        rest: createSlices(clock),
      });
      const among =
        likely.length === 0
          ? new Map<ArticleId, Article>()
          : await having(likely, await articlesInPlace());
      const spellings: SuggestedSpelling[] = [];
      for (const form of likely) {
        if (spellings.length === mostSuggested) break;
        const spelling = known.has(form) ? undefined : await suggestion(form, among);
        if (spelling !== undefined) spellings.push(spelling);
      }
      return { isReady, spellings, ...(group && { group }) };
    },

    async keep({ id, forms }) {
      const different = differentForms(forms, analyzer);
      if (different.length < 2) throw WarraqError.of('names.too-few', {});
      const own = id ?? newRecordId();
      const [name = ''] = different;
      const done = id === undefined ? 'saved' : 'changed';
      const receipt = await changes.make({ act: 'names', done, name }, () => {
        if (id !== undefined) groupOf(id);
        return [{ kind: 'keep', record: { kind: 'names', id: own, forms: [...different] } }];
      });
      return { id: own, receipt };
    },

    discard({ id }) {
      const [name = ''] = groupOf(id).forms;
      return changes.make({ act: 'names', done: 'deleted', name }, () => [
        { kind: 'discard', id: groupOf(id).id },
      ]);
    },
  };
}
