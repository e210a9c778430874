import { describe, expect, it } from 'vitest';
import { isoDateOf } from '../../../main/core/imports/dates/calendars.ts';
import { dateOfLine } from '../../../main/core/imports/dates/date-line.ts';
import { findDates } from '../../../main/core/imports/dates/find-dates.ts';
import { parseDate } from '../../../main/core/imports/dates/parse-date.ts';

type Case = readonly [written: string, iso: string];

const firstCases: readonly Case[] = [
  ['٢٧ يوليو ٢٠٢١', '2021-07-27'],
  ['تاريخ النشر: 8th, February 2024 GMT', '2024-02-08'],
  ['الاربعاء 13-11-2024 ', '2024-11-13'],
  ['27 يوليو/ تموز 2021', '2021-07-27'],
  ['5 يناير/ كانون الثاني 2020', '2020-01-05'],
  ['كانون الثاني 2020', '2020-01'],
  ['12 كانون الأول 2019', '2019-12-12'],
  ['3 تشرين الثاني ٢٠٢٢', '2022-11-03'],
  ['14 جانفي 2011', '2011-01-14'],
  ['1 فيفري 2012', '2012-02-01'],
  ['20 أوت 2013', '2013-08-20'],
  ['2 جويلية 2014', '2014-07-02'],
  ['15 غشت 2015', '2015-08-15'],
  ['9 شتنبر 2016', '2016-09-09'],
  ['4 دجنبر 2017', '2017-12-04'],
  ['١٥ رمضان ١٤٤٢ هـ', '2021-04-27'],
  ['1 محرم 1445', '2023-07-19'],
  ['في 7 فبراير (شباط) 2024', '2024-02-07'],
  ['2024/02/08', '2024-02-08'],
  ['٠٨/٠٢/٢٠٢٤', '2024-02-08'],
  ['الخميس، 8 شباط/فبراير 2024', '2024-02-08'],
  ['February 8, 2024', '2024-02-08'],
  ['8 февраля 2024', '2024-02-08'],
  ['8 février 2024', '2024-02-08'],
  ['۱۴۰۲/۱۱/۱۹', '2024-02-08'],
  ['2024年2月8日', '2024-02-08'],
  ['مارس/ آذار 2021', '2021-03'],
  ['ابريل/ نيسان 2021', '2021-04'],
  ['2024-02-08T10:30:00+03:00', '2024-02-08'],
];

const moreCases: readonly Case[] = [
  // Arabic: articles, clitics, weekdays, ordinals, eras, spellings.
  ['بتاريخ 3 مايو 2019', '2019-05-03'],
  ['يوم الأحد 19 أيار 2024', '2024-05-19'],
  ['نُشر في الجمعة ٣ نوفمبر ٢٠٢٣', '2023-11-03'],
  ['وفي 30 حَزِيران 2020', '2020-06-30'],
  ['21 من شهر آب 2018', '2018-08-21'],
  ['6 من أيلول عام 2017', '2017-09-06'],
  ['الثامن من فبراير 2024', '2024-02-08'],
  ['الحادي والثلاثين من ديسمبر 1999', '1999-12-31'],
  ['الأول من مايو 2001', '2001-05-01'],
  ['11 إبريل 2016م', '2016-04-11'],
  ['2 تشرين أول 2015', '2015-10-02'],
  ['17 كانون ثاني، 2014', '2014-01-17'],
  ['25 يوليه 1952', '1952-07-25'],
  ['5 يونيه 1967', '1967-06-05'],
  ['1 يوليوز 2022', '2022-07-01'],
  ['18 نونبر 1955', '1955-11-18'],
  ['5 جويلية 1962', '1962-07-05'],
  ['19 ماي 1956', '1956-05-19'],
  ['10 جوان 2020', '2020-06-10'],
  ['23 أفريل 2013', '2013-04-23'],
  ['٢٢-٠٥-٢٠٢٤', '2024-05-22'],
  ['18/09/2022 - 10:45', '2022-09-18'],
  ['13 / 4 / 2012', '2012-04-13'],
  ['9-فبراير-2021', '2021-02-09'],
  ['فبراير 9, 2021', '2021-02-09'],
  ['آب/أغسطس 2020', '2020-08'],
  ['بمارس 2019', '2019-03'],
  ['عام 1987', '1987'],
  ['‏3 حزيران/يونيو 2024‏', '2024-06-03'],
  // Hijri.
  ['10 ذو الحجة 1444هـ', '2023-06-28'],
  ['٢٧ رجب ١٤٤٥', '2024-02-08'],
  ['9 ربيع الآخر 1443 هـ', '2021-11-14'],
  // The day the Grand Mosque was seized, 20 November 1979, was the first of the year 1400.
  ['1 محرم 1400', '1979-11-20'],
  ['رمضان 1445', '2024-03'],
  ['1445/07/27 هـ', '2024-02-08'],
  ['15/9/1442', '2021-04-27'],
  ['1400/1/1 هـ', '1979-11-20'],
  // Solar.
  ['۱۹ بهمن ۱۴۰۲', '2024-02-08'],
  ['سه‌شنبه ۱۸ بهمن ۱۴۰۱', '2023-02-07'],
  ['1 فروردین 1400', '2021-03-21'],
  ['۳۰ اسفند ۱۳۹۹', '2021-03-20'],
  ['۱۲ حوت ۱۴۰۲', '2024-03-02'],
  ['مهر ۱۳۹۹', '2020-10'],
  ['۲۳/۰۶/۱۴۰۰', '2021-09-14'],
  ['۸ فوریه ۲۰۲۴', '2024-02-08'],
  ['22 اگست 2021', '2021-08-22'],
  // Latin and Cyrillic.
  ['Thursday, 8 February 2024 10:30 GMT', '2024-02-08'],
  ['Sept. 9, 2016', '2016-09-09'],
  ['3rd of March, 2020', '2020-03-03'],
  ['21st, November 2023 GMT', '2023-11-21'],
  ['8-Feb-2024', '2024-02-08'],
  ['Aug 2020', '2020-08'],
  ['12/25/2023', '2023-12-25'],
  ['2024-02', '2024-02'],
  ['02/2024', '2024-02'],
  ['2024', '2024'],
  ['2024-2-8', '2024-02-08'],
  ['8.2.2024', '2024-02-08'],
  ['le 1er août 2020', '2020-08-01'],
  ['Publié le 5 mars 2021 à 18h30', '2021-03-05'],
  ['déc. 2018', '2018-12'],
  ['14 марта 2023 г.', '2023-03-14'],
  ['Февраль 2024', '2024-02'],
  ['8 лютого 2024', '2024-02-08'],
  ['8 de febrero de 2024', '2024-02-08'],
  ['8. März 2024', '2024-03-08'],
  ['8 Ağustos 2023 Salı', '2023-08-08'],
  ['8 gennaio 2022', '2022-01-08'],
  ['7 de setembro de 2022', '2022-09-07'],
  // East Asia.
  ['2024년 2월 8일', '2024-02-08'],
  ['２０２４年２月', '2024-02'],
  ['2024. 2. 8', '2024-02-08'],
];

