import { findDates } from './dates/find-dates.ts';
import { endsSentence, tidy } from './lines.ts';
import { isPublisherName } from './publishers.ts';

const address = /^https?:\/\/[^\s<>"]{3,2000}$/iu;

/** The web address a line consists of. */
export function addressOf(line: string): string | undefined {
  const value = tidy(line).replace(/^<(.*)>$/u, '$1');
  return address.test(value) ? value : undefined;
}

/** The host of an address as people name a site: without `www.`. */
export function siteOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/[/:?#].*$/u, '');
}

/** The site of a web address, in lower case; none where there is no such address. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//iu.test(url)) return undefined;
  const host = siteOf(url).toLowerCase();
  return host === '' || host.length > 300 ? undefined : host;
}

/** The name in the value of a source label, without a date, an ending dot or brackets around it. */
export function sourceName(value: string): string | undefined {
  const [date] = findDates(value.slice(0, 200));
  const named = date === undefined ? value : value.slice(0, date.start);
  const name = tidy(named)
    .replace(/[\s.،,|/–—-]+$/u, '')
    .replace(/^[([](.*)[)\]]$/u, '$1');
  return name === '' || name.length > 120 || /[!?؟…]$/u.test(name) ? undefined : tidy(name);
}

/** Cities whose correspondents sign as `بغداد: سنان الكرخي`. */
const cities =
  'بغداد|البصرة|الموصل|أربيل|النجف|كربلاء|القاهرة|الإسكندرية|دمشق|حلب|بيروت|عمّان|عمان|الرياض|جدة|مكة|الدوحة|أبوظبي|دبي|الكويت|المنامة|مسقط|صنعاء|عدن|القدس|رام الله|غزة|الخرطوم|طرابلس|بنغازي|تونس|الجزائر|الرباط|الدار البيضاء|نواكشوط|لندن|باريس|واشنطن|نيويورك|موسكو|أنقرة|إسطنبول|طهران|برلين|بروكسل|جنيف';
const correspondent = new RegExp(
  String.raw`^(?:${cities})\s?[:/–-]\s?(?<name>[\p{L}\p{M}' -]{5,40})$`,
  'u',
);

/** The correspondent who signs a line with a city. */
export function correspondentOf(line: string): string | undefined {
  const name = correspondent.exec(tidy(line.slice(0, 100)))?.groups?.['name'];
  return name === undefined || isPublisherName(name) ? undefined : personNames(name)[0];
}

/** The people a byline names; none where it does not read like names. */
export function personNames(value: string): readonly string[] {
  const cleaned = tidy(value).replace(/\s*[.،,:-]$/u, '');
  if (cleaned === '' || cleaned.length > 120 || /[\p{N}"«»؟?!:]/u.test(cleaned)) return [];
  const names = cleaned
    .split(/\s*[,،;؛&|/]\s*|\s+(?:and|et|und|и|y|ve)\s+/u)
    .map(tidy)
    .filter((name) => name !== '');
  return names.every((name) => name.split(/\s+/u).length <= 6 && !endsSentence(name)) ? names : [];
}

/** A Latin or Cyrillic byline without a colon: every word but particles begins with a capital. */
export function looksLikePersons(value: string): boolean {
  const words = value.split(/[\s,&]+/u).filter((word) => word !== '');
  const particle =
    /^(?:and|et|und|и|y|ve|de|la|le|van|von|der|al|el|bin|ibn|del|da|dos)$|^(?:al|el|d)[-'’]/u;
  return (
    words.length >= 2 &&
    words.length <= 10 &&
    words.every((word) => /^[\p{Lu}\p{Lt}]/u.test(word) || particle.test(word))
  );
}
