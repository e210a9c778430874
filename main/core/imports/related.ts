import type { RelatedText } from '../../../preload/contract/vocabulary.ts';
import { isFurniture } from './chrome.ts';
import { fold, foldWithOffsets } from './fold.ts';
import { isProse, type Line, paragraphsOf, tidy } from './lines.ts';
import { titleFromProse } from './title.ts';

/** Headings of blocks that lead to other articles. A title may follow on the same line. */
const headings: readonly string[] = [
  ...[
    'اقرأ أيضا',
    'إقرأ أيضا',
    'اقرأ ايضا',
    'اقرؤوا أيضا',
    'اقرأوا أيضا',
    'إقرئي أيضا',
    'اقرأ كذلك',
  ],
  ...['اقرأ المزيد', 'إقرأ المزيد', 'اقرأ على موقعنا', 'شاهد أيضا', 'شاهدوا أيضا', 'طالع أيضا'],
  ...['قد يهمك أيضا', 'قد يهمك', 'وقد يهمك', 'قد يعجبك أيضا', 'قد يعجبك', 'تابع أيضا', 'انظر أيضا'],
  ...['read also', 'also read', 'read more', 'see also', 'you may also like', 'more on this story'],
  ...[
    'à lire aussi',
    'a lire aussi',
    'lire aussi',
    'lire également',
    'à lire également',
    'voir aussi',
  ],
  ...['читайте также', 'читать также', 'смотрите также', 'читайте по теме', 'читайте ещё'],
  ...['بیشتر بخوانید', 'همچنین بخوانید', 'بخوانید', 'بیشتر بدانید', 'مزید پڑھیں', 'یہ بھی پڑھیں'],
  ...[
    'lee también',
    'leer también',
    'lea también',
    'lesen sie auch',
    'ayrıca okuyun',
    'читайте також',
  ],
];

/** Headings that are plain words too: they need a sign after them, or a line of their own. */
const quietHeadings: readonly string[] = [
  ...['مواضيع ذات صلة', 'موضوعات ذات صلة', 'مقالات ذات صلة', 'أخبار ذات صلة', 'ذات صلة'],
  ...['مواضيع متعلقة', 'موضوعات متعلقة', 'أخبار متعلقة', 'مقالات متعلقة', 'أخبار أخرى'],
  ...['مواضيع مشابهة', 'الأكثر قراءة', 'المزيد من الأخبار', 'مقالات أخرى', 'المزيد'],
  ...[
    'related',
    'related articles',
    'related stories',
    'related news',
    'related topics',
    'more news',
  ],
  ...[
    'related content',
    'recommended',
    'recommended for you',
    'most read',
    'more from',
    'more stories',
  ],
  ...['sur le même sujet', 'articles liés', 'articles similaires', 'les plus lus'],
  ...['по теме', 'материалы по теме', 'новости по теме', 'другие новости', 'самое читаемое'],
  ...['مطالب مرتبط', 'اخبار مرتبط', 'مطالب بیشتر', 'خبرهای مرتبط', 'noticias relacionadas'],
  ...['te puede interesar', 'mehr zum thema', 'ilgili haberler', 'матеріали по темі'],
];

const alternatives = (phrases: readonly string[]): string =>
  phrases
    .map(fold)
    .sort((a, b) => b.length - a.length)
    .join('|');
const lead = String.raw`^[^\p{L}\p{N}]{0,6}`;
const alone = new RegExp(
  String.raw`${lead}(?<heading>${alternatives([...headings, ...quietHeadings])})[^\p{L}\p{N}]{0,6}$`,
  'u',
);
const withTitle = new RegExp(
  String.raw`${lead}(?:(?<heading>${alternatives(headings)})(?: ?[:：|»>…-]+ ?| )|(?<quiet>${alternatives(quietHeadings)}) ?[:：|»>…]+ ?)[^\p{L}\p{N}]{0,4}(?=[\p{L}\p{N}])`,
  'u',
);
/** What any heading begins with: most lines are told from one by their first word alone. */
const firstWords: ReadonlySet<string> = new Set(
  [...headings, ...quietHeadings].flatMap((heading) => /\p{L}+/u.exec(fold(heading))?.[0] ?? []),
);

/** No heading with a title beside it is longer, in UTF-16 code units. */
const longestHeading = 300;

interface Heading {
  readonly heading: string;
  /** The title on the same line; empty where the heading stands alone. */
  readonly title: string;
}

function headingOf(line: string): Heading | undefined {
  if (line.length > longestHeading) return undefined;
  const firstWord = /[\p{L}\p{M}\p{Cf}\u0640]+/u.exec(line.slice(0, 40))?.[0] ?? '';
  if (!firstWords.has(fold(firstWord))) return undefined;
  const folded = foldWithOffsets(line);
  const match = alone.exec(folded.text) ?? withTitle.exec(folded.text);
  if (match === null) return undefined;
  const words = match.groups?.['heading'] ?? match.groups?.['quiet'] ?? '';
  const start = folded.text.indexOf(words);
  const heading = tidy(line.slice(folded.startOf(start), folded.endOf(start + words.length)));
  const title = line.slice(folded.endOf(match[0].length)).replace(/[\])}»\s\p{Cf}]+$/u, '');
  return { heading, title: match[0].length === folded.text.length ? '' : tidy(title) };
}

export interface RelatedCut {
  /** The article's own lines. */
  readonly lines: readonly Line[];
  readonly related: readonly RelatedText[];
}

/**
 * Cuts the blocks that lead to other articles out of an article's lines. A heading on a line of its
 * own takes everything to the next such heading or the end; a heading with a title beside it takes
 * its line alone. A heading before anything else is dropped, and takes nothing.
 */
export function cutRelated(lines: readonly Line[]): RelatedCut {
  const own: Line[] = [];
  const related: RelatedText[] = [];
  let heading: string | undefined;
  let block: Line[] = [];
  const finish = (): void => {
    if (heading !== undefined) related.push(...relatedOf(heading, block));
    block = [];
  };
  for (const line of lines) {
    const found = headingOf(line.text);
    if (found === undefined) {
      (heading === undefined ? own : block).push(line);
    } else if (found.title !== '') {
      related.push({ heading: found.heading, title: found.title, text: '' });
    } else if (own.length > 0) {
      finish();
      heading = found.heading;
    }
  }
  finish();
  return { lines: own, related };
}

const bullet = /^(?:[-–—*•·▪●◾◆»«‹›>]|\p{N}{1,2}[.)-])\s*/u;

/** One article with its text, or a list of titles: whichever the lines of a block look like. */
function relatedOf(heading: string, block: readonly Line[]): readonly RelatedText[] {
  const lines = block.filter(({ text }) => !isFurniture(text, 'around'));
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  if (isProse(first.text)) {
    return [{ heading, title: titleFromProse(first.text), text: paragraphsOf(lines) }];
  }
  if (rest.some(({ text }) => isProse(text))) {
    return [{ heading, title: first.text.replace(bullet, ''), text: paragraphsOf(rest) }];
  }
  return lines.map(({ text }) => ({ heading, title: text.replace(bullet, ''), text: '' }));
}
