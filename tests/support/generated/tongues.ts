import { chanceFrom, type Chance } from '../random.ts';
import { arabicWords } from './arabic-words.ts';
import { zipf } from './zipf.ts';

/** What an article is about: a headline, and the tags that a person would give it. */
export interface Topic {
  readonly headline: string;
  /** From the subject and from the place. */
  readonly tags: readonly string[];
}

/** A language that articles are generated in. */
export interface Tongue {
  readonly language: 'ar' | 'en' | 'fr';
  readonly direction: 'rtl' | 'ltr';
  readonly word: (chance: Chance) => string;
  readonly topic: (chance: Chance) => Topic;
  readonly source: (chance: Chance) => string;
  readonly author: (chance: Chance) => string;
  readonly months: readonly string[];
  readonly labels: Readonly<Record<'published' | 'author' | 'source' | 'keywords' | 'url', string>>;
  readonly relatedHeading: string;
}

/** The vocabulary is one for all seeds: it is a language, not a choice. */
const vocabularySeed = 28;
const vocabularySize = 6_000;

const pairs = (firsts: readonly string[], seconds: readonly string[]): readonly string[] =>
  seconds.flatMap((second, at) => `${firsts[at % firsts.length] ?? ''} ${second}`);

/** Who acts; `f` where the verb is feminine. */
const actors = zipf([
  ['f', 'وزارة الموارد المائية'],
  ['f', 'بلدية الميناء القديم'],
  ['m', 'مجلس المحافظة'],
  ['f', 'هيئة السكك الحديدية'],
  ['f', 'جامعة النهرين الشمالية'],
  ['f', 'نقابة الصيادين'],
  ['f', 'إدارة المتحف الوطني'],
  ['f', 'لجنة الانتخابات المحلية'],
  ['f', 'شركة الكهرباء'],
  ['m', 'مستشفى الواحة'],
  ['m', 'اتحاد المزارعين'],
  ['f', 'قوات حرس الحدود'],
] as const);
const verbs = zipf('علن درس ناقش راجع عرض نشر تابع نتقد ستعرض شرح وضح'.split(' '));
const subjects = zipf([
  ['خطة ترميم السد الغربي', 'موضوعات/مياه/سدود'],
  ['موازنة العام المقبل', 'موضوعات/اقتصاد/موازنة'],
  ['جدول انسحاب القوات من القاعدة', 'موضوعات/أمن'],
  ['مشروع خط القطار الصحراوي', 'موضوعات/نقل'],
  ['نتائج التحقيق في حادث المرفأ', 'تصريحات'],
  ['أسعار القمح والشعير', 'موضوعات/اقتصاد/أسعار'],
  ['مناهج المدارس الابتدائية', 'موضوعات/تعليم'],
  ['برنامج معرض الكتاب السنوي', 'موضوعات/ثقافة'],
  ['حملة تطعيم الأطفال', 'موضوعات/صحة'],
  ['سبل ترشيد استهلاك المياه', 'موضوعات/مياه'],
  ['اتفاق الصيد مع الجيران', 'موضوعات/مياه/صيد'],
  ['ترتيب دوري كرة القدم', 'موضوعات/رياضة'],
] as const);
const settings = zipf([
  ['في العراق', 'بلدان/العراق'],
  ['في سوريا', 'بلدان/سوريا'],
  ['في المغرب', 'بلدان/المغرب'],
  ['في الساحل الشرقي', 'بلدان/العراق/الساحل الشرقي'],
  ['بعد الجفاف', 'أوقات/الجفاف'],
  ['في الأردن', 'بلدان/الأردن'],
  ['في مصر', 'بلدان/مصر'],
  ['قبل الشتاء', 'أوقات/الشتاء'],
  ['في الجزائر', 'بلدان/الجزائر'],
  ['في تونس', 'بلدان/تونس'],
] as const);

function arabicTopic(chance: Chance): Topic {
  const [gender, actor] = actors(chance);
  const [subject, subjectTag] = subjects(chance);
  const [setting, settingTag] = settings(chance);
  const verb = (gender === 'f' ? 'ت' : 'ي') + verbs(chance);
  return { headline: `${actor} ${verb} ${subject} ${setting}`, tags: [subjectTag, settingTag] };
}

const families = 'الحداد النجار الخياط العطار الصباغ البناء القطان الوراق الساعاتي الدباغ'.split(
  ' ',
);
const givenNames = 'ليلى سامر هدى يوسف مريم خالد سلمى طارق نور جمال رباب عادل'.split(' ');
const outlets =
  'الضفاف المدار النهرين الميناء الواحة الساحل الرافد المنارة الشاطئ القافلة البيدر السنابل الجسر الأفق المرصد ' +
  'المشرق الصباح المساء الهضبة الوادي الينبوع السدرة النخيل القلعة المرفأ البادية السهل الفنار الموسم الدفتر ' +
  'الأثر الحكاية الميزان القلم السطر الصفحة المحبرة الرسالة الديوان البرق';
