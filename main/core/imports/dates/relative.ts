import type { PublishedDate } from '../../../../preload/contract/vocabulary.ts';
import { fold } from '../fold.ts';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How far back, in which unit. */
interface Distance {
  readonly count: number;
  readonly unit: Unit;
}

/** Days that have a name of their own, by how long before the day of writing they were. */
const namedDays: Readonly<Record<string, number>> = {
  ...{ اليوم: 0, أمس: 1, 'أمس الأول': 2, البارحة: 1, 'أول أمس': 2, 'أول من أمس': 2 },
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

/** The distance that a relative date states, such as `قبل يومين` or `3 days ago`. */
function distanceOf(text: string): Distance | undefined {
  const folded = fold(text).replace(/[.،,]$/u, '');
  const named = days.get(folded.replace(/^(?:في |يوم |on |le )/u, ''));
  if (named !== undefined) return { count: named, unit: 'day' };
  const match = leading.exec(folded) ?? trailing.exec(folded);
  return match === null ? undefined : amountOf(match.groups?.['amount'] ?? '');
}

function amountOf(amount: string): Distance | undefined {
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
 * The day that `yesterday` or `قبل يومين` means in an article that states its own date; never counted from
 * today, since nobody knows when a saved page was written. As precise as the unit: weeks and days give a day,
 * months a month, years a year, and hours the day itself as long as they are fewer than a day has. Undefined
 * where the text is no relative date, or the article's own date is too vague for it.
 */
export function resolveRelative(text: string, own: PublishedDate): PublishedDate | undefined {
  const distance = distanceOf(text);
  const iso = distance && isoBefore(distance, own.iso);
  return iso === undefined ? undefined : { iso, written: text.trim(), calendar: 'gregorian' };
}

const daysIn: Readonly<Record<'minute' | 'hour' | 'day' | 'week', number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
};

function isoBefore({ count, unit }: Distance, iso: string): string | undefined {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (unit === 'year') return String(year - count);
  if (month === undefined) return undefined;
  if (unit === 'month') {
    return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 7);
  }
  if (day === undefined) return undefined;
  const back = Math.floor(count * daysIn[unit]);
  return new Date(Date.UTC(year, month - 1, day - back)).toISOString().slice(0, 10);
}
