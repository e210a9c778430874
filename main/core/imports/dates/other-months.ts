import type { MonthNames } from './gregorian-months.ts';

/** Names of the Hijri months, Muharram first. */
export const hijriMonths: readonly MonthNames[] = [
  {
    tradition: 'Arabic',
    source: 'CLDR 44, ar, islamic-umalqura; second spellings from newspaper usage',
    names: [
      'محرم الحرام|محرم|المحرم',
      'صفر',
      'ربيع الأول|ربيع أول',
      'ربيع الآخر|ربيع الثاني|ربيع ثاني',
      'جمادى الأولى|جمادى الأول|جمادى أول',
      'جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني',
      'رجب',
      'شعبان',
      'رمضان المبارك|رمضان',
      'شوال',
      'ذو القعدة|ذي القعدة|ذوالقعدة',
      'ذو الحجة|ذي الحجة|ذوالحجة',
    ],
  },
  {
    tradition: 'Persian',
    source: 'CLDR 44, fa, islamic-umalqura',
    names: [
      'محرم',
      'صفر',
      'ربیع‌الاول',
      'ربیع‌الثانی',
      'جمادی‌الاول',
      'جمادی‌الثانی',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذیقعده|ذی‌القعده',
      'ذیحجه|ذی‌الحجه',
    ],
  },
];

/** Names of the months of the solar Hijri year, Farvardin first. */
export const persianMonths: readonly MonthNames[] = [
  {
    tradition: 'Iran',
    source: 'CLDR 44, fa, persian',
    names: [
      'فروردین',
      'اردیبهشت',
      'خرداد',
      'تیر',
      'مرداد|امرداد',
      'شهریور',
      'مهر',
      'آبان',
      'آذر',
      'دی',
      'بهمن',
      'اسفند',
    ],
  },
  {
    tradition: 'Afghanistan',
    source: 'CLDR 44, fa-AF, persian',
    names: [
      'حمل',
      'ثور',
      'جوزا',
      'سرطان',
      'اسد',
      'سنبله',
      'میزان',
      'عقرب',
      'قوس',
      'جدی',
      'دلو',
      'حوت',
    ],
  },
];
