import type { PublishedDate, RelatedText } from '../../../preload/contract/vocabulary.ts';
import type { Chance } from '../random.ts';
import type { Tongue, Topic } from './tongues.ts';

/** What a page of news says, part by part, and in which language. */
export interface SavedPage {
  readonly tongue: Tongue;
  readonly topic: Topic;
  readonly text: string;
  readonly published?: PublishedDate;
  readonly author?: string;
  readonly source: string;
  readonly url?: string;
  readonly keywords: readonly string[];
  readonly related: readonly RelatedText[];
}

/** The share of `percent` in a hundred. */
export const sometimes = (chance: Chance, percent: number): boolean =>
  chance.next() * 100 < percent;

const firstYear = 2009;
const years = 17;
const twoDigits = (number: number): string => String(number).padStart(2, '0');

function drawDate({ months }: Tongue, chance: Chance): PublishedDate {
  const year = firstYear + Math.floor(chance.next() ** 0.6 * years);
  const month = chance.below(12);
  const day = 1 + chance.below(28);
  return {
    iso: `${year}-${twoDigits(month + 1)}-${twoDigits(day)}`,
    written: `${day} ${months[month] ?? ''} ${year}`,
    calendar: 'gregorian',
  };
}

/** Words in a row; none comes twice running. */
function words({ word }: Tongue, chance: Chance, count: number): string {
  let last = word(chance);
  let run = last;
  for (let at = 1; at < count; at++) {
    let next = word(chance);
    while (next === last) next = word(chance);
    run += ` ${next}`;
    last = next;
  }
  return run;
}

function sentence(tongue: Tongue, chance: Chance): string {
  const run = words(tongue, chance, 9 + chance.below(14));
  return `${run.charAt(0).toUpperCase()}${run.slice(1)}.`;
}

/** Many short, a few long: the longest has some eight times the median. */
function paragraphCount(chance: Chance): number {
  return 2 + Math.floor(2.5 / (0.12 + chance.next()));
}

function paragraphs(tongue: Tongue, chance: Chance, count: number): string {
  const all: string[] = [];
  for (let at = 0; at < count; at++) {
    const sentences = Array.from({ length: 1 + chance.below(3) }, () => sentence(tongue, chance));
    all.push(sentences.join(' '));
  }
  return all.join('\n\n');
}

/** Another article below the text, as sites put it there: its title and some of its words. */
function drawRelated(tongue: Tongue, chance: Chance): readonly RelatedText[] {
  const { headline } = tongue.topic(chance);
  const text = `${sentence(tongue, chance)} ${paragraphs(tongue, chance, 1 + chance.below(2))}`;
  return [{ heading: tongue.relatedHeading, title: headline, text }];
}

export function drawPage(tongue: Tongue, number: number, chance: Chance): SavedPage {
  const topic = tongue.topic(chance);
  const lead = `${topic.headline}${tongue.direction === 'rtl' ? '،' : ','} ${words(tongue, chance, 12)}.`;
  const keywords = topic.tags.map((tag) => tag.slice(tag.lastIndexOf('/') + 1));
  return {
    tongue,
    topic,
    text: `${lead}\n\n${paragraphs(tongue, chance, paragraphCount(chance))}`,
    source: tongue.source(chance),
    keywords: keywords.length > 1 && sometimes(chance, 40) ? keywords : [],
    related: sometimes(chance, 6) ? drawRelated(tongue, chance) : [],
    ...(sometimes(chance, 96) ? { published: drawDate(tongue, chance) } : {}),
    ...(sometimes(chance, 30) ? { author: tongue.author(chance) } : {}),
    ...(sometimes(chance, 40) ? { url: `https://example.org/news/${number}` } : {}),
  };
}

/** The page as a person saves it: the facts above and below the text, and what the site adds. */
export function textOfPage(page: SavedPage): string {
  const { labels } = page.tongue;
  const line = (label: string, value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [`${label}: ${value}`];
  return [
    page.topic.headline,
    ...line(labels.published, page.published?.written),
    ...line(labels.author, page.author),
    page.text,
    ...line(labels.source, page.source),
    ...line(labels.keywords, page.keywords.join('، ')),
    ...line(labels.url, page.url),
    ...page.related.flatMap(({ heading, title, text }) => [heading, title, text]),
  ].join('\n\n');
}
