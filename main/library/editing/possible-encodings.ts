import type { PossibleDecoding } from '../../../preload/contract/editing.ts';

/** What Arabic and European articles were saved in. */
const encodings = [
  'utf-8',
  'windows-1256',
  'utf-16le',
  'iso-8859-6',
  'windows-1251',
  'windows-1252',
] as const;

/** As many bytes tell as much as all of them. */
const mostBytes = 64 * 1024;
const sampleLength = 160;

/** The commonest letters of Arabic, Russian and the Latin alphabet; misread text has few of them. */
const commonLetter = /[اليمونرتبةكعدسفقهأحa-zA-Zоеаинтсрвлкмдпу]/u;
/** Control characters other than white space, and what stands for bytes that mean nothing. */
const unlikely = /(?!\s)[\p{Cc}\uFFFD]/gu;

function confidenceOf(text: string, encoding: string): number {
  const wrong = text.match(unlikely)?.length ?? 0;
  if (wrong > 1) return 0.02;
  if (encoding === 'utf-8') return 0.99;
  const letters = text.match(/\p{L}/gu) ?? [];
  const common = letters.filter((letter) => commonLetter.test(letter)).length;
  return letters.length === 0 ? 0.1 : Math.round((0.9 * 100 * common) / letters.length) / 100;
}

/** The encodings that bytes could be in, the likeliest first. */
export function candidatesOf(bytes: Uint8Array): readonly PossibleDecoding[] {
  const head = bytes.subarray(0, mostBytes);
  const candidates = encodings.map((encoding) => {
    const text = new TextDecoder(encoding).decode(head);
    const confidence = confidenceOf(text, encoding);
    return { encoding, confidence, sample: text.trim().slice(0, sampleLength) };
  });
  return candidates.sort((one, two) => two.confidence - one.confidence);
}
