import { fold } from '../text/fold.ts';
import { dateRangeOf } from './date-range.ts';
import type { QueryField } from './query-tree.ts';

/** The names a person may type before a colon, English and Arabic. */
const names: Readonly<Record<string, QueryField>> = {
  tag: 'tag',
  source: 'source',
  lang: 'language',
  language: 'language',
  title: 'title',
  author: 'author',
  date: 'date',
  is: 'is',
  has: 'has',
  وسم: 'tag',
  مصدر: 'source',
  لغة: 'language',
  عنوان: 'title',
  كاتب: 'author',
  تاريخ: 'date',
};
const fieldOfFoldedName = new Map(
  Object.entries(names).map(([name, field]) => [fold(name), field] as const),
);

/** The field a name stands for; none where the word before a colon is just a word. */
export function fieldNamed(name: string): QueryField | undefined {
  return fieldOfFoldedName.get(fold(name));
}

const stateValues: readonly string[] = ['inbox', 'kept', 'trashed', 'untagged'];
const possessionValues: readonly string[] = ['note', 'passages', 'related', 'url'];

/** Whether a field can be asked for a value at all: `is:lost` and `date:tomorrow` cannot. */
export function knowsValue(field: QueryField, value: string): boolean {
  const folded = fold(value).trim();
  if (field === 'is') return stateValues.includes(folded);
  if (field === 'has') return possessionValues.includes(folded);
  if (field === 'date') return dateRangeOf(value) !== undefined;
  return true;
}
