import { describe, expect, it } from 'vitest';
import { findDates, findWholeDate } from '../../../main/core/imports/dates/find-dates.ts';
import { mostTrusted } from '../../../main/core/imports/dates/parse-date.ts';

/** What is written, the day in ISO form (its length is the precision), the calendar, and any doubts. */
type Case = readonly [
  written: string,
  iso: string,
  calendar: 'gregorian' | 'hijri' | 'persian',
  doubts?: readonly string[],
];

const egyptian: readonly Case[] = [
  ['١ يناير ٢٠٢٠', '2020-01-01', 'gregorian'],
  ['29 فبراير 2020', '2020-02-29', 'gregorian'],
  ['السبت 7 مارس 2020', '2020-03-07', 'gregorian'],
  ['الأحد 8 مارس 2021', '2021-03-08', 'gregorian', ['weekday']],
  ['5 أبريل لعام 2022', '2022-04-05', 'gregorian'],
  ['مايو 2022', '2022-05', 'gregorian'],
  ['في يونيو 2022', '2022-06', 'gregorian'],
  ['٣٠ أغسطس ٢٠٢٢ م', '2022-08-30', 'gregorian'],
  ['الاثنين، ١٢ سبتمبر ٢٠٢٢', '2022-09-12', 'gregorian'],
  ['6 أكتوبر 1973', '1973-10-06', 'gregorian'],
];
const levantine: readonly Case[] = [
  ['17 شباط 2017', '2017-02-17', 'gregorian'],
  ['٣ آذار ٢٠١٩', '2019-03-03', 'gregorian'],
  ['21 نيسان 2019', '2019-04-21', 'gregorian'],
  ['9 حزيران 2021', '2021-06-09', 'gregorian'],
  ['4 تموز 2021', '2021-07-04', 'gregorian'],
  ['14 آب 2021', '2021-08-14', 'gregorian'],
  ['أيلول 2021', '2021-09', 'gregorian'],
  ['الجمعة 1 تشرين الأول 2021', '2021-10-01', 'gregorian'],
  ['25 تشرين الثاني 2021', '2021-11-25', 'gregorian'],
  ['31 كانون الأول 2021', '2021-12-31', 'gregorian'],
];
const maghrebi: readonly Case[] = [
  ['3 جانفي 2019', '2019-01-03', 'gregorian'],
  ['28 فيفري 2019', '2019-02-28', 'gregorian'],
  ['9 أفريل 2019', '2019-04-09', 'gregorian'],
  ['14 جوان 2019', '2019-06-14', 'gregorian'],
  ['25 جويلية 2019', '2019-07-25', 'gregorian'],
  ['30 يوليوز 2019', '2019-07-30', 'gregorian'],
  ['20 غشت 2019', '2019-08-20', 'gregorian'],
  ['13 أوت 2019', '2019-08-13', 'gregorian'],
  ['18 شتنبر 2019', '2019-09-18', 'gregorian'],
  ['6 نونبر 2019', '2019-11-06', 'gregorian'],
  ['11 دجنبر 2019', '2019-12-11', 'gregorian'],
];
const doubled: readonly Case[] = [
  ['2 كانون الثاني/ يناير 2023', '2023-01-02', 'gregorian'],
  ['19 مايو/أيار 2023', '2023-05-19', 'gregorian'],
  ['7 أكتوبر (تشرين الأول) 2023', '2023-10-07', 'gregorian'],
  ['الأربعاء ٢٠ أيلول/سبتمبر ٢٠٢٣', '2023-09-20', 'gregorian'],
  ['نوفمبر/ تشرين الثاني 2023', '2023-11', 'gregorian'],
];
const lunarAndSolar: readonly Case[] = [
  ['1 رمضان 1445', '2024-03-11', 'hijri'],
  ['١ رمضان ١٤٤٥ هـ', '2024-03-11', 'hijri'],
  ['12 ربيع الأول 1445هـ', '2023-09-27', 'hijri'],
  ['10 محرم 1446', '2024-07-16', 'hijri'],
  ['شوال 1445 هـ', '2024-04', 'hijri'],
  ['1445/09/01 هـ', '2024-03-11', 'hijri'],
  ['۱ فروردین ۱۴۰۳', '2024-03-20', 'persian'],
  ['۲۲ بهمن ۱۴۰۲', '2024-02-11', 'persian'],
  ['۱۴۰۳/۰۱/۰۱', '2024-03-20', 'persian'],
  ['تیر ۱۴۰۲', '2023-07', 'persian'],
  ['الاثنين 1 رمضان 1445 هـ الموافق 11 مارس 2024 م', '2024-03-11', 'gregorian'],
  ['11 مارس 2024 م الموافق 1 رمضان 1445 هـ', '2024-03-11', 'gregorian'],
];
const others: readonly Case[] = [
  ['March 5, 2022', '2022-03-05', 'gregorian'],
  ['5th of May 2022', '2022-05-05', 'gregorian'],
  ['Monday, June 6th, 2022', '2022-06-06', 'gregorian'],
  ['Tuesday, June 6th, 2022', '2022-06-06', 'gregorian', ['weekday']],
  ['1er mai 2022', '2022-05-01', 'gregorian'],
  ['lundi 14 juillet 2025', '2025-07-14', 'gregorian'],
  ['15 août 2022', '2022-08-15', 'gregorian'],
  ['12 de octubre de 2022', '2022-10-12', 'gregorian'],
  ['3. Oktober 2022', '2022-10-03', 'gregorian'],
  ['Dezember 2022', '2022-12', 'gregorian'],
  ['29 Ekim 2022', '2022-10-29', 'gregorian'],
  ['23 Nisan 2022', '2022-04-23', 'gregorian'],
  ['9 мая 2022 года', '2022-05-09', 'gregorian'],
  ['12 июня 2022', '2022-06-12', 'gregorian'],
  ['2024-02-08T23:30:00Z', '2024-02-08', 'gregorian'],
  ['2024-02-08T23:30:00-05:00', '2024-02-08', 'gregorian'],
  ['2024-02-08 10:30 +0300', '2024-02-08', 'gregorian'],
  ['03/04/2022', '2022-04-03', 'gregorian', ['day-and-month-order']],
  ['3-4-2022', '2022-04-03', 'gregorian', ['day-and-month-order']],
  ['Monday 04/03/2022', '2022-03-04', 'gregorian', ['weekday', 'day-and-month-order']],
  ['Sunday 04/03/2022', '2022-04-03', 'gregorian'],
  ['Sunday 03/04/2022', '2022-04-03', 'gregorian'],
  ['3.4.2022', '2022-04-03', 'gregorian'],
  ['04/04/2022', '2022-04-04', 'gregorian'],
  ['٠٣/٠٤/٢٠٢٢', '2022-04-03', 'gregorian'],
  ['04/25/2022', '2022-04-25', 'gregorian'],
  ['٢٥/٠٤/٢٠٢٢', '2022-04-25', 'gregorian'],
  ['۲۰۲۲-۰۴-۲۵', '2022-04-25', 'gregorian'],
  ['2022', '2022', 'gregorian'],
];

describe('dates with their precision, calendar and doubts', () => {
  it.each(
    [...egyptian, ...levantine, ...maghrebi, ...doubled, ...lunarAndSolar, ...others].map(
      ([written, iso, calendar, doubts = []]) => ({ written, iso, calendar, doubts }),
    ),
  )('reads $written as $iso, $calendar', ({ written, iso, calendar, doubts }) => {
    const found = mostTrusted(findDates(written)) ?? findWholeDate(written);
    expect(found?.published).toMatchObject({ iso, calendar });
    expect(found?.precision).toBe({ 4: 'year', 7: 'month', 10: 'day' }[iso.length]);
    expect(found?.doubts).toEqual(doubts);
  });
});
