import { describe, expect, it } from 'vitest';
import { WarraqError } from '../../../preload/contract/errors.ts';
import { TagName } from '../../../preload/contract/vocabulary.ts';
import { createTagCounts, tagName } from '../../../main/core/articles/tags.ts';
import { articleId, articleOf } from '../search/articles.ts';

describe('tag names', () => {
  it.each([
    ['  بلدان / العراق ', 'بلدان/العراق'],
    ['شمال \n أفريقيا', 'شمال أفريقيا'],
    ['\u200Fنفط\u200F', 'نفط'],
    ['cafe\u0301', 'café'],
    ['می‌خواهم', 'می‌خواهم'],
  ])('reads %j as %j', (typed, name) => {
    expect(tagName(typed)).toBe(name);
    expect(TagName.safeParse(name).success).toBe(true);
  });

  it.each(['', '  ', '/', 'a//b', '/a', 'a/ ', '\u200F', 'ا'.repeat(201)])(
    'refuses %j',
    (typed) => {
      expect(() => tagName(typed)).toThrow(WarraqError);
    },
  );
});

describe('tag counts', () => {
  it('count every path above a tag, and an article once for each', () => {
    const { add, counts } = createTagCounts();
    for (const one of [
      articleOf({ id: articleId(1), tags: ['بلدان/العراق', 'بلدان/سوريا', 'نفط'] }),
      articleOf({ id: articleId(2), tags: ['بلدان/العراق/بغداد'] }),
    ]) {
      add(one);
    }
    expect(Object.fromEntries(counts().map(({ value, count }) => [value, count]))).toEqual({
      بلدان: 2,
      'بلدان/العراق': 2,
      'بلدان/العراق/بغداد': 1,
      'بلدان/سوريا': 1,
      نفط: 1,
    });
    expect(counts()[0]?.count).toBe(2);
  });
});
