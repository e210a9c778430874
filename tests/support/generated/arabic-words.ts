import type { Chance } from '../random.ts';

/**
 * Arabic words by their own morphology: a root of three sound letters in a pattern, then the article,
 * what is written onto a word's front (و ف ب ل ك س) and onto its end (ات ون ين ه ها هم نا).
 */
const roots = (
  'كتب درس علم عمل حكم نشر سمع فتح خرج دخل رجع رفع جمع قطع منع شرح بحث طلب سكن ملك فهم عرف شرب زرع حصد ' +
  'صنع لعب ركب سبق لحق نجح فشل صبر شكر ذكر فكر نظر حضر سفر بلغ ترك حمل نزل عبر جلس وقف نقل حفظ ضمن كشف ' +
  'سبح غسل طبخ خبز ربط حرس حرب سلم ظهر غرب شرق قرب بعد كبر صغر كثر قصر عمق ثبت غلب هزم سرق قتل نقد رسم ' +
  'عزف رقص ضحك حزن فرح غضب قبل رفض شهد خلف عقد فصل حسب عدل ظلم نصح خدم نظم قسم جرح مرض طرح نفع ضرب لمس ' +
  'رسل حدث خبر صدر قطف رجح مسح خطب كسر جبر فحص رصد بذل جهد نجم سهل صعب خفض دفع قرض رهن ربح خسر شحن غرس'
).split(' ');

/** The letters of the root stand for 1, 2 and 3. Unvocalized, as the press writes. */
const nouns =
  '123 12ا3 12و3 12ي3 12ا3ة 1ا2ا3ة أ12ا3 م12و3 م12 م123 م123ة ت12ي3 1ا23 1ا23ة م1ا2 12ا3ي'
    .concat(
      ' م1ا23ة ا1ت2ا3 ان12ا3 است12ا3 ت1ا23 إ12ا3 مست123 مت123 1وا23 م1ا2ي3 12لاء 123ان 123اوي',
    )
    .split(' ')
    .filter((pattern) => ['1', '2', '3'].every((letter) => pattern.includes(letter)));
const verbs =
  '123 1ا23 أ123 ت123 ت1ا23 ان123 ا1ت23 است123 ي123 ي1ا23 يت123 يت1ا23 ين123 ي1ت23 يست123'
    .concat(' ي123ون تست123 ن123')
    .split(' ');

/** Closed classes: what no root makes, and what is commonest in any text. */
const particles = (
  'في من على أن إلى التي الذي عن مع هذا هذه ما لا كان قد بين بعد لم كل ذلك حيث أو كما قبل منذ عند غير حتى خلال ' +
  'ثم لن هناك أي إن كانت بعض أمام ضد نحو تحت فوق حول دون رغم'
).split(' ');

/** The `t` of the eighth form takes the colour of an emphatic or voiced letter before it. */
function infix(first: string): string {
  if ('صضطظ'.includes(first)) return 'ط';
  return 'دذز'.includes(first) ? 'د' : 'ت';
}

function inPattern(root: string, pattern: string): string {
  const first = root.charAt(0);
  return pattern
    .replace('1ت', `1${infix(first)}`)
    .replace('1', first)
    .replace('2', root.charAt(1))
    .replace('3', root.charAt(2));
}

/** The article on a word, with what is written onto its front: `ل` swallows its alif. */
function definite(word: string, front: string): string {
  return front.endsWith('ل') ? `${front}ل${word}` : `${front}ال${word}`;
}

/** A suffix on a word: `ة` opens into `ت`, and is dropped before the plural's own. */
function suffixed(word: string, suffix: string): string {
  if (!word.endsWith('ة')) return word + suffix;
  return word.slice(0, -1) + (suffix === 'ات' || suffix === 'ية' ? suffix : `ت${suffix}`);
}

function formOfNoun(word: string, chance: Chance): string {
  const front = chance.pick(['', '', '', '', 'و', 'ب', 'ل', 'وب', 'ك']);
  switch (chance.below(4)) {
    case 0:
      return front + word;
    case 1:
      return front + suffixed(word, chance.pick(['ات', 'ه', 'ها', 'هم', 'نا', 'ية', 'هما']));
    case 2:
      return definite(suffixed(word, chance.pick(['ات', 'ية'])), front);
    default:
      return definite(word, front);
  }
}

function formOfVerb(word: string, chance: Chance): string {
  const front = chance.pick(
    word.startsWith('ي') ? ['', '', 'و', 'س', 'وس', 'ف'] : ['', '', 'و', 'ف'],
  );
  return front + word + chance.pick(['', '', '', 'ه', 'ها', 'هم']);
}

/**
 * `count` different words, the same ones in the same order for the same chance: particles first, as
 * in any Arabic text, then the forms of nouns and verbs in an order of no meaning.
 */
export function arabicWords(count: number, chance: Chance): readonly string[] {
  const words = new Set(particles);
  while (words.size < count) {
    const isNoun = chance.next() < 0.7;
    const stem = inPattern(chance.pick(roots), chance.pick(isNoun ? nouns : verbs));
    words.add(isNoun ? formOfNoun(stem, chance) : formOfVerb(stem, chance));
  }
  return [...words];
}
