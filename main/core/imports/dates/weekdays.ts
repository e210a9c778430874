import { fold } from '../fold.ts';

/** Names of the days of the week, Sunday first (CLDR 44; second spellings from newspaper usage). */
const names: readonly (readonly string[])[] = [
  ['الأحد', 'الاحد', 'یکشنبه', 'اتوار', 'sunday', 'sun', 'dimanche', 'воскресенье', 'вс'],
  ['الإثنين', 'الاثنين', 'دوشنبه', 'پیر', 'monday', 'mon', 'lundi', 'понедельник', 'пн'],
  ['الثلاثاء', 'سه‌شنبه', 'منگل', 'tuesday', 'tue', 'tues', 'mardi', 'вторник', 'вт'],
  ['الأربعاء', 'الاربعاء', 'چهارشنبه', 'بدھ', 'wednesday', 'wed', 'mercredi', 'среда', 'ср'],
  ['الخميس', 'پنجشنبه', 'پنج‌شنبه', 'جمعرات', 'thursday', 'thu', 'thur', 'jeudi', 'четверг', 'чт'],
  ['الجمعة', 'جمعه', 'friday', 'fri', 'vendredi', 'пятница', 'пт'],
  ['السبت', 'شنبه', 'ہفتہ', 'saturday', 'sat', 'samedi', 'суббота', 'сб'],
  ['domingo', 'sonntag', 'pazar', 'неділя', 'domenica', '日曜日', '星期日', '周日'],
  ['lunes', 'montag', 'pazartesi', 'понеділок', 'lunedì', 'segunda-feira', '月曜日', '星期一'],
  ['martes', 'dienstag', 'salı', 'вівторок', 'martedì', 'terça-feira', '火曜日', '星期二'],
  ['miércoles', 'mittwoch', 'çarşamba', 'середа', 'mercoledì', 'quarta-feira', '水曜日', '星期三'],
  ['jueves', 'donnerstag', 'perşembe', 'четвер', 'giovedì', 'quinta-feira', '木曜日', '星期四'],
  ['viernes', 'freitag', 'cuma', "п'ятниця", 'venerdì', 'sexta-feira', '金曜日', '星期五'],
  ['sábado', 'samstag', 'cumartesi', 'субота', 'sabato', '土曜日', '星期六'],
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((spellings, index) => spellings.map((name) => [fold(name), index % 7] as const)),
);

/** A pattern, without groups, that any name of a day of the week matches once folded. */
export const weekdayPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');

/** The day of the week a folded name means, Sunday being 0. */
export function weekdayNumber(foldedName: string): number | undefined {
  return numbers.get(foldedName);
}

/** The day of the week of a Gregorian date in ISO form, Sunday being 0. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}
