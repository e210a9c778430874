import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../main/readers/reader.ts';
import { utf8Evidence } from '../../../main/readers/encodings/unicode.ts';
import { plainTextReader } from '../../../main/readers/plain-text.ts';
import { type ErrorReport, reportOf } from '../../../preload/contract/errors.ts';
import { readingsOf } from '../../support/readings.ts';

const fileName = 'مقال.txt';
const read = async (bytes: Uint8Array): Promise<Reading | undefined> =>
  (await readingsOf(plainTextReader, bytes, fileName))[0];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])),
  );

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), order === 'little');
  }
  return bytes;
}

async function refusal(bytes: Uint8Array): Promise<ErrorReport> {
  try {
    await read(bytes);
  } catch (thrown) {
    return reportOf(thrown);
  }
  throw new Error('the file was taken');
}

const article = 'عنوان\nنص المقال الأول.\nنص المقال الثاني.';

describe('reading plain text', () => {
  it('takes UTF-8 with and without its mark', async () => {
    const plain = await read(utf8(article));
    const marked = await read(bytesOf([0xef, 0xbb, 0xbf], article));
    expect(plain).toMatchObject({
      kind: 'article',
      decoding: { encoding: 'utf-8' },
      draft: { title: 'عنوان' },
    });
    expect(marked).toMatchObject({
      decoding: { encoding: 'utf-8', confidence: 1 },
      draft: { title: 'عنوان' },
    });
  });

  it.each([
    ['utf-16le', 'little'],
    ['utf-16be', 'big'],
  ] as const)('takes %s by its mark', async (encoding, order) => {
    const result = await read(utf16(`\ufeff${article}`, order));
    expect(result).toMatchObject({
      decoding: { encoding, confidence: 1 },
      draft: { title: 'عنوان' },
    });
  });

  it('is less sure of UTF-16 that holds half a character', async () => {
    expect(await read(utf16(`\ufeff${article}\ud800`, 'little'))).toMatchObject({
      decoding: { confidence: 0.5 },
    });
  });

  it.each(['\r\n', '\r', '\u2028', '\u2029', '\u0085'])('ends lines at %j', async (end) => {
    const result = await read(utf8(article.replaceAll('\n', end)));
    expect(result).toMatchObject({
      draft: { title: 'عنوان', text: 'نص المقال الأول.\n\nنص المقال الثاني.' },
    });
  });

  it('refuses an empty file, and one without words', async () => {
    expect(await refusal(new Uint8Array())).toEqual({
      code: 'file.empty',
      params: { file: fileName },
    });
    for (const blank of [' \n\t', '\ufeff', '...\n—\n!', '\u200f\u00a0']) {
      expect((await refusal(utf8(blank))).code).toBe('file.no-words');
    }
  });

  it('refuses what is not text, and says where the first zero byte is', async () => {
    expect(await refusal(bytesOf('abc', [0], 'def', [0]))).toEqual({
      code: 'file.not-text',
      params: { file: fileName, position: 4 },
    });
    expect((await refusal(utf16('\ufeffab\0c', 'little'))).params['position']).toBe(7);
  });

  it('refuses what is full of control bytes, and says where the first is', async () => {
    expect(await refusal(bytesOf('ab', [1, 2], 'cd'))).toEqual({
      code: 'file.not-text',
      params: { file: fileName, position: 3 },
    });
  });

  it.each([
    ['utf-16le', 'little'],
    ['utf-16be', 'big'],
  ] as const)('tells %s without a mark by where its zeros stand', async (encoding, order) => {
    for (const text of [
      article,
      'Titre\nLe port est fermé.',
      '标题\n星期六早上，火车驶过新桥 2024。',
    ]) {
      const result = await read(utf16(text, order));
      expect(result).toMatchObject({
        decoding: { encoding },
        draft: { title: text.split('\n')[0] },
      });
    }
  });

  it('keeps the rest of UTF-8 with a broken byte, and is in doubt', async () => {
    const result = await read(bytesOf(article, [0x80], '\nسطر'));
    expect(result).toMatchObject({ decoding: { encoding: 'utf-8', confidence: 0.5 } });
    expect(result).toMatchObject({ draft: { title: 'عنوان' } });
  });

  it('takes UTF-8 that is cut in its last letter', async () => {
    expect(await read(bytesOf(article, [0xd9]))).toMatchObject({ decoding: { encoding: 'utf-8' } });
  });

  it.each([
    ['an overlong slash', ['a', [0xc0, 0xaf]]],
    ['an overlong three bytes', ['a', [0xe0, 0x80, 0x80]]],
    ['a surrogate', ['ab', [0xed, 0xa0, 0x80]]],
    ['beyond Unicode', ['a', [0xf4, 0x90, 0x80, 0x80]]],
    ['one accent', ['a caf', [0xe9]]],
  ] as const)('does not call it UTF-8: %s', async (_name, parts) => {
    const result = await read(bytesOf(...parts));
    expect(result?.kind === 'article' && result.decoding.encoding).not.toBe('utf-8');
  });

  it('agrees with the platform on what UTF-8 is, for every pair of bytes and every first byte', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isValid = (bytes: Uint8Array): boolean => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    for (let first = 0; first < 256; first += 1) {
      for (let second = 0; second < 256; second += 1) {
        for (const rest of [[], [0x80], [0x80, 0x80]]) {
          const bytes = Uint8Array.from([first, second, ...rest]);
          const { broken, isCut } = utf8Evidence(bytes);
          if ((broken === 0 && !isCut) !== isValid(bytes)) {
            expect.fail(`differs on ${[...bytes].join(' ')}`);
          }
        }
      }
    }
  });
});
