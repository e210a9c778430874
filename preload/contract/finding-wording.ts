import type { Finding } from './backups.ts';
import type { InterfaceLanguage } from './settings.ts';

type FindingKind = Finding['kind'];

/**
 * What a verification found, in words: `file`, `place`, `title` and `count` of the finding. Damage
 * says what is the matter first; what only ought to be known begins as a note.
 */
export const findingWording: Readonly<
  Record<InterfaceLanguage, Readonly<Record<FindingKind, string>>>
> = {
  en: {
    damaged: 'Damaged: {file} is not as Warraq wrote it ({place}).',
    'newer-format':
      '{file} was written by a newer Warraq (format {place}). Update Warraq to read it.',
    torn: 'Cut off: the last write to {file} is incomplete ({count, number} bytes). Opening the library sets them aside.',
    'changes-missing':
      'Missing: {count, plural, one {the last change} other {the last # changes}} confirmed before closing cannot be found in {file}.',
    'text-damaged': 'Damaged: the text of “{title}” in {file}, {place}.',
    'original-missing': 'Missing: the original file of “{title}” ({file}).',
    'original-changed': 'Damaged: the original {file} is not what was imported. {title}',
    'not-closed':
      'Note: the library was never closed in order ({file} is not there), so changes cut from the end of the journal could not be told.',
    'index-damaged': 'Note: {file} is damaged; it is built again by itself.',
    'spare-bytes':
      'Note: {file} has {count, plural, one {# byte} other {# bytes}} that no article needs.',
    'spare-original': 'Note: no article needs the original {file}.',
    'set-aside': 'Note: {file} holds bytes that were set aside earlier.',
  },
  ar: {
    damaged: 'متضرر: {file} ليس كما كتبه ورّاق ({place}).',
    'newer-format': 'كتب {file} إصدارٌ أحدث من ورّاق (الصيغة {place}). حدّث ورّاق لقراءته.',
    torn: 'مقطوع: آخر ما كُتب في {file} غير كامل ({count, number} بايت). يُوضع جانباً عند فتح المكتبة.',
    'changes-missing':
      'مفقود: {count, plural, one {آخر تعديل} two {آخر تعديلين} few {آخر # تعديلات} many {آخر # تعديلاً} other {آخر # تعديل}} أُكّد قبل الإغلاق غير موجود في {file}.',
    'text-damaged': 'متضرر: نص «{title}» في {file}، {place}.',
    'original-missing': 'مفقود: الملف الأصلي للمقالة «{title}» ({file}).',
    'original-changed': 'متضرر: الأصل {file} ليس هو ما استُورد. {title}',
    'not-closed':
      'ملاحظة: لم تُغلق المكتبة إغلاقاً تاماً قط (لا يوجد {file})، فلا يُعرف إن اقتُطع آخر السجل.',
    'index-damaged': 'ملاحظة: {file} متضرر، ويُبنى من جديد تلقائياً.',
    'spare-bytes': 'ملاحظة: في {file} بايتات لا تحتاج إليها أي مقالة: {count, number}.',
    'spare-original': 'ملاحظة: لا تحتاج أي مقالة إلى الأصل {file}.',
    'set-aside': 'ملاحظة: في {file} بايتات وُضعت جانباً من قبل.',
  },
};
