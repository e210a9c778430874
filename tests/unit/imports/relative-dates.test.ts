import { describe, expect, it } from 'vitest';
import { findDates } from '../../../main/core/imports/dates/find-dates.ts';
import { resolveRelative } from '../../../main/core/imports/dates/relative.ts';
import { understandText } from '../../../main/core/imports/understand-text.ts';

const own = (iso: string) => ({ iso, written: iso, calendar: 'gregorian' as const });

describe('dates told by their distance', () => {
  it.each([
    ['أمس', '2024-02-29'],
    ['أمس الأول', '2024-02-28'],
    ['أول من أمس', '2024-02-28'],
    ['اليوم', '2024-03-01'],
    ['قبل يوم', '2024-02-29'],
    ['قبل يومين', '2024-02-28'],
    ['قبل ٣ أيام', '2024-02-27'],
    ['منذ ٣ ساعات', '2024-03-01'],
    ['منذ ٤٨ ساعة', '2024-02-28'],
    ['منذ ساعتين', '2024-03-01'],
    ['قبل أسبوع واحد', '2024-02-23'],
    ['قبل أسبوعين', '2024-02-16'],
    ['قبل شهرين', '2024-01'],
    ['منذ 5 سنوات', '2019'],
    ['yesterday', '2024-02-29'],
    ['3 days ago', '2024-02-27'],
    ['an hour ago', '2024-03-01'],
    ['a week ago', '2024-02-23'],
    ['2 months ago', '2024-01'],
    ['hier', '2024-02-29'],
    ['Avant-hier', '2024-02-28'],
    ['il y a 2 jours', '2024-02-28'],
    ['Il y a une semaine', '2024-02-23'],
    ['aujourd’hui', '2024-03-01'],
    ['ayer', '2024-02-29'],
    ['hace 2 días', '2024-02-28'],
    ['gestern', '2024-02-29'],
    ['vor 3 Tagen', '2024-02-27'],
    ['dün', '2024-02-29'],
    ['2 gün önce', '2024-02-28'],
    ['вчера', '2024-02-29'],
    ['3 дня назад', '2024-02-27'],
    ['دیروز', '2024-02-29'],
    ['أول أمس', '2024-02-28'],
    ['مساء أمس', '2024-02-29'],
    ['الثلاثاء الماضي', '2024-02-27'],
    ['يوم الجمعة الماضية', '2024-02-23'],
    ['الأسبوع الماضي', '2024-02'],
    ['الشهر الماضي', '2024-02'],
    ['العام الماضي', '2023'],
    ['last Tuesday', '2024-02-27'],
    ['last week', '2024-02'],
    ['mardi dernier', '2024-02-27'],
    ['la semaine dernière', '2024-02'],
    ["l'année dernière", '2023'],
    ['el martes pasado', '2024-02-27'],
    ['letzten Dienstag', '2024-02-27'],
  ])('%s before 1 March 2024 is %s', (written, iso) => {
    expect(resolveRelative(written, own('2024-03-01'))).toMatchObject({ iso, written });
  });

  it('is as vague as the date it is counted from', () => {
    expect(resolveRelative('أمس', own('2024-03'))).toBeUndefined();
    expect(resolveRelative('قبل شهرين', own('2024-03'))?.iso).toBe('2024-01');
    expect(resolveRelative('قبل شهرين', own('2024'))).toBeUndefined();
    expect(resolveRelative('last year', own('2024'))?.iso).toBe('2023');
    expect(resolveRelative('last Tuesday', own('2024-03'))).toBeUndefined();
  });

  it.each(['قبل الانتخابات', 'three ago', 'منذ ٣', 'hier soir à Paris', 'قبل يومين من الحرب', ''])(
    'is not what %j says',
    (text) => {
      expect(resolveRelative(text, own('2024-03-01'))).toBeUndefined();
    },
  );

  it('is never taken for a date by itself', () => {
    for (const text of ['أمس', 'قبل يومين', '3 days ago', 'il y a 2 jours']) {
      expect(findDates(text)).toEqual([]);
    }
  });

  it.each([
    'آخر تحديث: قبل ساعتين',
    'Updated: 2 hours ago',
    'تاريخ النشر: أمس',
    'Mis à jour : hier',
  ])('gives no publication date by itself and stays text: %s', (line) => {
    const text = 'افتتح الميناء الجديد أبوابه أمام السفن بعد سنوات من العمل المتواصل في المدينة.';
    const draft = understandText(`الميناء يفتح أبوابه\n${line}\n${text}`);
    expect(draft.title).toBe('الميناء يفتح أبوابه');
    expect(draft.published).toBeUndefined();
    expect(draft.text).toBe(`${line}\n\n${text}`);
    const { title, text: below } = understandText(`${line}\nالميناء يفتح أبوابه\n${text}`);
    expect([title, below]).toEqual([draft.title, draft.text]);
  });
});
