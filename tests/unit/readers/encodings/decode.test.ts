import { describe, expect, it } from 'vitest';
import { candidatesOf, decodeText } from '../../../../main/readers/decode.ts';
import { encode } from './encoders.ts';
import { arabic } from './texts-arabic-script.ts';
import { russian } from './texts-cyrillic.ts';
import { french } from './texts-latin.ts';

const bytesIn = (encoding: string, text: string): Uint8Array => {
  const bytes = encode(text, encoding);
  if (bytes === undefined) throw new Error(`${encoding} cannot write this`);
  return bytes;
};

describe('what a file says of its own encoding', () => {
  it('loses to bytes that are valid UTF-8', () => {
    const decoded = decodeText(new TextEncoder().encode(french), 'a.html', undefined, 'iso-8859-1');
    expect(decoded).toMatchObject({ text: french, encoding: 'utf-8' });
  });

  it('loses to bytes that read far better otherwise', () => {
    const decoded = decodeText(
      bytesIn('windows-1256', arabic),
      'a.html',
      undefined,
      'windows-1252',
    );
    expect(decoded).toMatchObject({ text: arabic, encoding: 'windows-1256' });
  });

  it('decides between readings that are as good', () => {
    const bytes = bytesIn('windows-1252', 'Prix du café');
    for (const declared of ['windows-1254', ' ISO-8859-15 ', 'windows-1252']) {
      const { encoding, text } = decodeText(bytes, 'a.html', undefined, declared);
      expect([encoding, text]).toEqual([declared.trim().toLowerCase(), 'Prix du café']);
    }
  });

  it('is passed over where it names no encoding, and where a person chose', () => {
    const bytes = bytesIn('windows-1251', russian);
    expect(decodeText(bytes, 'a.html', undefined, 'none-such').text).toBe(russian);
    const chosen = decodeText(bytes, 'a.html', 'windows-1251', 'koi8-r');
    expect(chosen).toMatchObject({ text: russian, confidence: 1 });
  });
});

describe('the encodings to choose from', () => {
  it('come with their first words, the likeliest first', () => {
    const [line = ''] = russian.split('\n');
    const [first, ...others] = candidatesOf(bytesIn('koi8-r', line));
    expect(first).toMatchObject({ encoding: 'koi8-r', sample: line.slice(0, 120).trim() });
    expect(others.length).toBeLessThan(8);
    expect(others.map(({ encoding }) => encoding)).toContain('windows-1251');
    for (const { confidence } of others) expect(confidence).toBeLessThan(0.5);
  });

  it('leave out those in which nothing can be read', () => {
    const encodings = candidatesOf(bytesIn('windows-1256', arabic)).map((each) => each.encoding);
    expect(encodings[0]).toBe('windows-1256');
    expect(encodings).not.toContain('iso-8859-6');
    expect(encodings).not.toContain('utf-8');
  });

  it('are none for bytes that are no text', () => {
    expect(candidatesOf(Uint8Array.of(0, 1, 2, 3, 0, 0xff, 0, 7))).toEqual([]);
  });
});

it('tells an encoding by the lines that show it, however late they come', () => {
  const head = '<p class="plain">nothing to tell</p>\n'.repeat(5_000);
  const bytes = bytesIn('windows-1251', head + russian);
  expect(decodeText(bytes, 'a.html').text).toBe(head + russian);
});
