import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../main/readers/format-of.ts';
import { formatFor } from '../../../main/readers/registry.ts';
import { reportOf } from '../../../preload/contract/errors.ts';

const sample = (path: string) =>
  readFileSync(resolve(import.meta.dirname, '../../samples', path)).subarray(0, 4_096);
const formatIn = (name: string, bytes: Uint8Array) =>
  formatOf(name, bytes, formatFor).reader.format;
const text = (words: string) => new TextEncoder().encode(words);

describe('the format of a file', () => {
  it.each([
    ['report.txt', 'documents/libreoffice.pdf', 'PDF'],
    ['report.zip', 'documents/pandoc.docx', 'DOCX'],
    ['report.pdf', 'documents/pandoc.epub', 'EPUB'],
    ['report.docx', 'documents/libreoffice.docx', 'DOCX'],
    ['report.json', 'data/archive.zip', 'ZIP'],
  ])('is what its bytes are, whatever its name: %s out of %s', (name, path, format) => {
    expect(formatIn(name, sample(path))).toBe(format);
  });

  it('is what its name says where the bytes do not tell', () => {
    expect(formatIn('أخبار.CSV', text('a,b'))).toBe('CSV');
    expect(formatIn('a.b.md', text('<html> is a word here'))).toBe('Markdown');
    expect(formatIn('page.txt', text('\n<!DOCTYPE html><p>'))).toBe('HTML');
  });

  const other = (format: string) => ({ code: 'file.other-format', params: { format } });
  const ending = (extension: string) => ({
    code: 'file.unsupported-format',
    params: { extension },
  });
  it.each([
    ['picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), other('PNG')],
    ['letter.txt', text('{\\rtf1 hello'), other('RTF')],
    ['letter.rtf', text('{\\rtf1 hello'), ending('.rtf')],
    ['photo.jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), ending('.jpeg')],
    ['film.mp4', text('....ftyp'), ending('.mp4')],
    ['README', text('words'), ending('README')],
  ])('that nothing reads is refused by what it is: %s', (name, bytes, expected) => {
    let thrown: unknown;
    try {
      formatIn(name, bytes);
    } catch (error) {
      thrown = error;
    }
    expect(reportOf(thrown)).toMatchObject({
      ...expected,
      params: { file: name, ...expected.params },
    });
  });
});
