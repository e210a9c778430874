import { describe, expect, it } from 'vitest';
import type { ComparedPiece } from '../../../preload/contract/likeness.ts';
import { shownRows, withoutSpace } from '../../../renderer/views/compare/compared-rows.ts';

const same: ComparedPiece = { kind: 'same', left: 'كلام ', right: 'كلام ' };
const left: ComparedPiece = { kind: 'left', left: 'زائد ', right: '' };
const changed: ComparedPiece = { kind: 'changed', left: 'قديم', right: 'جديد' };

describe('the rows of two texts', () => {
  const rows = [[same], [same], [same, left, same, changed], [same], [left]];

  it('number their differences over all rows', () => {
    const shown = shownRows(rows, false);
    expect(shown).toHaveLength(5);
    const numbers = shown.flatMap((row) =>
      row.kind === 'row' ? row.pieces.map(({ difference }) => difference) : [],
    );
    const none = undefined;
    expect(numbers).toEqual([none, none, none, 0, none, 1, none, 2]);
  });

  it('leave out what is the same, where asked to, and say how much', () => {
    const shown = shownRows(rows, true);
    expect(shown.map((row) => (row.kind === 'skipped' ? row.count : row.kind))).toEqual([
      2,
      'row',
      1,
      'row',
    ]);
    expect(new Set(shown.map(({ key }) => key)).size).toBe(4);
  });

  it('mark words without the space after them', () => {
    expect(withoutSpace('كلمتان هنا،\n\n')).toEqual(['كلمتان هنا،', '\n\n']);
    expect(withoutSpace(' \n')).toEqual(['', ' \n']);
  });
});
