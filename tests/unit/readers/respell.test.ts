import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { respelled } from '../../../main/readers/respell.ts';

const arabic = 'قال الصيادون إن الرصيف قديم';

describe('words as their bytes read in another encoding', () => {
  it('become Arabic again after windows-1256 was read as windows-1252', () => {
    const misread = 'ÞÇá ÇáÕíÇÏæä Åä ÇáÑÕíÝ ÞÏíã';
    expect(respelled(misread, 'windows-1252', 'windows-1256')).toBe(arabic);
  });

  it('become Arabic again after UTF-8 was read as windows-1252', () => {
    const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(arabic));
    expect(respelled(misread, 'windows-1252', 'utf-8')).toBe(arabic);
    expect(respelled(misread.slice(1, -1), 'windows-1252', 'utf-8')).toBe(arabic.slice(1, -1));
  });

  it('come back the same way they went', () => {
    const letters = fc.constantFrom('ا', 'ب', 'ت', 'ث', 'ج', ' ', 'ش', 'ي');
    fc.assert(
      fc.property(fc.array(letters), fc.constantFrom('windows-1252', 'koi8-r'), (all, other) => {
        const text = all.join('');
        const there = respelled(text, 'windows-1256', other) ?? '';
        expect(respelled(there, other, 'windows-1256')).toBe(text);
      }),
    );
  });

  it('are unknown where their bytes were lost', () => {
    expect(respelled('a\uFFFDb', 'utf-8', 'windows-1256')).toBeUndefined();
    expect(respelled(arabic, 'windows-1252', 'windows-1256')).toBeUndefined();
    expect(respelled(arabic, 'klingon', 'windows-1256')).toBeUndefined();
    expect(respelled('漢', 'gbk', 'utf-8')).toBeUndefined();
  });
});
