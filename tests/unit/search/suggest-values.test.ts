import { describe, expect, it } from 'vitest';
import { fieldNamesBeginning } from '../../../main/core/search/query-fields.ts';
import { suggestValues } from '../../../main/core/search/suggest-values.ts';

const counted = (...values: readonly string[]) => values.map((value) => ({ value, count: 1 }));

describe('the values a text may become', () => {
  it('begin with it, or have a word that does', () => {
    const sources = counted('جريدة الوفد', 'الوفد', 'صحيفة الضفاف', 'الوَفْدُ الجديد');
    const { values, isWhole } = suggestValues('الوف', sources, 8);
    expect(values.map(({ value }) => value)).toEqual(['الوفد', 'الوَفْدُ الجديد', 'جريدة الوفد']);
    expect(isWhole).toBe(false);
    expect(suggestValues('الوفد', sources, 8).isWhole).toBe(true);
  });

  it('are found by any part of a path, and are all of them before anything is typed', () => {
    const tags = counted('بلدان', 'بلدان/العراق', 'نفط');
    expect(suggestValues('العر', tags, 8).values).toEqual(counted('بلدان/العراق'));
    expect(suggestValues('', tags, 2).values).toEqual(counted('بلدان', 'بلدان/العراق'));
  });

  it('are found by their other names', () => {
    const names = (value: string) => (value === 'ar' ? ['Arabic', 'العربية'] : []);
    expect(suggestValues('arab', counted('fr', 'ar'), 8, names).values).toEqual(counted('ar'));
    expect(suggestValues('عربي', counted('fr', 'ar'), 8, names).values).toEqual([]);
    expect(suggestValues('العربيه', counted('fr', 'ar'), 8, names).isWhole).toBe(true);
  });
});

describe('the names of fields', () => {
  it('are told by how they begin, one of each field and script', () => {
    expect(fieldNamesBeginning('مص')).toEqual(['مصدر']);
    expect(fieldNamesBeginning('LA')).toEqual(['lang']);
    expect(fieldNamesBeginning('langu')).toEqual(['language']);
    expect(fieldNamesBeginning('قوات')).toEqual([]);
  });
});
