import type { CallInput } from '../../preload/contract/calls.ts';
import type { Completion, FacetCount, Suggestion } from '../../preload/contract/queries.ts';
import { createTagCounts } from '../core/articles/tags.ts';
import { isInPlace } from '../core/articles/places.ts';
import { mostFrequent } from '../core/search/facets.ts';
import { languageName } from '../core/search/field-match.ts';
import { groupsWith } from '../core/names/with-names.ts';
import { pieceAt, quotedValue, type Piece } from '../core/search/piece-at.ts';
import { fieldNamesBeginning, fixedValuesOf } from '../core/search/query-fields.ts';
import type { AskedField } from '../core/search/query-tree.ts';
import { suggestValues } from '../core/search/suggest-values.ts';
import type { CountedWord } from '../core/search/vocabulary.ts';
import type { Analyzer } from '../core/text/analysis.ts';
import { isArabic } from '../core/text/arabic-stem.ts';
import { fold } from '../core/text/fold.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { collectionsOf } from './collections.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { nameGroupsIn } from './name-groups.ts';
import { createSlices } from './slices.ts';

export interface CompleterPorts {
  readonly store: LibraryStore;
  readonly index: IndexKeeper;
  readonly analyzer: Analyzer;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

const mostSuggested = 8;

/** Fewer letters begin too many words. */
const fewestLetters = 2;

/** How many articles are counted between two looks at the clock. */
const stride = 256;

/** How far into an article its spelling of a word is looked for, in UTF-16 code units. */
const longestLook = 20_000;

/** The spellings of this many words are remembered. */
const mostSpellings = 5_000;

type Values = Readonly<Partial<Record<AskedField, readonly FacetCount[]>>>;

const suggestionKinds: Readonly<Partial<Record<AskedField, Suggestion['kind']>>> = {
  tag: 'tag',
  source: 'source',
  author: 'author',
  language: 'language',
  collection: 'collection',
};

/** The values of the fields outside the trash, most frequent first; of dates, their years. */
async function valuesIn({ store, clock }: CompleterPorts): Promise<Values> {
  const rest = createSlices(clock);
  const tags = createTagCounts();
  const counts = {
    source: new Map<string, number>(),
    author: new Map<string, number>(),
    language: new Map<string, number>(),
    date: new Map<string, number>(),
  };
  const count = (values: Map<string, number>, value: string | undefined): void => {
    if (value !== undefined) values.set(value, (values.get(value) ?? 0) + 1);
  };
  for (const [at, article] of [...store.articles.values()].entries()) {
    if (at % stride === 0) await rest();
    if (!isInPlace(article, 'all')) continue;
    tags.add(article);
    count(counts.source, article.source);
    count(counts.language, article.language);
    count(counts.date, article.published?.iso.slice(0, 4));
    for (const author of new Set(article.authors)) count(counts.author, author);
  }
  return {
    tag: tags.counts(),
    source: mostFrequent(counts.source),
    author: mostFrequent(counts.author),
    language: mostFrequent(counts.language),
    date: mostFrequent(counts.date),
    collection: collectionsOf(store).map(({ name }) => ({ value: name, count: 0 })),
  };
}

const namesOfLanguage = (tag: string): readonly string[] =>
  ['en', 'ar', tag].flatMap((reader) => languageName(tag, reader) ?? []);

/** Suggests what the words at the caret may become, from what the library holds. */
export function createCompleter(ports: CompleterPorts) {
  const { store, index, analyzer } = ports;
  let known: { readonly revision: number; readonly values: Promise<Values> } | undefined;
  const spellings = new Map<string, string>();

  function values(): Promise<Values> {
    if (known?.revision !== store.revision)
      known = { revision: store.revision, values: valuesIn(ports) };
    return known.values;
  }

  /** A word as an article writes it, without marks: what is compared (`مدرسه`) is no way to write. */
  async function spellingOf({ surface, example }: CountedWord): Promise<string> {
    const remembered = spellings.get(surface);
    if (remembered !== undefined) return remembered;
    const article = example && store.articles.get(example);
    const text = article && (await store.readBody(article.body.ref).catch(() => ''));
    const written = analyzer
      .tokens(`${article?.title ?? ''}\n${(text ?? '').slice(0, longestLook)}`)
      .find((token) => analyzer.surface(token.text) === surface);
    const spelling = (written?.text ?? surface).replace(/[\p{Mn}\u0640]/gu, '').toLowerCase();
    if (spellings.size >= mostSpellings) spellings.clear();
    spellings.set(surface, spelling);
    return spelling;
  }

  async function wordsFor(typed: string, space: string) {
    const sought = fold(typed);
    if (sought.length < fewestLetters) return { suggestions: [], isWhole: false };
    const vocabulary = await index.vocabulary();
    const suggestions: Suggestion[] = [];
    for (const word of vocabulary.beginningWith(sought, mostSuggested)) {
      const label = await spellingOf(word);
      suggestions.push({ kind: 'word', label, text: label + space, count: word.articles });
    }
    return { suggestions, isWhole: vocabulary.has(sought) };
  }

  async function valuesFor(field: AskedField, typed: string, space: string) {
    const fixed = fixedValuesOf(field).map((value) => ({ value, count: 0 }));
    const counted = fixed.length > 0 ? fixed : ((await values())[field] ?? []);
    const otherNames = field === 'language' ? namesOfLanguage : undefined;
    const found = suggestValues(typed, counted, mostSuggested, otherNames);
    const suggestions = found.values.map(({ value, count }): Suggestion => ({
      kind: suggestionKinds[field] ?? 'value',
      label: value,
      text: quotedValue(value) + space,
      ...(count > 0 ? { count } : {}),
    }));
    return { suggestions, isWhole: found.isWhole };
  }

  /** The names that begin so, then words: a name that is in no group stands for itself. */
  async function namesFor(typed: string, space: string) {
    const forms = nameGroupsIn(store).flatMap((group) =>
      group.forms.map((value) => ({ value, count: 0 })),
    );
    const { values, isWhole } = suggestValues(typed, forms, mostSuggested);
    const names = values.map(({ value }): Suggestion => ({
      kind: 'name',
      label: value,
      text: quotedValue(value) + space,
    }));
    const words = await wordsFor(typed, space);
    const texts = new Set(names.map(({ text }) => text));
    const others = words.suggestions.filter(({ text }) => !texts.has(text));
    const suggestions = [...names, ...others].slice(0, mostSuggested);
    return { suggestions, isWhole: isWhole || words.isWhole };
  }

  /** The name that a word is a spelling of, in all its spellings. */
  function nameOf(typed: string, space: string): readonly Suggestion[] {
    if (groupsWith(typed, nameGroupsIn(store), analyzer).length === 0) return [];
    const label = `${isArabic(typed) ? 'اسم' : 'name'}:${typed}`;
    return [{ kind: 'name', label, text: label + space }];
  }

  async function suggestionsFor({ field, typed, isQuoted }: Piece, space: string) {
    if (field === 'title') return wordsFor(typed, space);
    if (field === 'name') return namesFor(typed, space);
    if (field !== undefined) return valuesFor(field, typed, space);
    const names = isQuoted ? [] : fieldNamesBeginning(typed);
    const fields = names.map((name): Suggestion => {
      const label = `${name}:`;
      return { kind: 'field', label, text: label };
    });
    if (typed === '') return { suggestions: fields, isWhole: true };
    const words = await wordsFor(typed, isQuoted ? '' : space);
    const name = isQuoted ? [] : nameOf(typed, space);
    const suggestions = [...name, ...fields, ...words.suggestions].slice(0, mostSuggested);
    // A whole word brings none by itself, but for the name that it may stand for.
    if (name.length > 0 && words.isWhole) return { suggestions: name, isWhole: false };
    return { ...words, suggestions };
  }

  return async ({ words, caret }: CallInput<'search.complete'>): Promise<Completion> => {
    const piece = pieceAt(words, caret);
    if (piece === undefined) return { start: caret, end: caret, isWhole: true, suggestions: [] };
    const { start, end } = piece;
    // What is taken at the end is followed by a space, ready for the next word.
    const space = end >= words.length ? ' ' : '';
    return { start, end, ...(await suggestionsFor(piece, space)) };
  };
}
