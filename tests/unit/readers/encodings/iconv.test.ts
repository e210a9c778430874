import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../main/readers/decode.ts';
import { sampleBytes } from '../../../support/samples.ts';
import * as arabicScript from './texts-arabic-script.ts';
import * as cyrillic from './texts-cyrillic.ts';
import * as latin from './texts-latin.ts';
import * as others from './texts-other.ts';

const texts: Readonly<Record<string, string>> = {
  ...arabicScript,
  ...cyrillic,
  ...latin,
  ...others,
};

describe('bytes that another program wrote', () => {
  it.each([
    ...['arabic.windows-1256', 'arabic.iso-8859-6', 'arabic.utf-16le', 'persian.windows-1256'],
    ...['persian.utf-16le', 'urdu.windows-1256', 'urdu.utf-16be', 'hebrew.windows-1255'],
    ...['hebrew.utf-16be', 'russian.koi8-r', 'turkish.windows-1254', 'greek.windows-1253'],
    ...['japanese.shift_jis', 'japanese.utf-16le', 'chinese.gb18030', 'taiwanese.big5'],
    'korean.euc-kr',
  ])('are read as they were written: %s', (name) => {
    const [language = '', encoding = ''] = name.split('.');
    const decoded = decodeText(sampleBytes(`encodings/${name}.txt`), 'a.txt');
    const lines = texts[language]?.split('\n') ?? [];
    const isPart = ['iso-8859-6', 'koi8-r'].includes(encoding);
    expect(decoded.text).toBe((isPart ? lines.slice(0, 2) : lines).join('\n'));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.confidence).toBeGreaterThan(0.5);
  });
});
