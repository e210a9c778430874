/**
 * Light stemming of folded Arabic words, after the idea of light10 (Larkey, Ballesteros and Connell,
 * 2007) with longer clitic chains, possessives on feminine plurals and words protected by name.
 * Every word here is written as `fold` leaves it: ه for ة, ي for ى, ء for ؤ and ئ, bare ا.
 */

const arabicLetter = /[\u0621-\u064A]/u;

/** Whether a folded word is written in Arabic letters. */
export function isArabic(word: string): boolean {
  return arabicLetter.test(word);
}

/** Longest first. */
const articles = ['وبال', 'فبال', 'وكال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const suffixes =
  'اتهما تهما اتها اتهم اتنا تهم تها تنا هما هم هن ها نا وا ات ان ون ين يه ته يا ه ي ا'.split(' ');

/** Names and frequent nouns whose own letters look like an affix. */
const protectedStems = new Set(
  (
    'الله لبنان فلسطين ايران سودان افغانستان باكستان يابان بحرين عمان طهران بوتين بايدن برلين واشنطن ' +
    'اردن البان يونان بلقان طالبان لاتين ارجنتين اوكران حلوان وهران نجران عثمان سليمان سلمان رضوان حمدان ' +
    'زيدان غسان حسين ياسين شاهين قزوين جنين حطين وليد ولسون ' +
    'برلمان ميدان انسان قانون قرن صين يمن وزير وزار وزراء وكال وكيل وفد وفاه ولاي وطن وضع وقف واقع وسط وسيط ' +
    'وثيق وفق وقت وحد وجود والد واحد ورق وصول وسيل وظيف وعد وقود وباء وجه ورش وحش وتر وعي وزن لجان لسان مكان زمان ' +
    'بيان اسنان سلطان عدوان ميزان عنوان قطار دينار اسكان سكان طيران نيسان حزيران رمضان شعبان فنان شيطان عدنان ' +
    'مروان مليون تلفزيون قرون تعاون زيتون معاون شءون سجون عيون فنون ديون بلدان ضمان امان حنان ' +
    'تموين تكوين تدوين تمكين تعيين تامين تحسين مياه وجوه قوات مدني سوري عملاء ' +
    'بيت صوت موت بنت زيت تحت بنات نبات ثبات فرات شتات رفات'
  ).split(' '),
);

/** Beginnings of words that look like an article and are none: ألمانيا, إلغاء, باليستي, والدة. */
const ownBeginning =
  /^[وفبلك]?(?:ال(?:له|اف|ان|ام|غي|في|فه|فا|هه)$|المان|البان|الكترون|الغاء|الزام|القاء|التزام|التقاء|التحاق|التهاب|التماس|الوان|العاب|الغام|بالست|باليست|بالون|بالغ|والد|والي|كاليفورن|كالسيوم|فالنسيا)/u;

/** What follows ل in nouns of everyday news that begin with it: لاجئ, لاعب, لغة, لجنة, لقاء, لقاح, لحظة, ليبيا, لبنان. */
const startsWithLam = /^(?:اجء|اعب|غ[هوا]|جنه|جان|قاء|قاح|حظ|يبي|بنان|ندن)/u;

const proclitic = /^[بلكفوس]/u;

/**
 * Nouns in -ية that are no relatives of the word left when it is taken off: عملية is not عمل.
 * Kept with their ي, which parts them from it: عمليات and بعملية both become عملي.
 */
const abstractNouns = new Set(
  'عملي مسءولي نظري شخصي جمعي بلدي اهمي كمي نوعي ذري جنسي تسمي بني مالي اغلبي اقلي'.split(' '),
);
const abstractEnding = /(?<=ي)(?:اتهما|اتهم|اتها|اتنا|تهما|تهم|تها|تنا|اته|ات|ته|ه)$/u;

/**
 * The stem of a folded word: without article, with the conjunction و only where the word is long, without
 * possessive and plural endings. Words of other scripts come back as they are.
 */
export function stemOf(word: string): string {
  if (!isArabic(word)) return word;
  const bare = withoutArticle(word);
  const stem = withoutSuffixes(bare);
  return /^[ايتنم]ست.{3,}/u.test(stem) ? stem.slice(1) : stem;
}

function withoutArticle(word: string): string {
  if (ownBeginning.test(word)) return word;
  const article = articles.find((prefix) => word.startsWith(prefix));
  if (article !== undefined && word.length >= article.length + 2) {
    const rest = word.slice(article.length);
    // ل and ال before a word of its own ل are written with two of the three: للاجئين.
    return article.endsWith('لل') && startsWithLam.test(rest) ? `ل${rest}` : rest;
  }
  const dropsConjunction = word.startsWith('و') && word.length >= 5 && !isProtected(word);
  return dropsConjunction && protectedPart(word) === undefined ? word.slice(1) : word;
}

function withoutSuffixes(word: string): string {
  const known = protectedPart(word) ?? abstractPart(word);
  if (known !== undefined) return known;
  let stem = word;
  for (let round = 0; round < 3; round += 1) {
    const shorter = withoutOneSuffix(stem);
    if (shorter === stem) break;
    if (isProtected(shorter)) return shorter;
    stem = shorter;
  }
  return withoutWeakEnding(stem);
}

/** Whether a word, or what follows a letter that may be a proclitic, is protected: لبنان and بلبنان. */
function isProtected(word: string): boolean {
  return protectedStems.has(word) || (proclitic.test(word) && protectedStems.has(word.slice(1)));
}

/** The protected word that a word is, but for one suffix. */
function protectedPart(word: string): string | undefined {
  if (isProtected(word)) return word;
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const part = word.slice(0, -suffix.length);
    if (part.length >= 3 && isProtected(part)) return part;
  }
  return undefined;
}

function abstractPart(word: string): string | undefined {
  const part = word.replace(abstractEnding, '');
  if (part === word) return undefined;
  const known =
    abstractNouns.has(part) || (proclitic.test(part) && abstractNouns.has(part.slice(1)));
  return known ? part : undefined;
}

function withoutOneSuffix(word: string): string {
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix) || word.length - suffix.length < 3) continue;
    const stem = word.slice(0, -suffix.length);
    // قواته is قوات with ه, not قوا with ته.
    if (/^ت(?:ه|ها|هم|نا|هما)$/u.test(suffix) && stem.endsWith('ا') && stem.length < 4) continue;
    return stem;
  }
  return word;
}

/**
 * Verbal ت, and the ending اء or ا that broken plurals and feminine forms leave. A noun of two letters and
 * ة gets its ة back from a possessive or a plural: خطتها and لغات are خطة and لغة.
 */
function withoutWeakEnding(word: string): string {
  if (/^..ا?ت$/u.test(word)) return `${word.slice(0, 2)}ه`;
  let stem = word;
  if (stem.length >= 4 && stem.endsWith('ت') && !stem.endsWith('ات')) stem = stem.slice(0, -1);
  if (stem.length >= 5 && stem.endsWith('اء')) stem = stem.slice(0, -2);
  if (stem.length >= 4 && /[ءا]$/u.test(stem)) stem = stem.slice(0, -1);
  return stem;
}

/** What may be glued to a word that has no article, and stays glued in the index. */
export const proclitics = ['ب', 'ل', 'ك', 'ف', 'و', 'س', 'وب', 'ول'] as const;

/** A query's word without a leading letter that may be a proclitic; none where the word is too short to tell, or known. */
export function withoutProclitic(word: string): string | undefined {
  const known = word.length < 4 || !proclitic.test(word) || protectedStems.has(stemOf(word));
  return known ? undefined : word.slice(1);
}
