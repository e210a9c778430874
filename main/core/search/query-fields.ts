import { fold } from '../text/fold.ts';
import { dateRangeOf } from './date-range.ts';
import type { AskedField } from './query-tree.ts';

/** The names a person may type before a colon, English and Arabic. */
const names: Readonly<Record<string, AskedField>> = {
  tag: 'tag',
  source: 'source',
  lang: 'language',
  language: 'language',
  title: 'title',
  author: 'author',
  date: 'date',
  is: 'is',
  has: 'has',
  name: 'name',
  in: 'collection',
  وسم: 'tag',
  مصدر: 'source',
  لغة: 'language',
  عنوان: 'title',
  كاتب: 'author',
  تاريخ: 'date',
  حال: 'is',
  فيه: 'has',
  اسم: 'name',
  ضمن: 'collection',
};
const fieldOfFoldedName = new Map(
  Object.entries(names).map(([name, field]) => [fold(name), field] as const),
);

/** The field a name stands for; none where the word before a colon is just a word. */
export function fieldNamed(name: string): AskedField | undefined {
  return fieldOfFoldedName.get(fold(name));
}

/** The names that begin with what is typed, one of each field and script. */
export function fieldNamesBeginning(typed: string): readonly string[] {
  const sought = fold(typed);
  const told = new Set<string>();
  return Object.entries(names).flatMap(([name, field]) => {
    const kind = `${field} ${/\p{Script=Arabic}/u.test(name) ? 'arabic' : 'latin'}`;
    if (!fold(name).startsWith(sought) || told.has(kind)) return [];
    told.add(kind);
    return [name];
  });
}

/** The values of a field that has only a few; none where any text may be one. */
export function fixedValuesOf(field: AskedField): readonly string[] {
  if (field === 'is') return Object.keys(values.is);
  return field === 'has' ? Object.keys(values.has) : [];
}

const nameOfField = new Map(
  Object.entries(names)
    .reverse()
    .map(([name, field]) => [field, name] as const),
);

/** The name of a field as it is written in English. */
export function englishNameOf(field: AskedField): string {
  return nameOfField.get(field) ?? field;
}

/** What `is:` and `has:` know, and what that is called in Arabic. */
const values = {
  is: {
    inbox: ['الوارد', 'وارد'],
    kept: ['محفوظة', 'محفوظ'],
    trashed: ['المهملات', 'مهملة'],
    untagged: ['بلا-وسم', 'بلا وسم'],
    undated: ['بلا-تاريخ', 'بلا تاريخ'],
  },
  has: {
    note: ['ملاحظة'],
    passages: ['مقاطع'],
    related: ['ذيل'],
    url: ['رابط'],
  },
} as const;

export type StateValue = keyof typeof values.is;
export type PossessionValue = keyof typeof values.has;

function namedIn<Value extends string>(
  named: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  const entries = Object.entries(named) as [Value, readonly string[]][];
  return new Map(
    entries.flatMap(([value, others]) =>
      [value, ...others].map((name) => [fold(name), value] as const),
    ),
  );
}

const states = namedIn<StateValue>(values.is);
const possessions = namedIn<PossessionValue>(values.has);

/** What a value of `is:` stands for, in either language. */
export function stateNamed(value: string): StateValue | undefined {
  return states.get(fold(value).trim());
}

/** What a value of `has:` stands for, in either language. */
export function possessionNamed(value: string): PossessionValue | undefined {
  return possessions.get(fold(value).trim());
}

/** Whether a field can be asked for a value at all: `is:lost` and `date:tomorrow` cannot. */
export function knowsValue(field: AskedField, value: string): boolean {
  if (field === 'is') return stateNamed(value) !== undefined;
  if (field === 'has') return possessionNamed(value) !== undefined;
  if (field === 'date') return dateRangeOf(value) !== undefined;
  return true;
}
