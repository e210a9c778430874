import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../main/core/imports/draft.ts';
import { plainTextReader } from '../../../main/readers/plain-text.ts';
import { draftsOf } from '../../support/readings.ts';

const inputs = resolve(import.meta.dirname, '../../../../shared/inputs');
const areHere = existsSync(resolve(inputs, 'seeds')) && existsSync(resolve(inputs, 'news-ar'));
const ifHere = areHere ? '' : ' (skipped: ../shared/inputs is not here)';
const newsFiles = areHere ? readdirSync(resolve(inputs, 'news-ar')) : ['none'];

async function read(path: string): Promise<{ draft: Draft; words: readonly string[] }> {
  const bytes = readFileSync(resolve(inputs, path));
  const [draft] = await draftsOf(plainTextReader, bytes, path);
  if (draft === undefined) throw new Error(`${path} gave no draft`);
  return { draft, words: bytes.toString('utf8').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [] };
}

describe.skipIf(!areHere)(`the two real documents${ifHere}`, () => {
  it('gives the first its date, source, keywords and a related article apart from its text', async () => {
    const { draft } = await read('seeds/000_0208e14cefb366fa.txt');
    expect(draft.title).toBe('روسيا تؤكد استعدادها لمساعدة العراق في تعزيز قواته');
    expect(draft.published).toEqual({
      iso: '2024-02-08',
      written: '8th, February 2024 GMT',
      calendar: 'gregorian',
    });
    expect(draft.source).toBe('بوابة الوفد');
    expect(draft.keywords).toEqual(['روسيا', 'العراق', 'تعزيز قواته', 'وزارة الخارجية الروسية']);
    expect(draft.related).toHaveLength(1);
    expect(draft.related[0]?.title).toMatch(/^المقاومة العراقية تعلن/u);
    expect(draft.related[0]?.text).toContain('13-11-2024');
    for (const word of ['الرشراش', 'ايلات', '13-11-2024', 'إقرأ', 'المصدر:', 'دلالية']) {
      expect(draft.text).not.toContain(word);
    }
    expect(draft.text.split('\n\n')).toHaveLength(7);
    expect(draft).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  it('gives the second its title without the switcher, its date, its publisher and its subheading', async () => {
    const { draft } = await read('seeds/003_4989a437ff403359.txt');
    expect(draft.title).toMatch(/^بيسكوف: .*الاهتمام$/u);
    expect(draft.published?.iso).toBe('2021-07-27');
    expect(draft.source).toBe('مجموعة الرؤية الاستراتيجية "روسيا – العالم الإسلامي"');
    expect(draft.text.split('\n\n')).toContain('إتمام المهمة');
    expect(draft.text).toContain('5 يناير/ كانون الثاني 2020');
    expect(draft.text).not.toContain('Ru En');
    expect(draft.related).toEqual([]);
  });
});

describe.skipIf(!areHere)(`the twelve news texts${ifHere}`, () => {
  it('are twelve', () => {
    expect(newsFiles).toHaveLength(12);
  });

  it.each(newsFiles)('keeps every word of %s, and invents no fact', async (file) => {
    const { draft, words } = await read(`news-ar/${file}`);
    const kept = new Set(`${draft.title} ${draft.text}`.match(/[\p{L}\p{M}\p{N}]+/gu));
    expect(words.filter((word) => !kept.has(word) && word !== 'الخبر')).toEqual([]);
    expect(draft).toMatchObject({ language: 'ar', direction: 'rtl', keywords: [], authors: [] });
    expect(draft.published).toBeUndefined();
    expect(draft.source).toBeUndefined();
    expect(draft.related).toEqual([]);
    expect(draft.title.length).toBeLessThan(130);
    expect(draft.title).not.toMatch(/^الخبر/u);
  });
});
