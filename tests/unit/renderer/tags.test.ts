import { describe, expect, it } from 'vitest';
import type { Hit, SearchResult } from '../../../preload/contract/queries.ts';
import { ArticleId } from '../../../preload/contract/vocabulary.ts';
import { hueOf, leafOf } from '../../../renderer/parts/hue.ts';
import { tagBranches } from '../../../renderer/views/sidebar/tag-branches.ts';
import { tagOptions, tidyTag } from '../../../renderer/views/tagging/tag-options.ts';

const tags = [
  { value: 'بلدان', count: 5 },
  { value: 'بلدان/العراق', count: 3 },
  { value: 'بلدان/الأردن', count: 2 },
  { value: 'آثار', count: 9 },
];
const [first, second] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((id) => ArticleId.parse(id));

const hit = (id: ArticleId, carried: readonly string[]): Hit => ({
  id,
  score: 1,
  title: [],
  snippet: [],
  matches: 0,
  language: 'ar',
  direction: 'rtl',
  tags: carried,
  state: 'inbox',
  hasNote: false,
  file: 'a.txt',
});

const result = (
  hits: readonly Hit[],
  counts: SearchResult['facets']['tag'] = [],
): SearchResult => ({
  total: 4,
  relaxed: false,
  milliseconds: 1,
  hits,
  facets: { source: [], tag: counts, language: [], month: [] },
});

describe('the tree of tags', () => {
  it('puts each tag under its parent, in the order of the alphabet', () => {
    const [antiquities, countries] = tagBranches(tags, 'ar');
    expect(antiquities?.name).toBe('آثار');
    expect(countries?.children.map(({ id, name }) => [id, name])).toEqual([
      ['بلدان/الأردن', 'الأردن'],
      ['بلدان/العراق', 'العراق'],
    ]);
  });

  it('gives a branch one colour', () => {
    expect(hueOf('بلدان/العراق')).toBe(hueOf('بلدان'));
    expect(leafOf('بلدان/العراق')).toBe('العراق');
  });
});

describe('the tags on offer', () => {
  if (first === undefined || second === undefined) throw new Error('There are two ids.');
  const selection = { kind: 'articles', ids: [first, second] } as const;
  const shown = result([hit(first, ['آثار', 'بلدان/العراق']), hit(second, ['آثار'])]);
  const offered = (typed: string) =>
    tagOptions({ typed, tags, selection, result: shown, open: [] });

  it('tell what is on all, on some and on none of the articles', () => {
    const on = new Map(offered('').map((option) => [option.tag, option.on]));
    expect(on.get('آثار')).toBe('all');
    expect(on.get('بلدان/العراق')).toBe('some');
    expect(on.get('بلدان/الأردن')).toBe('none');
  });

  it('end with a new one where nothing is exactly what was typed', () => {
    expect(offered('عراق').map(({ tag, isNew }) => [tag, isNew])).toEqual([
      ['بلدان/العراق', false],
      ['عراق', true],
    ]);
    expect(offered('آثار').some(({ isNew }) => isNew)).toBe(false);
  });

  it('are found whatever the vowels', () => {
    expect(offered('الأُردنّ').map(({ tag }) => tag)).toContain('بلدان/الأردن');
  });

  it('are counted over everything a query finds, not only what is shown', () => {
    const everything = { kind: 'query', query: { words: '', filters: [], place: 'all' } } as const;
    const counts = [{ value: 'آثار', count: 4 }];
    const options = tagOptions({
      typed: '',
      tags,
      selection: everything,
      result: result([], counts),
      open: [],
    });
    expect(options[0]).toMatchObject({ tag: 'آثار', on: 'all' });
  });

  it('are tidied as a path', () => {
    expect(tidyTag('  بلدان / العراق //')).toBe('بلدان/العراق');
    expect(tidyTag(' / ')).toBe('');
  });
});