const arabicOutlets = pairs(
  ['صحيفة', 'وكالة', 'موقع', 'جريدة', 'شبكة', 'مجلة', 'بوابة'],
  outlets.split(' '),
);

export const arabic: Tongue = {
  language: 'ar',
  direction: 'rtl',
  word: zipf(arabicWords(vocabularySize, chanceFrom(vocabularySeed))),
  topic: arabicTopic,
  source: zipf(arabicOutlets),
  author: (chance) => `${chance.pick(givenNames)} ${chance.pick(families)}`,
  months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  labels: {
    published: 'تاريخ النشر',
    author: 'بقلم',
    source: 'المصدر',
    keywords: 'الكلمات المفتاحية',
    url: 'الرابط',
  },
  relatedHeading: 'إقرأ أيضاً',
};

/** A language of the lesser share: its commonest words, and headlines of three parts. */
interface Lesser {
  readonly words: string;
  readonly actors: readonly string[];
  readonly acts: readonly string[];
  readonly tagged: readonly (readonly [string, string])[];
  readonly sources: readonly string[];
  readonly names: readonly string[];
}

function lesser(parts: Lesser): Pick<Tongue, 'word' | 'topic' | 'source' | 'author'> {
  const actor = zipf(parts.actors);
  const act = zipf(parts.acts);
  const tagged = zipf(parts.tagged);
  return {
    word: zipf(parts.words.split(' ')),
    source: zipf(parts.sources),
    author: (chance) => chance.pick(parts.names),
    topic: (chance) => {
      const [subject, tag] = tagged(chance);
      return { headline: `${actor(chance)} ${act(chance)} ${subject}`, tags: [tag] };
    },
  };
}

export const english: Tongue = {
  language: 'en',
  direction: 'ltr',
  ...lesser({
    words:
      'the of and to a in that is was for on with as by at from it be this which or had not but are have were their ' +
      'one all we when there been more who its other some time about these two may then first any new only water ' +
      'people city river council report plan year work under after harbour price government season village market ' +
      'school farmers bridge winter workers port railway museum officials budget committee region public harvest ' +
      'between during against without along because however nearly already again early local several former open ' +
      'records letters engineers fishermen storage supply pressure summer flood drought repair cost decision vote',
    actors: ['Harbour council', 'Water ministry', 'Railway workers', 'The museum', 'Farmers union'],
    acts: ['discusses', 'publishes', 'questions', 'reviews', 'explains', 'awaits'],
    tagged: [
      ['the water plan for the western dam', 'موضوعات/مياه/سدود'],
      ['the price of wheat after the drought', 'موضوعات/اقتصاد/أسعار'],
      ['the new timetable of the desert line', 'موضوعات/نقل'],
      ['the withdrawal of troops from the base', 'موضوعات/أمن'],
    ],
    sources: ['The Harbour Ledger', 'Delta News', 'The River Post', 'Coastline Weekly'],
    names: ['Mary Whitlock', 'Thomas Ardley', 'Ruth Calloway', 'Peter Marsden'],
  }),
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  labels: {
    published: 'Published on',
    author: 'By',
    source: 'Source',
    keywords: 'Keywords',
    url: 'Link',
  },
  relatedHeading: 'Read also',
};

export const french: Tongue = {
  language: 'fr',
  direction: 'ltr',
  ...lesser({
    words:
      'de la le et les des en un une du que est pour dans qui par sur au plus pas avec ce il sont mais ou son ses ' +
      'aux cette comme leur deux été même après entre sans encore fait tout ville eau port rivière conseil année ' +
      'marché école village pêcheurs ouvriers gare musée budget région récolte hiver pont prix gouvernement travaux ' +
      'quartier barrage sécheresse décision rapport saison habitants nuit route réparation séance avant depuis',
    actors: ['Le conseil du port', 'La société des eaux', 'Le musée maritime', 'La commission'],
    acts: ['présente', 'examine', 'publie', 'explique', 'reporte'],
    tagged: [
      ['le plan des travaux du barrage', 'موضوعات/مياه/سدود'],
      ['le prix du blé après la sécheresse', 'موضوعات/اقتصاد/أسعار'],
      ['le programme de la saison', 'موضوعات/ثقافة'],
    ],
    sources: ['Le Courrier du Delta', 'La Gazette du Port', 'Journal des Rives'],
    names: ['Claire Aubin', 'Marc Delorme', 'Hélène Vasseur'],
  }),
  months:
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    ),
  labels: {
    published: 'Publié le',
    author: 'Par',
    source: 'Source',
    keywords: 'Mots-clés',
    url: 'Lien',
  },
  relatedHeading: 'À lire aussi',
};
