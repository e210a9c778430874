import { describe, expect, it } from 'vitest';
import { ColumnRole } from '../../../preload/contract/records.ts';
import { columnRoles, sampleOf, withColumn } from '../../../renderer/views/desk-dialogs/columns.ts';

describe('the columns of a table', () => {
  it('can have every role that the contract knows', () => {
    expect([...columnRoles].sort()).toEqual([...ColumnRole.options].sort());
  });

  it('get and lose a role', () => {
    const columns = withColumn({ title: 'عنوان' }, 'text', 'متن');
    expect(columns).toEqual({ title: 'عنوان', text: 'متن' });
    expect(withColumn(columns, 'title', undefined)).toEqual({ text: 'متن' });
  });

  it('show the first words that they have', () => {
    const table = {
      headers: ['رقم', 'متن'],
      columns: {},
      samples: [
        ['1', ' '],
        ['2', 'نص'],
      ],
    };
    expect(sampleOf(table, 'متن')).toBe('نص');
    expect(sampleOf(table, undefined)).toBe('');
    expect(sampleOf(table, 'غائب')).toBe('');
  });
});
