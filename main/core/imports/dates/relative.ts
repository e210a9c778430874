import type { PublishedDate } from '../../../../preload/contract/vocabulary.ts';
import { fold } from '../fold.ts';
import { parseDate } from './parse-date.ts';
import { weekdayNumber, weekdayOf } from './weekdays.ts';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How far back, in which unit; for a day of the week, which one before the day of writing (Sunday is 0). */
type Distance =
  | { readonly count: number; readonly unit: Unit; readonly isVague?: true }
  | { readonly weekday: number };

/** A day that others are counted from, with its time in minutes where that is known. */
export interface CountedFrom extends PublishedDate {
  readonly minutes?: number;
}

/** Days that have a name of their own, by how long before the day of writing they were. */
const namedDays: Readonly<Record<string, number>> = {
  ...{ اليوم: 0, أمس: 1, 'أمس الأول': 2, البارحة: 1, 'أول أمس': 2, 'أول من أمس': 2 },
  ...{ 'أول البارحة': 2, 'قبل أمس': 2 },
  ...{ today: 0, yesterday: 1, 'the day before yesterday': 2 },
  ...{ "aujourd'hui": 0, hier: 1, 'avant-hier': 2 },
  ...{ hoy: 0, ayer: 1, anteayer: 2, heute: 0, gestern: 1, vorgestern: 2 },
  ...{ bugün: 0, dün: 1, сегодня: 0, вчера: 1, позавчера: 2, امروز: 0, دیروز: 1 },
};

/** Names of units by their number: one, two, and any more of them. */
const units: Readonly<Record<Unit, string>> = {
  minute: 'دقيقة|دقائق|minute|minutes|min|minuto|minutos|minuten|dakika|минуту|минуты|минут|دقیقه',
  hour: 'ساعة|ساعات|hour|hours|heure|heures|hora|horas|stunde|stunden|saat|час|часа|часов|ساعت',
  day: 'يوم|أيام|يوما|day|days|jour|jours|día|días|tag|tage|tagen|gün|день|дня|дней|روز',
  week: 'أسبوع|أسابيع|أسبوعا|week|weeks|semaine|semaines|semana|semanas|woche|wochen|hafta|неделю|недели|недель|هفته',
  month: 'شهر|أشهر|شهور|شهرا|month|months|mois|mes|meses|monat|monaten|ay|месяц|месяца|месяцев|ماه',
  year: 'سنة|سنوات|عام|أعوام|عاما|year|years|an|ans|année|années|año|años|jahr|jahren|yıl|год|года|лет|سال',
};
/** The Arabic dual says two without a number. */
const duals: Readonly<Record<Unit, string>> = {
  minute: 'دقيقتين',
  hour: 'ساعتين',
  day: 'يومين',
  week: 'أسبوعين',
  month: 'شهرين',
  year: 'سنتين|عامين',
};
const one = 'واحد|واحدة|a|an|one|un|une|una|ein|eine|einem|einer|bir|один|одну|یک';

const unitOf = new Map<string, Unit>();
const dualOf = new Map<string, Unit>();
for (const unit of ['minute', 'hour', 'day', 'week', 'month', 'year'] as const) {
  for (const name of units[unit].split('|')) unitOf.set(fold(name), unit);
  for (const name of duals[unit].split('|')) dualOf.set(fold(name), unit);
}
const ones = new Set(one.split('|').map(fold));
const days = new Map(Object.entries(namedDays).map(([name, ago]) => [fold(name), ago]));

const leadingWords = fold('قبل|منذ|il y a|hace|vor');
const trailingWords = fold('ago|önce|назад|پیش|قبل');
const leading = new RegExp(`^(?:${leadingWords}) (?<amount>[^,.]{1,30})$`, 'u');
const trailing = new RegExp(`^(?<amount>[^,.]{1,30}) (?:${trailingWords})$`, 'u');

/** A part of the day before `اليوم` and `أمس`. */
const partOfDay = new RegExp(`^(?:${fold('صباح|ظهر|عصر|مساء|ليلة|فجر')}) `, 'u');
/** What says that a day, a week, a month or a year is the one before, after its name or before it. */
const lastAfter = new RegExp(
  `^(?<name>.{2,20}) (?:${fold('الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|dernier|dernière|pasado|pasada|گذشته')})$`,
  'u',
);
const lastBefore = /^(?:last|letzten|letzte|letzter|letztes) (?<name>.{2,20})$/u;

