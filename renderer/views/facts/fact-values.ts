import type { EditedFacts } from '../../../preload/contract/editing.ts';
import type { ErrorReport } from '../../../preload/contract/errors.ts';
import type { ArticleDocument, FactName } from '../../../preload/contract/vocabulary.ts';

/** Facts as they stand in the fields of a form; several names of one fact stand one a line. */
export type FactValues = Readonly<Record<FactName, string>>;

export function valuesOf(article: ArticleDocument): FactValues {
  const { title, subtitle, authors, source, published, url, language, keywords, section } = article;
  return {
    title,
    subtitle: subtitle ?? '',
    authors: authors.join('\n'),
    source: source ?? '',
    published: published?.written ?? '',
    url: url ?? '',
    language,
    keywords: keywords.join('\n'),
    section: section ?? '',
  };
}

const linesOf = (value: string): string[] => value.split('\n').filter((line) => line.trim() !== '');

/** The facts that a person changed, as the library takes them. */
export function changedValues(before: FactValues, now: FactValues): EditedFacts {
  const names = (Object.keys(now) as FactName[]).filter((name) => now[name] !== before[name]);
  return Object.fromEntries(
    names.map((name): readonly [FactName, string | string[] | null] => {
      if (name === 'authors' || name === 'keywords') return [name, linesOf(now[name])];
      return [name, now[name].trim() === '' && name !== 'title' ? null : now[name]];
    }),
  );
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The direction of a field, by the first letter in it; undefined without any, so that an empty field goes
 * with the window. `dir="auto"` is not looked at again when a field is filled before it is shown.
 */
export function directionOf(value: string): 'rtl' | 'ltr' | undefined {
  const [letter] = /\p{L}/u.exec(value) ?? [];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

const refusedFields: Partial<Record<ErrorReport['code'], FactName>> = {
  'edit.blank-title': 'title',
  'edit.no-date': 'published',
  'edit.no-address': 'url',
  'edit.no-language': 'language',
};

/** The field that an error is about. */
export const fieldOf = ({ code }: ErrorReport): FactName | undefined => refusedFields[code];
