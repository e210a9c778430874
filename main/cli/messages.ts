import type { Finding } from '../../preload/contract/backups.ts';
import { findingWording } from '../../preload/contract/finding-wording.ts';
import type { InterfaceLanguage } from '../../preload/contract/settings.ts';

type FindingMessages = Readonly<Record<`verify.${Finding['kind']}`, string>>;

/** What a verification can find, under the names that this catalogue gives it. */
function findings(language: InterfaceLanguage): FindingMessages {
  const wording = Object.entries(findingWording[language]);
  return Object.fromEntries(
    wording.map(([kind, text]) => [`verify.${kind}`, text]),
  ) as FindingMessages;
}

const english = {
  'usage.no-command': 'No command was given. “warraq --help” lists them.',
  'usage.unknown-command': 'There is no command “{command}”. “warraq --help” lists them.',
  'usage.option': '{problem}. “warraq {command} --help” shows what it takes.',
  'usage.library': 'Name the library’s folder with --library DIR.',
  'usage.paths': 'Name at least one file or folder to import.',
  'usage.query': 'Give a query; "" stands for every article.',
  'usage.ids': 'Name at least one article by its id.',
  'usage.id': 'Name one article by its id.',
  'usage.tags': 'Name at least one tag with --add or --remove.',
  'usage.word': 'Give a word or a text to explain.',
  'usage.out': 'Name the file or folder to write with --out PATH.',
  'usage.name': 'Give the new name, of 1 to 200 characters.',
  'usage.rule': 'Name a rule by its id, as “warraq rules” lists it.',
  'usage.form': 'Give a name of 1 to 500 characters.',
  'usage.choice': '--{option} takes one of: {choices}.',
  'usage.limit': '--limit takes a whole number from 0 to {most}.',
  'usage.context': '--context takes a whole number of words from 0 to {most}.',
  'usage.batch': '--batch takes no query beside it.',
  'batch.line':
    'Line {line} of “{file}” is not an object with an id and a query. It was passed over.',
  'import.imported': 'imported   {file}',
  'import.duplicate': 'duplicate  {file}',
  'import.failed': 'failed     {file}',
  'import.summary':
    '{files, plural, =0 {No files} one {# file} other {# files}}: {imported} imported ({articles, plural, one {# article} other {# articles}}), {duplicate} there already, {failed} failed.',
  'import.cancelled': 'The import was cancelled; what had been imported stays.',
  'import.twin': '“{file}” is much like “{like}”, which was there before. Both are kept.',
  'import.watching': 'Watching {path}. Ctrl-C stops that.',
  'usage.encoding': '“{encoding}” is no name of an encoding.',
  'usage.columns':
    'Say what the columns hold as in --columns text=Body title=Headline; the text must be among them.',
  'search.summary': '{total, plural, =0 {No article} one {# article} other {# articles}}',
  'search.relaxed': 'No article has every word; these are the closest.',
  'search.undated': 'no date',
  'concordance.summary':
    '{total, plural, =0 {No occurrences.} one {# occurrence in one article.} other {# occurrences in {articles, plural, one {# article} other {# articles}}.}}',
  'concordance.written':
    '{occurrences, plural, =0 {No occurrences} one {# occurrence} other {# occurrences}}, {bytes, number} bytes, written to “{path}”.',
  'alike.same-story':
    'The same story: {count, plural, =0 {in no other article} one {in one other article} other {in # other articles}}',
  'alike.similar': 'Similar: {count, plural, =0 {no article} one {# article} other {# articles}}',
  'alike.copy': 'the same text ({percent}% shared)',
  'alike.version': 'another version, {percent}% shared',
  'alike.contains': 'contains this story ({percent}% of it)',
  'alike.within': 'part of this story ({percent}% of its text)',
  'stories.summary':
    '{total, plural, =0 {No story is told by more than one article.} one {One story is told by more than one article.} other {# stories are told by more than one article.}}',
  'tag.changed': '{changed, plural, =0 {No article} one {# article} other {# articles}} changed.',
  'export.written':
    '{articles, plural, one {# article} other {# articles}}, {bytes, number} bytes, written to “{path}”.',
  'rules.summary': '{rules, plural, =0 {No rules} one {# rule} other {# rules}}',
  'names.summary': '{names, plural, =0 {No names} one {# name} other {# names}}',
  'names.suggested':
    '{spellings, plural, =0 {No word of the library sounds like it} one {# likely spelling} other {# likely spellings}}',
  'collections.none':
    'No search is saved in this library yet. The window saves one with the key S.',
  'stats.library': 'Library “{name}” at {path}',
  'stats.counts': '{all} articles, {inbox} of them in the inbox; {trash} in the trash',
  'stats.tags': 'Tags',
  'stats.sources': 'Sources',
  'stats.languages': 'Languages',
  'show.note': 'Note',
  'show.tags': 'Tags',
  'backup.made':
    'Backup of {articles, plural, one {# article} other {# articles}} made and read back: “{path}”. {removed, plural, =0 {} one {One older backup was removed.} other {# older backups were removed.}}',
  'backup.not-whole':
    'Some texts or originals were damaged or missing in the library already. “warraq verify” names them.',
  'verify.version': 'The library is written in format {version, number}.',
  'verify.summary':
    '{files, plural, one {# file} other {# files}} read, {bytes, number} bytes, {articles, plural, one {# article} other {# articles}}{backups, plural, =0 {} one {, one backup} other {, # backups}}: {damages, plural, =0 {everything is whole} one {ONE DAMAGE} other {# DAMAGES}}.',
  'restore.text-lost': 'LOST: the text of “{title}” is not whole anywhere.',
  'restore.original-lost': 'LOST: the original file of “{title}” is not whole anywhere.',
  'restore.changes-lost':
    'LOST: {count, plural, one {one group of changes that was} other {# groups of changes that were}} confirmed once.',
  'restore.summary':
    '{articles, plural, =0 {No articles} one {# article} other {# articles}} restored into “{path}”, from {backup, select, none {the library’s own catalogue} other {the backup {backup}}}{changes, plural, =0 {} one {, with one later change from the journal} other {, with # later changes from the journal}}.',
  'rename.done': 'The library is called “{name}” now. Its folder is still “{path}”.',
  'move.done': 'The library “{name}” is at “{path}” now.',
  'explain.stop-word': 'not indexed',
  ...findings('en'),
} as const;

