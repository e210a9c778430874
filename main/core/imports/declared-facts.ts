import { type Direction, FactName } from '../../../preload/contract/vocabulary.ts';
import { detectLanguage } from '../text/language.ts';
import { type DayMonthOrder, orderOf } from './dates/day-month-order.ts';
import { readDate } from './dates/parse-date.ts';
import { resolveRelative, savedDate } from './dates/relative.ts';
import type { Draft } from './draft.ts';
import { tidy } from './lines.ts';
import { understandText } from './understand-text.ts';

/** What a format says of an article outside its text: meta tags, properties, columns, front matter. */
export interface DeclaredFacts {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly source?: string | undefined;
  /** As it is written there; what is no date is left out. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
  readonly direction?: Direction | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly section?: string | undefined;
  /** The order of days and months that other dates of the file show. */
  readonly dateOrder?: DayMonthOrder | undefined;
  /** When the file itself says it was saved, as written there: relative dates are counted from it. */
  readonly saved?: string | undefined;
}

/** Without what says nothing: blanks, empty lists, dates that are none. */
function meaningful(declared: DeclaredFacts): Omit<Partial<Draft>, 'published'> {
  const word = (value: string | undefined): string | undefined => {
    const tidied = tidy(value ?? '');
    return tidied === '' ? undefined : tidied;
  };
  const list = (values: readonly string[] | undefined): readonly string[] | undefined => {
    const tidied = [...new Set((values ?? []).map(tidy))].filter((value) => value !== '');
    return tidied.length === 0 ? undefined : tidied;
  };
  const all = {
    title: word(declared.title),
    subtitle: word(declared.subtitle),
    authors: list(declared.authors),
    source: word(declared.source),
    url: word(declared.url),
    language: word(declared.language),
    direction: declared.direction,
    keywords: list(declared.keywords),
    section: word(declared.section),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/**
 * The draft of an article of which the format says some facts itself. Those go before whatever the text
 * says; what they leave open is understood from the text as in a plain one.
 */
export function draftFrom(text: string, declared: DeclaredFacts): Draft {
  const facts = meaningful(declared);
  const saved = savedDate(declared.saved);
  const whole = facts.title === undefined ? text : `${facts.title}\n\n${text}`;
  const understood = understandText(whole, saved);
  const language = facts.language?.toLowerCase() === 'und' ? undefined : facts.language;
  const order = () => declared.dateOrder ?? orderOf(text, language ?? understood.language);
  const published = readDate(declared.published ?? '', order);
  const counted = saved && resolveRelative(declared.published ?? '', saved);
  const worked = published ?? understood.published ?? counted;
  const said: Partial<Draft> = { ...facts, ...(published === undefined ? {} : { published }) };
  const { direction } = detectLanguage(`${understood.title}\n${understood.text.slice(0, 10_000)}`);
  const provenance = Object.fromEntries(
    FactName.options.flatMap((fact) =>
      said[fact] === undefined ? [] : [[fact, 'metadata' as const]],
    ),
  );
  return {
    ...understood,
    ...said,
    ...(worked === undefined ? {} : { published: worked }),
    language: language ?? understood.language,
    direction: said.direction ?? direction,
    provenance: {
      ...(worked === undefined ? {} : { published: 'guess' as const }),
      ...understood.provenance,
      ...provenance,
    },
  };
}
