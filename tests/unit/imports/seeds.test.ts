import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../main/core/imports/draft.ts';
import { plainTextReader } from '../../../main/readers/plain-text.ts';
import { draftsOf } from '../../support/readings.ts';

const folder = resolve(import.meta.dirname, '../../../seeds');
const readme = readFileSync(resolve(folder, 'README.md'), 'utf8');
const none = '—';

/** The rows of the README's table that has the given column, by file. */
function table(column: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rows = readme.split('\n').map((line) =>
    line.startsWith('|')
      ? line
          .slice(1, -1)
          .split(/(?<!\\)\|/u)
          .map((cell) => cell.trim())
      : undefined,
  );
  const head = rows.findIndex((row) => row?.includes(column) === true);
  const names = rows[head] ?? [];
  const end = rows.findIndex((row, index) => index > head && row === undefined);
  return new Map(
    rows
      .slice(head + 2, end === -1 ? undefined : end)
      .map((row) => [
        row?.[0] ?? '',
        new Map(names.map((name, index) => [name, row?.[index] ?? ''])),
      ]),
  );
}

async function draftOf(fileName: string): Promise<Draft> {
  const bytes = readFileSync(resolve(folder, fileName));
  const [draft] = await draftsOf(plainTextReader, bytes, fileName);
  if (draft === undefined) throw new Error(`${fileName} gave no draft`);
  return draft;
}

const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const facts = table('title');
const people = table('title in the tail');
const orNone = (values: readonly string[]): string =>
  values.length === 0 ? none : values.join('; ');

describe('the sample library', () => {
  it('has a row in its README for every file', () => {
    expect([...facts.keys()].sort()).toEqual([...files].sort());
  });

  it.each(files)('comes in as its README says: %s', async (file) => {
    const draft = await draftOf(file);
    const expected = facts.get(file);
    expect(draft.language).toBe(expected?.get('language'));
    expect(draft.published?.iso ?? none).toBe(expected?.get('date'));
    expect(draft.source ?? none).toBe(expected?.get('source'));
    if (expected?.get('title') !== none) expect(draft.title).toBe(expected?.get('title'));
    const more = people.get(file);
    expect(orNone(draft.authors)).toBe(more?.get('authors') ?? none);
    expect(orNone(draft.keywords)).toBe(more?.get('keywords') ?? none);
    expect(orNone(draft.related.map(({ title }) => title))).toBe(
      more?.get('title in the tail') ?? none,
    );
  });

  it.each([...people].filter(([, row]) => row.get('title in the tail') !== none))(
    'keeps the words of the read-also tail out of the text: %s',
    async (file) => {
      const { text, related } = await draftOf(file);
      expect(related[0]?.text.length).toBeGreaterThan(40);
      expect(text).not.toContain(related[0]?.text.slice(0, 40));
      expect(text).not.toContain(related[0]?.title);
    },
  );
});