export type MessageName = keyof typeof english;

/** What the command line says besides errors, as ICU messages. */
export const messages: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageName, string>>>> =
  {
    en: english,
    ar: {
      'usage.no-command': 'لم يُذكر أمر. اكتب «warraq --help» لترى الأوامر.',
      'usage.unknown-command': 'لا يوجد أمر «{command}». اكتب «warraq --help» لترى الأوامر.',
      'usage.option': '{problem}. اكتب «warraq {command} --help» لترى ما يقبله الأمر.',
      'usage.library': 'اذكر مجلد المكتبة هكذا: ‎--library DIR.',
      'usage.paths': 'اذكر ملفاً أو مجلداً واحداً على الأقل لاستيراده.',
      'usage.query': 'اكتب عبارة بحث، و "" تعني كل المقالات.',
      'usage.ids': 'اذكر معرّف مقالة واحدة على الأقل.',
      'usage.id': 'اذكر معرّف مقالة واحدة.',
      'usage.tags': 'اذكر وسماً واحداً على الأقل مع ‎--add أو ‎--remove.',
      'usage.word': 'اكتب كلمة أو نصاً لتحليله.',
      'usage.out': 'اذكر الملف أو المجلد المراد كتابته هكذا: ‎--out PATH.',
      'usage.name': 'اكتب الاسم الجديد، من حرف إلى 200 حرف.',
      'usage.rule': 'اذكر معرّف قاعدة كما يعرضه ‎«warraq rules».',
      'usage.form': 'اكتب اسماً من حرف إلى 500 حرف.',
      'usage.choice': 'يقبل ‎--{option} واحداً من: {choices}.',
      'usage.limit': 'يقبل ‎--limit عدداً صحيحاً من 0 إلى {most}.',
      'usage.context': 'يقبل ‎--context عدداً صحيحاً من الكلمات من 0 إلى {most}.',
      'usage.batch': 'لا تُكتب عبارة بحث مع ‎--batch.',
      'batch.line': 'السطر {line} من «{file}» ليس كائناً فيه id و query، فتُرك.',
      'import.imported': 'استُورد   {file}',
      'import.duplicate': 'مكرّر     {file}',
      'import.failed': 'تعذّر     {file}',
      'import.summary':
        '{files, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفاً} other {# ملف}}: استُورد {imported} ({articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}})، وكان {duplicate} موجوداً من قبل، وتعذّر {failed}.',
      'import.cancelled': 'أُلغي الاستيراد، وما استُورد قبل ذلك باقٍ.',
      'import.twin': '«{file}» شديد الشبه بـ «{like}» الذي كان موجوداً من قبل، وبقي كلاهما.',
      'import.watching': 'تُراقَب {path}. ويوقف Ctrl-C ذلك.',
      'usage.encoding': '«{encoding}» ليس اسم ترميز.',
      'usage.columns':
        'اذكر ما تحمله الأعمدة هكذا: ‎--columns text=Body title=Headline، ولا بد من عمود النص بينها.',
      'search.summary':
        '{total, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}}',
      'search.relaxed': 'ليس في المكتبة مقالة فيها كل الكلمات، وهذه أقربها.',
      'search.undated': 'بلا تاريخ',
      'concordance.summary':
        '{total, plural, zero {لا مواضع} one {موضع واحد} two {موضعان} few {# مواضع} many {# موضعاً} other {# موضع}}{articles, plural, zero {} one { في مقالة واحدة} two { في مقالتين} few { في # مقالات} many { في # مقالةً} other { في # مقالة}}.',
      'concordance.written':
        '{occurrences, plural, zero {لا مواضع} one {موضع واحد} two {موضعان} few {# مواضع} many {# موضعاً} other {# موضع}}، {bytes, number} بايت، كُتبت في «{path}».',
      'alike.same-story':
        'الخبر نفسه: {count, plural, zero {ليس في مقالة أخرى} one {في مقالة أخرى واحدة} two {في مقالتين أخريين} few {في # مقالات أخرى} many {في # مقالةً أخرى} other {في # مقالة أخرى}}',
      'alike.similar':
        'مقالات مشابهة: {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}}',
      'alike.copy': 'النص نفسه ({percent}٪ مشترك)',
      'alike.version': 'صيغة أخرى، {percent}٪ مشترك',
      'alike.contains': 'تتضمّن هذا الخبر ({percent}٪ منه)',
      'alike.within': 'جزء من هذا الخبر ({percent}٪ من نصها)',
      'stories.summary':
        '{total, plural, zero {لا خبر ترويه أكثر من مقالة.} one {خبر واحد ترويه أكثر من مقالة.} two {خبران ترويهما أكثر من مقالة.} few {# أخبار ترويها أكثر من مقالة.} many {# خبراً ترويها أكثر من مقالة.} other {# خبر ترويها أكثر من مقالة.}}',
      'tag.changed':
        '{changed, plural, zero {لم تتغيّر أي مقالة} one {تغيّرت مقالة واحدة} two {تغيّرت مقالتان} few {تغيّرت # مقالات} many {تغيّرت # مقالةً} other {تغيّرت # مقالة}}.',
      'export.written':
        '{articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}}، {bytes, number} بايت، كُتبت في «{path}».',
      'rules.summary':
        '{rules, plural, zero {لا قواعد} one {قاعدة واحدة} two {قاعدتان} few {# قواعد} many {# قاعدة} other {# قاعدة}}',
      'names.summary':
        '{names, plural, zero {لا أسماء} one {اسم واحد} two {اسمان} few {# أسماء} many {# اسماً} other {# اسم}}',
      'names.suggested':
        '{spellings, plural, zero {لا كلمة في المكتبة تشبهه في لفظه} one {تهجئة محتملة واحدة} two {تهجئتان محتملتان} few {# تهجئات محتملة} many {# تهجئة محتملة} other {# تهجئة محتملة}}',
      'collections.none': 'لم يُحفظ في هذه المكتبة بحث بعد. يُحفظ في النافذة بالمفتاح S.',
      'stats.library': 'المكتبة «{name}» في {path}',
      'stats.counts': 'المقالات: {all}، منها في الوارد: {inbox}، وفي المهملات: {trash}',
      'stats.tags': 'الوسوم',
      'stats.sources': 'المصادر',
      'stats.languages': 'اللغات',
      'show.note': 'ملاحظة',
      'show.tags': 'الوسوم',
      'backup.made':
        'صُنعت نسخة احتياطية فيها {articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}} وقُرئت كلها: «{path}». {removed, plural, zero {} one {حُذفت نسخة أقدم.} two {حُذفت نسختان أقدم.} few {حُذفت # نسخ أقدم.} many {حُذفت # نسخةً أقدم.} other {حُذفت # نسخة أقدم.}}',
      'backup.not-whole':
        'كان بعض النصوص أو الأصول متضرراً أو مفقوداً في المكتبة من قبل. يسمّيها الأمر «warraq verify».',
      'verify.version': 'المكتبة مكتوبة بالصيغة {version, number}.',
      'verify.summary':
        'قُرئت {files, plural, one {# ملف} two {# ملفان} few {# ملفات} many {# ملفاً} other {# ملف}}، {bytes, number} بايت، والمقالات {articles}{backups, plural, zero {} other {، والنسخ الاحتياطية {backups}}}: {damages, plural, zero {كل شيء سليم} one {ضرر واحد} two {ضرران} few {# أضرار} many {# ضرراً} other {# ضرر}}.',
      'restore.text-lost': 'ضاع: نص «{title}» غير سليم في أي مكان.',
      'restore.original-lost': 'ضاع: الملف الأصلي للمقالة «{title}» غير سليم في أي مكان.',
      'restore.changes-lost':
        'ضاع: {count, plural, one {تعديل واحد} two {تعديلان} few {# تعديلات} many {# تعديلاً} other {# تعديل}} كان قد أُكّد حفظه.',
      'restore.summary':
        'استُعيدت {articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}} إلى «{path}» من {backup, select, none {فهرس المكتبة نفسها} other {النسخة الاحتياطية {backup}}}{changes, plural, zero {} one {، ومعها تعديل لاحق من السجل} two {، ومعها تعديلان لاحقان من السجل} few {، ومعها # تعديلات لاحقة من السجل} many {، ومعها # تعديلاً لاحقاً من السجل} other {، ومعها # تعديل لاحق من السجل}}.',
      'rename.done': 'اسم المكتبة الآن «{name}»، ومجلدها ما زال «{path}».',
      'move.done': 'المكتبة «{name}» الآن في «{path}».',
      'explain.stop-word': 'لا تُفهرس',
      ...findings('ar'),
    },
  };