const noDates: readonly string[] = [
  '31 فبراير 2024',
  '30 شباط 2023',
  '2024-13-01',
  '2023-02-29',
  '32/12/2020',
  '0 مايو 2020',
  '31 فبراير',
  '30 اسفند 1400',
  '30 رمضان 1440',
  'مايو - يونيو 2021',
  'في مارس من هذا العام',
  'ابريل/ نيسان الماضي',
  'موسمي 2014-2015 و2015-2016',
  '3-2',
  'رقم 86',
  'May we ask 2024 of you',
  'الساعة 9:30 مساءً',
  '192.168.10.2024',
  '+964 770 123 4567',
];

describe('dates as articles write them', () => {
  it.each([...firstCases, ...moreCases])('reads %s as %s', (written, iso) => {
    expect(parseDate(written)?.iso).toBe(iso);
  });

  it.each(noDates)('finds no date in %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('keeps the words of the date and says whose calendar they are of', () => {
    expect(parseDate('نُشر يوم ١٥ رمضان ١٤٤٢ هـ في العدد الأول')).toEqual({
      iso: '2021-04-27',
      written: '١٥ رمضان ١٤٤٢ هـ',
      calendar: 'hijri',
    });
    expect(parseDate('۱۹ بهمن ۱۴۰۲')?.calendar).toBe('persian');
  });

  it('finds every date of a text at its place in the original, diacritics and marks or not', () => {
    const text = 'بين \u200f١ يَنَايِر ٢٠٢٠ و 2 فبراير/ شباط 2021.';
    const found = findDates(text);
    expect(found.map(({ published }) => published.iso)).toEqual(['2020-01-01', '2021-02-02']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '١ يَنَايِر ٢٠٢٠',
      '2 فبراير/ شباط 2021',
    ]);
  });

  it('trusts a date less when its weekday is another day, and says so', () => {
    const doubts = (text: string): unknown => findDates(text)[0]?.doubts;
    expect(doubts('الخميس 8 فبراير 2024')).toEqual([]);
    expect(doubts('الثلاثاء 8 فبراير 2024')).toEqual(['weekday']);
    expect(doubts('2/18/2024')).toEqual([]);
    expect(parseDate('الثلاثاء 8 فبراير 2024، أي الجمعة 9 فبراير 2024')?.iso).toBe('2024-02-09');
  });

  it('prefers the Gregorian date where a line gives both calendars', () => {
    const date = parseDate('15 رمضان 1442 هـ الموافق 27 أبريل 2021 م');
    expect(date).toMatchObject({ iso: '2021-04-27', calendar: 'gregorian' });
  });

  it('agrees with ICU on the first and last day of every solar year from 1300 to 1500', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    for (let year = 1300; year <= 1500; year += 1) {
      const iso = isoDateOf({ calendar: 'persian', year, month: 1, day: 1 }) ?? '';
      const parts = format.formatToParts(new Date(`${iso}T12:00:00Z`));
      const number = (type: string): number =>
        parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
      expect([number('year'), number('month'), number('day')]).toEqual([year, 1, 1]);
    }
  });

  it('tells a line that is only a date from one that says more', () => {
    expect(dateOfLine('الأربعاء 7 فبراير 2024 - 10:30 مساءً بتوقيت غرينتش')).toBeDefined();
    expect(dateOfLine('3 декабря 2020, 14:05')).toBeDefined();
    expect(dateOfLine('5 mars 2021 à 18h30')).toBeDefined();
    expect(dateOfLine('2019')).toBeDefined();
    expect(dateOfLine('اجتماع 7 فبراير 2024')).toBeUndefined();
    expect(dateOfLine('Elections of 8 February 2024')).toBeUndefined();
  });
});
