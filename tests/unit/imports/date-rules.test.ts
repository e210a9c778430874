import { describe, expect, it } from 'vitest';
import { bothReadings } from '../../../main/core/imports/dates/day-and-month.ts';
import { changeBy, ruleFrom, type Ruled } from '../../../main/core/imports/rules.ts';
import type { Rule } from '../../../preload/contract/records.ts';
import type { PublishedDate } from '../../../preload/contract/vocabulary.ts';

const dated = (iso: string, written: string): PublishedDate => ({
  iso,
  written,
  calendar: 'gregorian',
});
const url = 'https://www.harbour.example/quay';
const before: Ruled = { url, source: 'Harbour', published: dated('2021-04-03', '03/04/2021') };
const monthFirst: Rule = {
  kind: 'date-order-of-host',
  host: 'harbour.example',
  order: 'month-first',
};

const both = (written: string) => {
  const readings = bothReadings(written);
  return readings && [readings['day-first'].iso, readings['month-first'].iso];
};
const learnt = (article: Ruled, iso: string) =>
  ruleFrom('published', article, { published: dated(iso, iso) });
const readBy = (rule: Rule, article: Ruled) => changeBy(rule, article)?.published?.iso;

describe('the two readings of a written date', () => {
  it.each([
    ['03/04/2021', '2021-04-03', '2021-03-04'],
    ['Published on 3.4.2021 at noon', '2021-04-03', '2021-03-04'],
    ['٠٥-٠٦-٢٠٢٢', '2022-06-05', '2022-05-06'],
  ])('of %s are both told', (written, dayFirst, other) => {
    expect(both(written)).toEqual([dayFirst, other]);
  });

  it.each(['13/04/2021', '04/13/2021', '04/04/2021', '2021-03-04', '3 April 2021', 'April', ''])(
    'are not two for %s',
    (written) => {
      expect(both(written)).toBeUndefined();
    },
  );

  it('are one where a day of the week says which it is', () => {
    expect(both('Saturday 03/04/2021')).toBeUndefined();
    expect(both('Thursday 03/04/2021')).toBeUndefined();
    expect(both('Sunday 03/04/2021')).toEqual(['2021-04-03', '2021-03-04']);
  });

  it('keep the words that were written, and are in doubt no more', () => {
    expect(bothReadings('on 03/04/2021')?.['month-first']).toEqual(
      dated('2021-03-04', 'on 03/04/2021'),
    );
  });
});

describe('a rule learnt from the correction of a date', () => {
  it('is the order of the site of the article', () => {
    expect(learnt(before, '2021-03-04')).toEqual(monthFirst);
  });

  it('is the order of its source where it has no web address', () => {
    const { published } = before;
    expect(learnt({ source: 'المرفأ', published }, '2021-03-04')).toEqual({
      kind: 'date-order-of-source',
      source: 'المرفأ',
      order: 'month-first',
    });
    expect(learnt({ published }, '2021-03-04')).toBeUndefined();
  });

  it('is none where more was corrected than the order, or a person had written the date', () => {
    expect(learnt(before, '2021-03-05')).toBeUndefined();
    expect(learnt(before, '2021-04-03')).toBeUndefined();
    expect(learnt({ ...before, published: undefined }, '2021-03-04')).toBeUndefined();
    expect(
      learnt({ ...before, published: dated('2021-04-03', '3 April 2021') }, '2021-03-04'),
    ).toBeUndefined();
    expect(learnt({ ...before, provenance: { published: 'person' } }, '2021-03-04')).toBe(
      undefined,
    );
  });

  it('reads the dates of its site in that order, where they leave a choice', () => {
    expect(readBy(monthFirst, before)).toBe('2021-03-04');
    const other = { url, published: dated('2021-04-13', '13/04/2021') };
    expect(readBy(monthFirst, other)).toBeUndefined();
    expect(readBy(monthFirst, { ...before, url: 'https://else.example/' })).toBeUndefined();
  });

  it('leaves alone what is so already and what a person said', () => {
    const published = dated('2021-03-04', '03/04/2021');
    expect(readBy(monthFirst, { ...before, published })).toBeUndefined();
    expect(readBy(monthFirst, { ...before, provenance: { published: 'person' } })).toBeUndefined();
  });

  it('says that a rule did it', () => {
    const provenance = { title: 'place', published: 'metadata' } as const;
    expect(changeBy(monthFirst, { ...before, provenance })?.provenance).toEqual({
      title: 'place',
      published: 'rule',
    });
  });
});

it('a rule takes the doubt from a date that it reads alike', () => {
  const doubtful: PublishedDate = {
    ...dated('2021-04-03', '03/04/2021'),
    doubt: 'day-and-month-order',
  };
  const dayFirst: Rule = { ...monthFirst, order: 'day-first' };
  expect(changeBy(dayFirst, { ...before, published: doubtful })?.published).toEqual(
    before.published,
  );
  expect(changeBy(dayFirst, before)).toBeUndefined();
});
