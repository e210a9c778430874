import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../main/core/imports/declared-facts.ts';
import { understandText } from '../../../main/core/imports/understand-text.ts';
import { csvReader } from '../../../main/readers/table.ts';
import { draftsOf } from '../../support/readings.ts';

const english =
  'The ferry to the island sails twice a day again after the long repair of its engines.';
const arabic = 'عادت العبّارة إلى الجزيرة مرتين في اليوم بعد إصلاح محركاتها الذي طال أسابيع كثيرة.';
const doubtful = { iso: '2022-04-03', doubt: 'day-and-month-order' };

describe('a date of digits that could be of either order', () => {
  it('is taken day first in English, and the doubt is told', () => {
    expect(understandText(`Ferry is back\n03/04/2022\n${english}`).published).toMatchObject({
      ...doubtful,
      written: '03/04/2022',
    });
    expect(draftFrom(english, { published: '03/04/2022' }).published).toMatchObject(doubtful);
  });

  it('is day first without a doubt where the language has it so', () => {
    const { published } = understandText(`عودة العبارة\n03/04/2022\n${arabic}`);
    expect(published).toEqual({ iso: '2022-04-03', written: '03/04/2022', calendar: 'gregorian' });
  });

  it('follows the other dates of its file, before its language', () => {
    const monthFirst = `${english} The next count is on 04/25/2022.`;
    expect(understandText(`Ferry is back\n03/04/2022\n${monthFirst}`).published).toEqual({
      iso: '2022-03-04',
      written: '03/04/2022',
      calendar: 'gregorian',
    });
    const dayFirst = `${english} The last count was on 25/01/2022.`;
    expect(draftFrom(dayFirst, { published: '03/04/2022' }).published).toEqual({
      iso: '2022-04-03',
      written: '03/04/2022',
      calendar: 'gregorian',
    });
    const both = `${english} Counts: 25/01/2022 and 04/25/2022.`;
    expect(draftFrom(both, { published: '03/04/2022' }).published).toMatchObject(doubtful);
  });

  it('follows the other rows of a table', async () => {
    const table = `title,date,text\nOne,03/04/2022,"${english}"\nTwo,04/25/2022,"${english}"\nثلاثة,05/06/2022,"${arabic}"\n`;
    const drafts = await draftsOf(csvReader, new TextEncoder().encode(table), 'a.csv');
    expect(drafts.map(({ published }) => published)).toMatchObject([
      { iso: '2022-03-04' },
      { iso: '2022-04-25' },
      { iso: '2022-05-06' },
    ]);
    expect(drafts.every(({ published }) => published?.doubt === undefined)).toBe(true);
  });
});

it('a date that only one order makes possible is not doubted', () => {
  for (const written of ['04/25/2022', '25/04/2022', '25.04.2022', '2022/04/25'])
    expect(draftFrom(english, { published: written }).published).toEqual({
      iso: '2022-04-25',
      written,
      calendar: 'gregorian',
    });
});
