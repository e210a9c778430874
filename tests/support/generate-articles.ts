/**
 * Article files for pictures and measurements: as many as are asked for, the same ones for the same
 * seed, in the shape of saved news pages. Words are drawn by rank (Zipf: the k-th word 1/k as often
 * as the first), so that common words find much and rare words find little, as in a real library.
 */
export interface GeneratedFile {
  readonly fileName: string;
  readonly text: string;
}

const subjects = [
  'وزارة الموارد المائية',
  'بلدية الميناء القديم',
  'مجلس المحافظة',
  'هيئة السكك الحديدية',
  'جامعة النهرين الشمالية',
  'نقابة الصيادين',
  'إدارة المتحف الوطني',
  'لجنة الانتخابات المحلية',
  'شركة الكهرباء',
  'مستشفى الواحة',
  'اتحاد المزارعين',
  'قوات حرس الحدود',
];
const verbs = ['تعلن', 'تؤجل', 'تدرس', 'تنفي', 'تبدأ', 'توسع', 'تراجع', 'تطلب', 'تنجز', 'تكشف عن'];
const objects = [
  'خطة ترميم السد الغربي',
  'موازنة العام المقبل',
  'جدول انسحاب القوات من القاعدة',
  'مشروع خط القطار الصحراوي',
  'نتائج التحقيق في حادث المرفأ',
  'أسعار القمح والشعير',
  'مناهج المدارس الابتدائية',
  'معرض الكتاب السنوي',
  'حملة تطعيم الأطفال',
  'ترشيد استهلاك المياه',
  'اتفاق الصيد مع الجيران',
  'ترتيب دوري كرة القدم',
];
const places = [
  'في العراق',
  'في الساحل الشرقي',
  'في الجنوب',
  'في سوريا',
  'في المغرب',
  'بعد الجفاف',
  'قبل الشتاء',
];
const vocabulary = (
  'في من على أن إلى التي الذي عن مع هذا بعد قال المياه الحكومة المدينة العام السكان المشروع القوات المسؤول ' +
  'البلاد الوزارة اللجنة الأهالي المنطقة المزارعون الطريق الميناء القرار الخطة الموسم التقرير الشركة الانتخابات ' +
  'المدرسة المستشفى الحدود الاتفاق الأسعار العمال القطار السد النهر المتحف الكتاب المباراة التحقيق الموازنة ' +
  'الجفاف الأمطار الصيادون القمح البنزين المحكمة الشهود الوثائق الجامعة الباحثون الطلاب التراث المخطوطات الفيضان ' +
  'المهرجان السفينة الرصيف الجسر الأنفاق المصنع الكهرباء الطاقة الشمسية الرياح الصحراء الواحة النخيل التمور الخضار ' +
  'الدواء اللقاح الأطباء الممرضون الحافلة المطار الملاحة الجمارك الضرائب البنك القروض الدينار التضخم الأجور النقابة ' +
  'الإضراب الاحتجاج الدستور البرلمان النواب المعارضة الوفد المفاوضات الهدنة الانسحاب القاعدة المستشارون الدوريات'
).split(' ');
const sources = ['صحيفة الضفاف', 'وكالة المدار', 'مرصد النهرين', 'بوابة الميناء', 'جريدة الواحة'];
const months = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(
  ' ',
);

/** Numbers in [0, 1) from a 32-bit seed (mulberry32, Tommy Ettinger, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function articleFile(number: number, random: () => number): GeneratedFile {
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? '';
  const common = (words: readonly string[]): string =>
    words[Math.floor(words.length ** random()) - 1] ?? '';
  const sentence = (): string =>
    Array.from({ length: 9 + Math.floor(random() * 14) }, () => common(vocabulary)).join(' ') + '.';
  const paragraph = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ');
  const title = `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(places)}`;
  const year = 2019 + Math.floor(random() ** 0.6 * 6);
  const date = `${1 + Math.floor(random() * 28)} ${pick(months)} ${year}`;
  const paragraphs = Array.from({ length: 3 + Math.floor(random() * 5) }, paragraph);
  return {
    fileName: `${String(number).padStart(6, '0')}.txt`,
    text: [title, `تاريخ النشر: ${date}`, ...paragraphs, `المصدر: ${common(sources)}`].join('\n\n'),
  };
}

/** `count` article files of about 150 words each, the same ones for the same `seed`. */
export function generateArticles(count: number, seed = 1): readonly GeneratedFile[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => articleFile(index + 1, random));
}
