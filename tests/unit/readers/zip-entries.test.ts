import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ZipLimits, zipEntries } from '../../../main/readers/zip-entries.ts';
import { WarraqError } from '../../../preload/contract/errors.ts';

const limits: ZipLimits = {
  entries: 100,
  entryBytes: 40 * 1024 * 1024,
  totalBytes: 80 * 1024 * 1024,
  ratio: 200,
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof WarraqError) return error.report.code;
    throw error;
  }
  return 'no error';
}

/** The archive with the bytes at a signature's field changed, in every record of that kind. */
function patched(archive: Uint8Array, signature: number, field: number, value: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + field, value, true);
  }
  return copy;
}
const directoryRecord = 0x02014b50;

describe('entries of a ZIP archive', () => {
  const archive = zipSync({
    'أخبار/الري.txt': [bytesOf('مياه الأمطار'.repeat(50)), { level: 9 }],
    'plain.txt': [bytesOf('Plain words.'), { level: 0 }],
    'empty.txt': new Uint8Array(0),
  });

  it('lists names, also Arabic ones, and unpacks deflated and stored entries alike', () => {
    const entries = zipEntries(archive, 'a.zip', limits);
    expect(entries.map(({ name }) => name)).toEqual(['أخبار/الري.txt', 'plain.txt', 'empty.txt']);
    expect(entries.map((entry) => textOf(entry.read()))).toEqual([
      'مياه الأمطار'.repeat(50),
      'Plain words.',
      '',
    ]);
  });

  it('finds the entries where other bytes stand before the archive', () => {
    const shifted = new Uint8Array(archive.length + 100);
    shifted.set(archive, 100);
    const [first] = zipEntries(shifted, 'a.zip', limits);
    expect(textOf(first?.read() ?? new Uint8Array())).toMatch(/^مياه الأمطار/);
  });

  it('tells a damaged archive wherever it is cut', () => {
    for (let length = 1; length < archive.length; length += 1) {
      const code = codeOf(() => zipEntries(archive.subarray(0, length), 'a.zip', limits));
      expect(code).toBe(length < 4 ? 'file.not-as-named' : 'file.damaged');
    }
  });

  it('tells an entry whose bytes have changed by its checksum, and still gives the others', () => {
    const changed = archive.slice();
    const at = textOf(changed).indexOf('Plain words.');
    expect(at).toBeGreaterThan(0);
    const place = changed.findIndex(
      (_, index) => textOf(changed.subarray(index, index + 5)) === 'Plain',
    );
    changed[place] = 0x70;
    const entries = zipEntries(changed, 'a.zip', limits);
    expect(entries.map((entry) => codeOf(entry.read))).toEqual([
      'no error',
      'file.damaged',
      'no error',
    ]);
  });

  it('refuses what is no archive at all', () => {
    expect(codeOf(() => zipEntries(bytesOf('<html>'.repeat(20)), 'a.zip', limits))).toBe(
      'file.not-as-named',
    );
  });

  it('refuses an entry that points out of the archive, in every way of writing it', () => {
    const names = ['../evil.txt', 'a/../../evil.txt', '/etc/evil', 'C:/evil', '..\\evil.txt'];
    const hostile = zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('x')])));
    const entries = zipEntries(hostile, 'a.zip', limits);
    expect(entries.map((entry) => codeOf(entry.read))).toEqual(
      names.map(() => 'file.unsafe-entry'),
    );
  });

  it('refuses too many entries and too many bytes before unpacking any', () => {
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [`${index}.txt`, bytesOf('x')]),
    );
    expect(codeOf(() => zipEntries(zipSync(many), 'a.zip', limits))).toBe('file.too-many-entries');
    const bomb = zipSync({ 'zeros.txt': new Uint8Array(20 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(40_000);
    expect(codeOf(() => zipEntries(bomb, 'a.zip', limits))).toBe('file.expands-too-far');
  });

  it('does not believe a bomb that says it is small', () => {
    const bomb = zipSync({ 'zeros.txt': new Uint8Array(20 * 1024 * 1024) });
    const [entry] = zipEntries(patched(bomb, directoryRecord, 24, 100), 'a.zip', limits);
    expect(codeOf(() => entry?.read())).toBe('file.damaged');
  });

  it('tells an entry that is locked with a password, and a link', () => {
    const locked = patched(archive, directoryRecord, 8, 1 + (8 << 16));
    const [entry] = zipEntries(locked, 'a.zip', limits);
    expect(entry?.isEncrypted).toBe(true);
    expect(codeOf(() => entry?.read())).toBe('file.encrypted');
    const [link] = zipEntries(
      patched(archive, directoryRecord, 38, 0o120777 * 0x10000),
      'a.zip',
      limits,
    );
    expect(link?.isLink).toBe(true);
  });
});
