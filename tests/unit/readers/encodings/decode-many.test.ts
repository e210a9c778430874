import { describe, expect, it } from 'vitest';
import { type DecodedText, decodeText } from '../../../../main/readers/decode.ts';
import { reportOf } from '../../../../preload/contract/errors.ts';
import { encode } from './encoders.ts';
import { arabic, persian, urdu } from './texts-arabic-script.ts';
import { bulgarian, russian, ukrainian } from './texts-cyrillic.ts';
import { czech, french, german, polish, spanish, turkish } from './texts-latin.ts';
import { chinese, greek, hebrew, japanese, korean, taiwanese } from './texts-other.ts';

const cyrillic = ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866'];
const texts: readonly (readonly [string, string, readonly string[]])[] = [
  ['Arabic', arabic, ['windows-1256', 'iso-8859-6']],
  ['Persian', persian, ['windows-1256']],
  ['Urdu', urdu, ['windows-1256']],
  ['Russian', russian, cyrillic],
  ['Ukrainian', ukrainian, ['windows-1251', 'koi8-u', 'iso-8859-5']],
  ['Bulgarian', bulgarian, ['windows-1251', 'iso-8859-5']],
  ['French', french, ['windows-1252', 'iso-8859-15']],
  ['German', german, ['windows-1252', 'windows-1250', 'iso-8859-2']],
  ['Spanish', spanish, ['windows-1252', 'iso-8859-15']],
  ['Turkish', turkish, ['windows-1254']],
  ['Polish', polish, ['windows-1250', 'iso-8859-2']],
  ['Czech', czech, ['windows-1250', 'iso-8859-2']],
  ['Greek', greek, ['windows-1253']],
  ['Hebrew', hebrew, ['windows-1255']],
  ['Japanese', japanese, ['shift_jis', 'euc-jp']],
  ['Chinese', chinese, ['gb18030']],
  ['Chinese of Taiwan', taiwanese, ['big5']],
  ['Korean', korean, ['euc-kr']],
];

/** Sentences, runs of about 40, 80 and 160 characters from every part, and the whole. */
function piecesOf(text: string): readonly string[] {
  const runs = [40, 80, 160].flatMap((length) =>
    Array.from({ length: 14 }, (_, at) => Math.floor((at * text.length) / 14)).map((start) => {
      const edge = text.slice(start).search(/(?<=[\s。，、])\S/u);
      return text.slice(start + Math.max(0, edge)).slice(0, length);
    }),
  );
  const pieces = [...text.split('\n'), ...runs, text, text.replaceAll('\n', '\r\n\r\n')];
  return [...new Set(pieces)].filter((piece) => piece.length >= 40);
}

interface Pair {
  readonly language: string;
  readonly encoding: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

const pairs: readonly Pair[] = texts.flatMap(([language, text, encodings]) =>
  [...encodings, 'utf-8', 'utf-16le', 'utf-16be'].flatMap((encoding) =>
    piecesOf(text).flatMap((piece) => {
      const bytes =
        encoding === 'utf-8' ? new TextEncoder().encode(piece) : encode(piece, encoding);
      return bytes?.some((byte) => byte >= 0x80) === true
        ? [{ language, encoding, text: piece, bytes }]
        : [];
    }),
  ),
);

/** Bytes that are refused are read wrong. */
function read(bytes: Uint8Array): DecodedText {
  try {
    return decodeText(bytes, 'a.txt');
  } catch (error) {
    return { text: '', encoding: reportOf(error).code, confidence: 0 };
  }
}

describe('decoding texts in the encodings of their languages', () => {
  it('reads at least 99 of 100 as they were written', () => {
    const wrong = pairs.filter(({ text, bytes }) => read(bytes).text !== text);
    const share = 1 - wrong.length / pairs.length;
    process.stdout.write(`${pairs.length} texts, read right: ${share.toFixed(4)}\n`);
    const shown = wrong.map(({ language, encoding, text, bytes }) => {
      const { encoding: taken, confidence, text: got } = read(bytes);
      return `${language} ${encoding} as ${taken} (${confidence}): ${text.slice(0, 60)} | ${got.slice(0, 60)}`;
    });
    expect(pairs.length).toBeGreaterThanOrEqual(500);
    expect(share, shown.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('is sure of most of what it reads right, and of hardly anything it reads wrong', () => {
    const all = pairs.map(({ text, bytes }) => {
      const { text: decoded, confidence } = read(bytes);
      return { isRight: decoded === text, isSure: confidence >= 0.8 };
    });
    const right = all.filter(({ isRight }) => isRight);
    expect(right.filter(({ isSure }) => isSure).length / right.length).toBeGreaterThan(0.9);
    const sureButWrong = all.filter(({ isRight, isSure }) => isSure && !isRight);
    expect(sureButWrong.length / all.length).toBeLessThan(0.005);
  });
});
