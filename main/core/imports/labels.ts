import { fold, type FoldedText, foldWithOffsets } from './fold.ts';
import { tidy } from './lines.ts';

/** What a labelled line of an article's head or foot states. */
export type LabelledField =
  'title' | 'published' | 'updated' | 'source' | 'author' | 'keywords' | 'url';

export interface LabelledValue {
  readonly field: LabelledField;
  /** What follows the label; empty where the value is on the next line. */
  readonly value: string;
  /** A sign such as `:` parts them. Without one the value must prove itself. */
  readonly isParted: boolean;
}

/**
 * The labels sites put before their facts. Collected from Arabic, Persian, English, French, Russian,
 * Spanish, German and Turkish news sites; compared folded.
 */
const labels: Readonly<Record<LabelledField, readonly string[]>> = {
  title: ['العنوان', 'عنوان الخبر', 'عنوان المقال', 'title', 'headline', 'titre', 'заголовок'],
  published: [
    'تاريخ النشر',
    'تاريخ نشر الخبر',
    'تاريخ الإضافة',
    'تاريخ الخبر',
    'تاريخ المقال',
    'وقت النشر',
    'نشر في',
    'نشر بتاريخ',
    'نشر يوم',
    'نشرت في',
    'نشرت بتاريخ',
    'تم النشر في',
    'تم النشر بتاريخ',
    'تم النشر',
    'أضيف في',
    'أضيف بتاريخ',
    'حرر في',
    'حرر بتاريخ',
    'بتاريخ',
    'التاريخ',
    'تاريخ',
    'published on',
    'published at',
    'published',
    'publication date',
    'date published',
    'first published',
    'posted on',
    'posted',
    'date',
    'publié le',
    'publié',
    'mis en ligne le',
    'date de publication',
    'paru le',
    'опубликовано',
    'дата публикации',
    'размещено',
    'дата',
    'تاریخ انتشار',
    'زمان انتشار',
    'تاریخ خبر',
    'منتشر شده در',
    'تاریخ اشاعت',
    'publicado el',
    'publicado',
    'fecha de publicación',
    'veröffentlicht am',
    'veröffentlicht',
    'erschienen am',
    'yayın tarihi',
    'yayınlanma tarihi',
    'yayınlanma',
  ],
  updated: [
    'آخر تحديث',
    'اخر تحديث',
    'تاريخ التحديث',
    'تم التحديث في',
    'حدث في',
    'updated on',
    'updated',
    'last updated',
    'last modified',
    'mis à jour le',
    'mise à jour',
    'modifié le',
    'обновлено',
    'آخرین به‌روزرسانی',
    'به‌روزرسانی',
    'actualizado',
    'aktualisiert',
    'güncelleme',
  ],
  source: [
    'المصدر',
    'مصدر الخبر',
    'المصادر',
    'نقلا عن',
    'source',
    'sources',
    'источник',
    'منبع',
    'منبع خبر',
    'fuente',
    'quelle',
    'kaynak',
    'джерело',
  ],
  author: [
    'بقلم',
    'كتب',
    'كتبت',
    'كتبه',
    'كتبها',
    'الكاتب',
    'الكاتبة',
    'المؤلف',
    'إعداد',
    'تحرير',
    'by',
    'written by',
    'author',
    'authors',
    'par',
    'auteur',
    'автор',
    'авторы',
    'автор текста',
    'текст',
    'نویسنده',
    'نوشته',
    'به قلم',
    'por',
    'autor',
    'von',
    'yazan',
    'yazar',
  ],
  keywords: [
    'كلمات دلالية',
    'الكلمات الدلالية',
    'كلمات مفتاحية',
    'الكلمات المفتاحية',
    'كلمات البحث',
    'الوسوم',
    'وسوم',
    'الأوسمة',
    'تاغات',
    'هاشتاغ',
    'tags',
    'keywords',
    'key words',
    'topics',
    'mots-clés',
    'mots clés',
    'étiquettes',
    'ключевые слова',
    'теги',
    'метки',
    'کلیدواژه‌ها',
    'کلیدواژه',
    'کلید واژه ها',
    'برچسب‌ها',
    'برچسب ها',
    'کلمات کلیدی',
    'palabras clave',
    'etiquetas',
    'schlagwörter',
    'etiketler',
    'anahtar kelimeler',
  ],
  url: [
    'الرابط',
    'رابط',
    'رابط الخبر',
    'رابط المقال',
    'رابط المصدر',
    'المصدر على الإنترنت',
    'url',
    'link',
    'permalink',
    'lien',
    'ссылка',
    'لینک',
    'لینک خبر',
    'نشانی',
    'enlace',
  ],
};

const fields: ReadonlyMap<string, LabelledField> = new Map(
  (Object.entries(labels) as [LabelledField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [fold(name), field] as const),
  ),
);

const anyLabel = [...fields.keys()].sort((a, b) => b.length - a.length).join('|');
const labelled = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,4}(?<label>${anyLabel})(?<mark> ?[:：؛/|»>] ?| [–—-] |(?= )|$)`,
  'u',
);

/** What any label begins with: most lines are told from one by their first word alone. */
const firstWords: ReadonlySet<string> = new Set(
  [...fields.keys()].flatMap((label) => /^\p{L}+/u.exec(label)?.[0] ?? []),
);
const firstWord = /^[^\p{L}\p{N}]{0,4}(?<word>\p{L}+)/u;

/** No line that states a fact about its article is longer, in UTF-16 code units. */
const longestLabelledLine = 600;
/** As much of a line as holds any label with the marks around it, once folded. */
const longestHead = Math.max(...[...fields.keys()].map((label) => label.length)) + 20;

/** The head of a line, folded, as far as a label can reach. */
function foldedHead(line: string): FoldedText {
  const head =
    line.length > longestHead * 2 ? foldWithOffsets(line.slice(0, longestHead * 2)) : undefined;
  // Marks that folding drops may leave too little of it.
  return head === undefined || head.text.length < longestHead ? foldWithOffsets(line) : head;
}

/** As much of a line as tells most of them from a label. */
const glance = 24;

/** Whether the first word of a line is none that a label begins with; false where a glance does not tell. */
function beginsOtherwise(line: string): boolean {
  const folded = fold(line.slice(0, glance));
  const match = firstWord.exec(folded);
  const word = match?.groups?.['word'] ?? '';
  // A word that reaches the end of what was looked at may go on.
  return match !== null && match[0].length < folded.length && !firstWords.has(word);
}

/** The label at the head of a line and what it states; undefined for any other line. */
export function labelledValue(line: string): LabelledValue | undefined {
  if (line.length > longestLabelledLine || beginsOtherwise(line)) return undefined;
  const folded = foldedHead(line);
  const match = labelled.exec(folded.text);
  const field = fields.get(match?.groups?.['label'] ?? '');
  if (match === null || field === undefined) return undefined;
  return {
    field,
    value: tidy(line.slice(folded.endOf(match[0].length))),
    isParted: /[:：؛/|»>–—-]/u.test(match.groups?.['mark'] ?? ''),
  };
}
