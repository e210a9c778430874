import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameGiver, safeFileName } from '../../../main/core/exports/file-names.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('a file name made from a title', () => {
  it.each([
    ['مصير الميناء: ماذا بعد؟', 'مصير الميناء ماذا بعد؟.md'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.md'],
    ['  ..hidden..  ', 'hidden.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['CON', 'CON_.md'],
    ['lpt1.notes', 'lpt1_.notes.md'],
    ['console', 'console.md'],
    ['', 'article.md'],
    ['???', 'article.md'],
    ['safe\u202Edm.exe', 'safe dm.exe.md'],
  ])('turns %j into %j', (title, name) => {
    expect(safeFileName(title, '.md')).toBe(name);
  });

  it('is never too long, and never cuts a letter from its marks', () => {
    const title = 'مُ'.repeat(300);
    const name = safeFileName(title, '.md');
    expect(bytesOf(name)).toBeLessThanOrEqual(200);
    expect(name.slice(0, -3)).toMatch(/^(مُ)+$/);
  });

  it('is fit for every file system whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = safeFileName(title, '.md');
        expect(bytesOf(name)).toBeLessThanOrEqual(200);
        // eslint-disable-next-line no-control-regex -- these are what no name may hold
        expect(name).not.toMatch(/[<>:"/\\|?*\x00-\x1f]|^[. ]|[. ]$/);
        expect(name.length).toBeGreaterThan('.md'.length);
      }),
    );
  });
});

describe('names for many articles', () => {
  it('differ, also where letter case does not count', () => {
    const nameFor = createNameGiver('.md');
    expect(['خبر', 'خبر', 'News', 'NEWS', 'خبر', 'خبر (2)'].map(nameFor)).toEqual([
      'خبر.md',
      'خبر (2).md',
      'News.md',
      'NEWS (2).md',
      'خبر (3).md',
      'خبر (2) (2).md',
    ]);
  });

  it('differ where only the cut end did', () => {
    const nameFor = createNameGiver('.md');
    const long = 'ك'.repeat(300);
    const names = [nameFor(`${long}1`), nameFor(`${long}2`)];
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => bytesOf(name) <= 200)).toBe(true);
  });
});
