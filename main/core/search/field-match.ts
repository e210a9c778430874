import type { Article } from '../../../preload/contract/vocabulary.ts';
import type { Analyzer } from '../text/analysis.ts';
import { stemOf } from '../text/arabic-stem.ts';
import { fold, foldPhrase } from '../text/fold.ts';
import { dateRangeOf, liesWithin } from './date-range.ts';
import {
  possessionNamed,
  stateNamed,
  type PossessionValue,
  type StateValue,
} from './query-fields.ts';
import type { QueryField } from './query-tree.ts';

export type ArticlePredicate = (article: Article) => boolean;

/** What a field asks of an article. A value the field does not know matches no article. */
export function fieldPredicate(
  field: QueryField,
  value: string,
  analyzer: Analyzer,
): ArticlePredicate {
  switch (field) {
    case 'tag':
      return tagPredicate(value);
    case 'source':
      return namePredicate(value, analyzer, (article) => [article.source ?? '']);
    case 'exact-source':
      return (article) => foldPhrase(article.source ?? '') === foldPhrase(value);
    case 'author':
      return namePredicate(value, analyzer, (article) => article.authors);
    case 'exact-author':
      return exactAuthorPredicate(value);
    case 'title':
      return titlePredicate(value, analyzer);
    case 'language':
      return languagePredicate(value);
    case 'date':
      return datePredicate(value);
    case 'is':
      return statePredicate(stateNamed(value));
    case 'has':
      return possessionPredicate(possessionNamed(value));
  }
}

/** The tag itself and every tag below it, compared after folding. */
function tagPredicate(value: string): ArticlePredicate {
  const sought = foldedPath(value);
  const remembered = new Map<string, boolean>();
  const matches = (tag: string): boolean => {
    const path = foldedPath(tag);
    return sought.every((part, index) => part === path[index]);
  };
  return (article) =>
    article.tags.some((tag) => {
      const known = remembered.get(tag) ?? matches(tag);
      remembered.set(tag, known);
      return known;
    });
}

function foldedPath(tag: string): readonly string[] {
  return tag.split('/').map(foldPhrase);
}

/** Every word of the value among the words of one name, whatever the order, with or without ال. */
function namePredicate(
  value: string,
  analyzer: Analyzer,
  namesOf: (article: Article) => readonly string[],
): ArticlePredicate {
  const wordsOf = (text: string): readonly string[] =>
    analyzer.tokens(text).map((token) => analyzer.surface(token.text).replace(/^ال(?=.{2})/u, ''));
  const sought = wordsOf(value);
  const remembered = new Map<string, boolean>();
  const matches = (name: string): boolean => {
    const words = new Set(wordsOf(name));
    return sought.length > 0 && sought.every((word) => words.has(word));
  };
  return (article) =>
    namesOf(article).some((name) => {
      const known = remembered.get(name) ?? matches(name);
      remembered.set(name, known);
      return known;
    });
}

function exactAuthorPredicate(value: string): ArticlePredicate {
  const sought = foldPhrase(value);
  return (article) => article.authors.some((name) => foldPhrase(name) === sought);
}

/** Every word of the value in the title, by surface or stem. */
function titlePredicate(value: string, analyzer: Analyzer): ArticlePredicate {
  const close = (term: { readonly tier: string }): boolean => term.tier !== 'skeleton';
  const sought = analyzer.tokens(value).map(({ text }) => {
    const terms = analyzer.queryTerms(text).filter(close);
    return new Set([`surface ${analyzer.surface(text)}`, ...terms.map(({ term }) => term)]);
  });
  return (article) => {
    const inTitle = analyzer.tokens(article.title).flatMap(({ text }) => {
      const terms = analyzer.indexTerms(text).filter(close);
      return [`surface ${analyzer.surface(text)}`, ...terms.map(({ term }) => term)];
    });
    return sought.length > 0 && sought.every((forms) => inTitle.some((form) => forms.has(form)));
  };
}

/** By code (`ar`) or by the language's name in English, Arabic or itself (`Arabic`, `عربي`, `français`). */
function languagePredicate(value: string): ArticlePredicate {
  const sought = foldPhrase(value);
  const remembered = new Map<string, boolean>();
  const matches = (tag: string): boolean => {
    const [language = tag] = tag.split('-');
    if (sought === fold(tag) || sought === language) return true;
    return ['en', 'ar', language].some((reader) => {
      const name = foldPhrase(languageName(language, reader) ?? '');
      return name !== '' && (name === sought || stemOf(name) === stemOf(sought));
    });
  };
  return ({ language }) => {
    const known = remembered.get(language) ?? matches(language);
    remembered.set(language, known);
    return known;
  };
}

/** The name of a language in another, both as BCP 47 tags; none where it has none there. */
export function languageName(language: string, reader: string): string | undefined {
  try {
    return new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(language);
  } catch {
    return undefined;
  }
}

function datePredicate(value: string): ArticlePredicate {
  const range = dateRangeOf(value);
  return ({ published }) =>
    range !== undefined && published !== undefined && liesWithin(published.iso, range);
}

function statePredicate(value: StateValue | undefined): ArticlePredicate {
  if (value === 'untagged') return (article) => article.tags.length === 0;
  if (value === 'undated') return (article) => article.published === undefined;
  return (article) => article.state === value;
}

function possessionPredicate(value: PossessionValue | undefined): ArticlePredicate {
  return value === undefined ? () => false : possessions[value];
}

const possessions: Readonly<Record<PossessionValue, ArticlePredicate>> = {
  note: (article) => article.note.trim() !== '',
  passages: (article) => article.passages.length > 0,
  related: (article) => article.related.length > 0,
  url: (article) => article.url !== undefined,
};
