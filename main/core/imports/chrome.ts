import { fold } from './fold.ts';
import {
  advertisementPhrases,
  breadcrumbRoots,
  furniturePhrases,
  languageCodes,
  languageNames,
  sectionNames,
} from './chrome-words.ts';

/** No line of furniture is longer, in UTF-16 code units. */
const longestFurniture = 160;

const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}]+/gu) ?? [];

/** Phrases as sequences of words, to be found at the head of another sequence. */
interface Phrases {
  readonly known: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
  readonly longest: number;
}

function phrasesOf(...lists: readonly (readonly string[])[]): Phrases {
  const sequences = lists.flat().map((phrase) => wordsOf(fold(phrase)));
  return {
    known: new Set(sequences.map((words) => words.join(' '))),
    firstWords: new Set(sequences.flatMap(([first]) => first ?? [])),
    longest: Math.max(...sequences.map((words) => words.length)),
  };
}

/**
 * How many of the phrases a sequence of words is made of; 0 where it holds any other word. Takes
 * the longest phrase at each place and never goes back, so that its time grows with the line alone.
 */
function phraseCount(words: readonly string[], { known, firstWords, longest }: Phrases): number {
  if (!firstWords.has(words[0] ?? '')) return 0;
  let count = 0;
  for (let index = 0; index < words.length; count += 1) {
    let length = Math.min(longest, words.length - index);
    while (length > 0 && !known.has(words.slice(index, index + length).join(' '))) length -= 1;
    if (length === 0) return 0;
    index += length;
  }
  return count;
}

const advertisements = phrasesOf(advertisementPhrases);
const furniture = phrasesOf(furniturePhrases, advertisementPhrases);
const languages = phrasesOf(languageNames);
const switcher = phrasesOf(languageNames, languageCodes);
const menu = phrasesOf(sectionNames, furniturePhrases, languageNames);
const sections = phrasesOf(sectionNames);
const roots = phrasesOf(breadcrumbRoots);

/** Furniture with numbers or names in it. Over folded text. */
const formulas: readonly RegExp[] = [
  // Reading time, listening time.
  /^(?:وقت|مده|زمن) القراءه? ?:? ?(?:[\p{N}]{0,3} ?(?:دقيقه|دقايق|دقيقتان|دقيقتين|ثانيه|د)?(?: تقريبا| واحده)?)$/u,
  /^(?:قراءه في |يقرا في )?\p{N}{0,3} ?(?:دقيقه|دقايق|دقيقتان|دقيقتين) ?(?:قراءه|للقراءه)$/u,
  /^(?:reading time ?:? ?)?\p{N}{1,3} ?-?(?:min|mins|minute|minutes)(?: read| to read| reading)?$/u,
  /^reading time ?:? ?\p{N}{1,3} ?(?:min|mins|minutes?)?$/u,
  /^(?:temps de lecture ?:? ?)?\p{N}{1,3} ?(?:min|minutes?)(?: de lecture)?$/u,
  /^(?:время (?:на )?чтения ?:? ?)?\p{N}{1,3} ?(?:мин|минут[аы]?)\.?(?: чтения| на чтение)?$/u,
  /^زمان مطالعه ?:? ?\p{N}{0,3} ?دقيقه$/u,
  // Views and comments.
  /^(?:عدد )?(?:المشاهدات|القراءات|الزيارات|مشاهدات|مشاهده|قراءات) ?:? ?[\p{N}.,]{1,12}$/u,
  /^[\p{N}.,]{1,12} ?(?:مشاهده|مشاهدات|قراءه|views?|vues?|просмотр(?:а|ов)?|بازديد|تعليقات?|comments?)$/u,
  /^(?:views?|vues?|просмотры|просмотров|بازديد) ?:? ?[\p{N}.,]{1,12}$/u,
  // Rights, at the foot.
  /^(?:©|\(c\)|copyright|جميع الحقوق محفوظه|كل الحقوق محفوظه|حقوق النشر محفوظه|all rights reserved|tous droits reserves|все права защищены|تمامي? حقوق)/u,
  // Follow and subscribe, with the site's name.
  /^(?:تابعونا|تابعنا|تابع اخر الاخبار|اشترك في|اشتركوا في) .{0,90}(?:على|عبر|تلغرام|تليجرام|واتساب|البريديه|قناه|قناتنا|فيسبوك|تويتر)/u,
  /^(?:subscribe to|sign up for|follow us on|join our|abonnez-vous|inscrivez-vous|подпишитесь|подписывайтесь) .{0,90}$/u,
  /^(?:this (?:site|website) uses cookies|we use cookies|يستخدم هذا الموقع ملفات)/u,
];

/** Rules of signs, and buttons for the size of the text. */
const signsOnly = /^[^\p{L}\p{N}]+$/u;
const textSize =
  /^(?:حجم الخط ?:?|text size ?:?)? ?(?:[+-] ?[أaا]|[أaا] ?[+-]|[أaا])(?: ?[+-]? ?[أaا] ?[+-]?){1,3}$/u;

/**
 * Whether a whole line is site furniture and never an article's own words. Inside the article, between its
 * paragraphs, a single word such as «مشاركة» may be a subheading, so more is asked of it there.
 */
export function isFurniture(line: string, place: 'around' | 'inside'): boolean {
  if (line.length > longestFurniture) return false;
  const folded = fold(line);
  if (signsOnly.test(folded) || textSize.test(folded)) return true;
  if (formulas.some((formula) => formula.test(folded))) return true;
  const words = wordsOf(folded);
  if (phraseCount(words, advertisements) > 0) return true;
  const least = place === 'around' ? 1 : 2;
  return (
    phraseCount(words, furniture) >= least ||
    phraseCount(words, languages) >= least ||
    phraseCount(words, switcher) >= 2 ||
    phraseCount(words, menu) >= 3
  );
}

/** Furniture that is told by its place above the title: breadcrumbs and the name of a section. */
export function isFurnitureAboveTitle(line: string): boolean {
  if (line.length > longestFurniture) return false;
  const parts = fold(line).split(/ ?[>»›/|\\<«‹→←•·] ?| - /u);
  const isTrail = parts.length > 1 && phraseCount(wordsOf(parts[0] ?? ''), roots) === 1;
  return isTrail || phraseCount(wordsOf(fold(line)), sections) > 0;
}
