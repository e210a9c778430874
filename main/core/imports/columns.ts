import type { ColumnMapping, ColumnRole } from '../../../preload/contract/records.ts';
import { fold } from '../text/fold.ts';

export type { ColumnMapping } from '../../../preload/contract/records.ts';

/**
 * What scrapers, archives and spreadsheets call each fact, the clearest names first. Compared without case,
 * spaces and signs; Arabic folded as in search.
 */
const names: Readonly<Record<ColumnRole, string>> = {
  text: 'text fulltext body articlebody maintext bodytext contenttext content contents article story النص نص المتن متن المقال المحتوى نصالمقال نصالخبر الخبر texte corps contenu',
  title: 'title headline heading titre العنوان عنوان عنوانالمقال عنوانالخبر subject name',
  subtitle: 'subtitle alternativeheadline standfirst deck soustitre chapo العنوانالفرعي عنوانفرعي',
  authors:
    'authors author byline creator writer journalist auteur auteurs الكاتب كاتب المؤلف الكتاب المحرر',
  source:
    'source sourcename publisher outlet site sitename website newspaper publication publicationtitle journal medium containertitle المصدر مصدر الموقع الصحيفة الجريدة الناشر editeur journalname domain',
  published:
    'published publishedat datepublished publishdate publicationdate publishedtime pubdate date datetime issued timestamp created createdat year تاريخالنشر التاريخ تاريخ datedepublication',
  url: 'url link canonicalurl articleurl sourceurl permalink webpage uri الرابط رابط lien adresse',
  language: 'language lang locale اللغة لغة langue',
  keywords:
    'keywords tags keyword tag manualtags subjects topics كلماتمفتاحية الكلماتالمفتاحية الوسوم وسوم motscles',
  section:
    'section category categories articlesection rubric desk القسم قسم التصنيف الفئة rubrique',
};

/** What is written of an article in short, where its text is not there. */
const summaries =
  'abstract abstractnote summary leadparagraph description excerpt ملخص الملخص resume';
const summaryNames = new Set(summaries.split(' '));

const keyOf = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

/** What a name says, and how clear it is, 0 the clearest. */
interface NamedRole {
  readonly role: ColumnRole;
  readonly rank: number;
}

const ranks = new Map<string, NamedRole>();
for (const [role, words] of Object.entries(names)) {
  for (const [rank, word] of words.split(' ').entries()) {
    const key = keyOf(word);
    if (!ranks.has(key)) ranks.set(key, { role: role as ColumnRole, rank });
  }
}

/** What a field of that name holds; undefined for a name that says nothing. */
export const roleOf = (name: string): NamedRole | undefined => ranks.get(keyOf(name));

/** A text is longer than what else stands in a table, in UTF-16 code units. */
const leastText = 120;

function averageLength(samples: readonly (readonly string[])[], column: number): number {
  const cells = samples.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
}

/** The column of the longest cells among those that hold nothing else, where they are long enough. */
function longestColumn(
  headers: readonly string[],
  taken: readonly string[],
  samples: readonly (readonly string[])[],
): string | undefined {
  const lengths = headers.flatMap((header, column) =>
    taken.includes(header) ? [] : [{ header, length: averageLength(samples, column) }],
  );
  const [longest] = lengths.sort((one, other) => other.length - one.length);
  return longest === undefined || longest.length < leastText ? undefined : longest.header;
}

/**
 * Which column holds what, by the names of the headers. Where none is named as a text, it is one named as a
 * summary, or the column of the longest cells, if those are long enough to be texts.
 */
export function guessColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): ColumnMapping {
  const best = new Map<ColumnRole, { readonly header: string; readonly rank: number }>();
  for (const header of headers) {
    const found = roleOf(header);
    if (found === undefined) continue;
    const before = best.get(found.role);
    if (before === undefined || found.rank < before.rank)
      best.set(found.role, { header, rank: found.rank });
  }
  const columns = Object.fromEntries([...best].map(([role, { header }]) => [role, header]));
  const summary = headers.find((header) => summaryNames.has(keyOf(header)));
  const longest = longestColumn(headers, Object.values(columns), samples);
  const text = columns['text'] ?? summary ?? longest;
  return text === undefined ? columns : { ...columns, text };
}