/** `الثلاثاء الماضي`, `last week`, `l’an dernier`. A week that has no day is only as sure as its month. */
function lastOf(folded: string): Distance | undefined {
  const match = lastAfter.exec(folded) ?? lastBefore.exec(folded);
  const name = match?.groups?.['name']?.replace(/^(?:le |la |l['’] ?|el )/u, '') ?? '';
  const weekday = weekdayNumber(name);
  if (weekday !== undefined) return { weekday };
  const unit = unitOf.get(name) ?? unitOf.get(name.replace(/^ال/u, ''));
  if (unit === undefined || unit === 'minute' || unit === 'hour') return undefined;
  return unit === 'week' ? { count: 1, unit, isVague: true } : { count: 1, unit };
}

/** The distance that a relative date states, such as `قبل يومين` or `3 days ago`. */
function distanceOf(text: string): Distance | undefined {
  const folded = fold(text)
    .replace(/[.،,]$/u, '')
    .replace(/^(?:نشرت?|تم النشر) /u, '');
  const bare = folded.replace(/^(?:في |يوم |on |le )/u, '');
  const named = days.get(bare) ?? days.get(bare.replace(partOfDay, ''));
  if (named !== undefined) return { count: named, unit: 'day' };
  const last = lastOf(bare);
  if (last !== undefined) return last;
  const match = leading.exec(folded) ?? trailing.exec(folded);
  return match === null ? undefined : amountOf(match.groups?.['amount'] ?? '');
}

function amountOf(amount: string): { readonly count: number; readonly unit: Unit } | undefined {
  const dual = dualOf.get(amount);
  if (dual !== undefined) return { count: 2, unit: dual };
  const alone = unitOf.get(amount);
  if (alone !== undefined) return { count: 1, unit: alone };
  const [first = '', second = '', ...rest] = amount.split(' ');
  if (rest.length > 0) return undefined;
  const unit = unitOf.get(second);
  if (unit !== undefined && /^\p{N}{1,3}$/u.test(first)) return { count: Number(first), unit };
  if (unit !== undefined && ones.has(first)) return { count: 1, unit };
  const leadingUnit = unitOf.get(first);
  return leadingUnit !== undefined && ones.has(second)
    ? { count: 1, unit: leadingUnit }
    : undefined;
}

/** Whether a text is a date told by its distance from an unnamed day. */
export function isRelative(text: string): boolean {
  return distanceOf(text) !== undefined;
}

/**
 * The day that `yesterday` or `قبل يومين` means in a text whose own day is known; never counted from today,
 * since nobody knows when a saved page was written. As precise as the unit: days give a day, months a
 * month, years a year, and hours the day itself as long as they are fewer than had passed of it, or than a
 * day has where the time is not known. Undefined where the text is no relative date, or `own` is too vague.
 */
export function resolveRelative(text: string, own: CountedFrom): PublishedDate | undefined {
  const distance = distanceOf(text);
  const iso = distance && isoBefore(distance, own);
  return iso === undefined ? undefined : { iso, written: text.trim(), calendar: 'gregorian' };
}

const minutesInDay = 1440;
const minutesIn: Readonly<Record<'minute' | 'hour', number>> = { minute: 1, hour: 60 };

function daysBack(count: number, unit: Exclude<Unit, 'month' | 'year'>, minutes?: number): number {
  if (unit === 'day') return count;
  if (unit === 'week') return 7 * count;
  const passed = count * minutesIn[unit];
  if (minutes === undefined) return Math.floor(passed / minutesInDay);
  return Math.max(0, Math.ceil((passed - minutes) / minutesInDay));
}

function isoBefore(distance: Distance, { iso, minutes }: CountedFrom): string | undefined {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if ('unit' in distance && distance.unit === 'year') return String(year - distance.count);
  if (month === undefined) return undefined;
  if ('unit' in distance && distance.unit === 'month') {
    const first = new Date(Date.UTC(year, month - 1 - distance.count, 1));
    return first.toISOString().slice(0, 7);
  }
  if (day === undefined) return undefined;
  const back =
    'weekday' in distance
      ? ((weekdayOf(iso) - distance.weekday + 6) % 7) + 1
      : daysBack(distance.count, distance.unit as Exclude<Unit, 'month' | 'year'>, minutes);
  const before = new Date(Date.UTC(year, month - 1, day - back)).toISOString().slice(0, 10);
  return 'unit' in distance && distance.isVague === true ? before.slice(0, 7) : before;
}

/**
 * The day, and the time where it is given, at which a file says it was saved; undefined where that is no
 * day. What the clock or the file system says of the file is not asked.
 */
export function savedDate(written: string | undefined): CountedFrom | undefined {
  const published = parseDate(written ?? '');
  if (published?.iso.length !== 10) return undefined;
  const time = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)/u.exec(written ?? '');
  return time === null
    ? published
    : { ...published, minutes: Number(time[1]) * 60 + Number(time[2]) };
}
