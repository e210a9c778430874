import type { EditedFacts } from '../../../preload/contract/editing.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';
import type {
  Article,
  FactName,
  Provenance,
  PublishedDate,
} from '../../../preload/contract/vocabulary.ts';
import { FactName as FactNames, Language } from '../../../preload/contract/vocabulary.ts';
import { parseDate } from '../imports/dates/parse-date.ts';
import { tidy } from '../imports/lines.ts';

/** Facts in the form an article has them; `null` where one is taken away. */
export type FactFields = Partial<
  Pick<Article, 'title' | 'authors' | 'keywords' | 'language' | 'provenance'>
> &
  Partial<Readonly<Record<'subtitle' | 'source' | 'url' | 'section', string | null>>> & {
    readonly published?: PublishedDate | null;
  };

const undetermined = 'und';

const word = (text: string | null): string | null => {
  // A field of several lines may hold a title on two of them.
  const tidied = tidy((text ?? '').replace(/[\r\n]+/gu, ' '));
  return tidied === '' ? null : tidied;
};

const list = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map(tidy).filter((text) => text !== '')),
];

function titleOf(text: string): string {
  const title = word(text);
  if (title === null) throw WarraqError.of('edit.blank-title', {});
  return title;
}

function dateOf(text: string | null, before: PublishedDate | undefined): PublishedDate | null {
  const written = word(text);
  if (written === null) return null;
  // Words that were left as they are mean what they meant, whatever stood around them then.
  if (before !== undefined && written === tidy(before.written)) return before;
  const published = parseDate(written);
  if (published === undefined) throw WarraqError.of('edit.no-date', { text: written });
  return published;
}

function addressOf(text: string | null): string | null {
  const url = word(text);
  if (url === null || /^https?:\/\/[^\s/]\S*$/iu.test(url)) return url;
  throw WarraqError.of('edit.no-address', { text: url });
}

function languageOf(text: string | null): string {
  const tag = word(text) ?? undetermined;
  const [main = '', ...rest] = tag.split(/[-_]/u);
  const language = [main.toLowerCase(), ...rest].join('-');
  if (Language.safeParse(language).success) return language;
  throw WarraqError.of('edit.no-language', { text: tag });
}

/** The facts as they will stand, of those that were given. */
function standing(facts: EditedFacts, article: Article): FactFields {
  const { title, subtitle, authors, source, published, url, language, keywords, section } = facts;
  return {
    ...(title !== undefined && { title: titleOf(title) }),
    ...(subtitle !== undefined && { subtitle: word(subtitle) }),
    ...(authors !== undefined && { authors: list(authors) }),
    ...(source !== undefined && { source: word(source) }),
    ...(published !== undefined && { published: dateOf(published, article.published) }),
    ...(url !== undefined && { url: addressOf(url) }),
    ...(language !== undefined && { language: languageOf(language) }),
    ...(keywords !== undefined && { keywords: list(keywords) }),
    ...(section !== undefined && { section: word(section) }),
  };
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Which of the facts differ from those of the article. */
export function changedFacts(article: Article, fields: FactFields): readonly FactName[] {
  return FactNames.options.filter((fact) => fact in fields && !isSame(fields[fact], article[fact]));
}

/**
 * The fields of an article that a person's facts change, with who said them; undefined where they are so
 * already. A fact that was taken away is a person's word as well.
 * @throws `edit.blank-title`, `edit.no-date`, `edit.no-address`, `edit.no-language`.
 */
export function editedFields(article: Article, facts: EditedFacts): FactFields | undefined {
  const fields = standing(facts, article);
  const changed = changedFacts(article, fields);
  if (changed.length === 0) return undefined;
  const provenance: Provenance = {
    ...article.provenance,
    ...Object.fromEntries(changed.map((fact) => [fact, 'person' as const])),
  };
  const kept = Object.fromEntries(changed.map((fact) => [fact, fields[fact]])) as FactFields;
  return { ...kept, provenance };
}
