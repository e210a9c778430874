import { describe, expect, it } from 'vitest';
import { hueOf, leafOf } from '../../../renderer/parts/hue.ts';
import { tagBranches } from '../../../renderer/views/sidebar/tag-branches.ts';
import { tagOptions, tidyTag } from '../../../renderer/views/tagging/tag-options.ts';

const tags = [
  { value: 'بلدان', count: 5 },
  { value: 'بلدان/العراق', count: 3 },
  { value: 'بلدان/الأردن', count: 2 },
  { value: 'آثار', count: 9 },
];
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
  const summary = {
    count: 2,
    tags: [
      { value: 'آثار', count: 2 },
      { value: 'بلدان/العراق', count: 1 },
    ],
  };
  const offered = (typed: string) => tagOptions({ typed, tags, summary });

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

  it('are on none of the articles while it is not known which they are on', () => {
    const options = tagOptions({ typed: '', tags, summary: undefined });
    expect(options.every(({ on }) => on === 'none')).toBe(true);
  });

  it('are tidied as a path', () => {
    expect(tidyTag('  بلدان / العراق //')).toBe('بلدان/العراق');
    expect(tidyTag(' / ')).toBe('');
  });
});
