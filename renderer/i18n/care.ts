/** What is said about backups, verifying, restoring and undoing, in both languages. */
export const careEn = {
  'backups.title': 'Backups and safety',
  'backups.menu': 'Backups and safety…',
  'backups.show': 'Show the backups',
  'backups.hint':
    'Backups are kept inside the library’s folder and share files with each other. Copy one to another disk now and then.',
  'backups.make': 'Back up now',
  'backups.verify': 'Verify the library',
  'backups.verify.backups': 'Verify its backups too',
  'backups.restore-whole': 'Restore whatever is whole…',
  'backups.restore': 'Restore…',
  'backups.restore.label': 'Restore the backup of {when} into a new folder',
  'backups.list': 'Backups',
  'backups.none': 'There are no backups yet.',
  'backups.next.at': 'The next one is made {when}',
  'backups.next.soon': 'The next one is made within minutes',
  'backups.next.after-change': 'Nothing has changed since the newest one',
  'backups.state.whole': 'whole',
  'backups.state.partial': 'some texts or originals are missing',
  'backups.state.unreadable': 'cannot be read',
  'backups.working.backup': 'Making a backup',
  'backups.working.verify': 'Reading every byte',
  'backups.working.restore': 'Restoring',
  'backups.read': '{done} of about {total}',
  'backups.made':
    'Backup made and read back: {count, plural, =0 {no articles} one {one article} other {# articles}}',
  'backups.made.partial':
    'Some texts or originals were damaged or missing in the library already. Verify the library to see which.',
  'backups.verified':
    '{damages, plural, =0 {Everything is whole} one {One damage was found} other {# damages were found}}',
  'backups.verified.read':
    'Read: {articles, plural, =0 {no articles} one {one article} other {# articles}}, {backups, plural, =0 {no backups} one {one backup} other {# backups}}, {size}.',
  'backups.findings': 'What was found',
  'backups.restored':
    '{count, plural, =0 {No articles restored} one {One article restored} other {# articles restored}}',
  'backups.restored.whole': 'Nothing was lost. The library it comes from was left as it is.',
  'backups.restored.open': 'This library is open now.',
  'backups.open-restored': 'Open the restored library',
  'backups.lost': 'What could not be restored',
  'backups.lost.text': 'The text of “{title}” is not whole anywhere.',
  'backups.lost.original': 'The original file of “{title}” is not whole anywhere.',
  'backups.lost.changes':
    '{count, plural, one {One confirmed change could not be found.} other {# confirmed changes could not be found.}}',
  'broken.restore': 'Restore into a new folder and open…',
  'broken.verify': 'Verify what is there',

  'undoing.undo.title':
    '{changes, plural, one {Undo this change} other {Undo # changes}}{count, plural, =0 {} one {, in one article} other {, in # articles}}?',
  'undoing.redo.title':
    '{changes, plural, one {Redo this change} other {Redo # changes}}{count, plural, =0 {} one {, in one article} other {, in # articles}}?',
  'undoing.undo.text':
    '{changes, plural, one {It will be taken back:} other {They will be taken back, the latest first:}}',
  'undoing.redo.text':
    '{changes, plural, one {It will be made again:} other {They will be made again:}}',
  'undoing.undo.import':
    'The articles of an import leave the library; redo brings them back whole.',
  'undoing.undo.act': '{changes, plural, one {Undo} other {Undo # changes}}',
  'undoing.redo.act': '{changes, plural, one {Redo} other {Redo # changes}}',
  'undoing.changes': 'The changes this is about',
} as const;

export const careAr: Readonly<Record<keyof typeof careEn, string>> = {
  'backups.title': 'النسخ الاحتياطية والسلامة',
  'backups.menu': 'النسخ الاحتياطية والسلامة…',
  'backups.show': 'عرض النسخ',
  'backups.hint':
    'تُحفظ النسخ الاحتياطية داخل مجلد المكتبة وتتشارك الملفات فيما بينها، فانسخ إحداها إلى قرص آخر من حين إلى حين.',
  'backups.make': 'نسخ احتياطي الآن',
  'backups.verify': 'فحص المكتبة',
  'backups.verify.backups': 'فحص نسخها الاحتياطية أيضاً',
  'backups.restore-whole': 'استعادة كل سليم…',
  'backups.restore': 'استعادة…',
  'backups.restore.label': 'استعادة نسخة {when} إلى مجلد جديد',
  'backups.list': 'النسخ الاحتياطية',
  'backups.none': 'لا نسخ احتياطية بعد.',
  'backups.next.at': 'تُصنع النسخة التالية {when}',
  'backups.next.soon': 'تُصنع النسخة التالية خلال دقائق',
  'backups.next.after-change': 'لم يتغيّر شيء منذ أحدث نسخة',
  'backups.state.whole': 'سليمة',
  'backups.state.partial': 'ينقصها بعض النصوص أو الأصول',
  'backups.state.unreadable': 'تتعذّر قراءتها',
  'backups.working.backup': 'تُصنع نسخة احتياطية',
  'backups.working.verify': 'تُقرأ المكتبة بايتاً بايتاً',
  'backups.working.restore': 'تجري الاستعادة',
  'backups.read': '{done} من نحو {total}',
  'backups.made':
    'صُنعت نسخة احتياطية وقُرئت كلها: {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'backups.made.partial':
    'كان بعض النصوص أو الأصول متضرراً أو مفقوداً في المكتبة من قبل. افحص المكتبة لتعرفها.',
  'backups.verified':
    '{damages, plural, zero {كل شيء سليم} one {وُجد ضرر واحد} two {وُجد ضرران} few {وُجدت # أضرار} many {وُجد # ضرراً} other {وُجد # ضرر}}',
  'backups.verified.read':
    'قُرئ: {articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}، {backups, plural, zero {بلا نسخ احتياطية} one {نسخة احتياطية واحدة} two {نسختان احتياطيتان} few {# نسخ احتياطية} many {# نسخة احتياطية} other {# نسخة احتياطية}}، {size}.',
  'backups.findings': 'ما وُجد',
  'backups.restored':
    '{count, plural, zero {لم تُستعد أي مقالة} one {استُعيدت مقالة واحدة} two {استُعيدت مقالتان} few {استُعيدت # مقالات} many {استُعيدت # مقالة} other {استُعيدت # مقالة}}',
  'backups.restored.whole': 'لم يضع شيء، وبقيت المكتبة الأصلية كما هي.',
  'backups.restored.open': 'هذه المكتبة مفتوحة الآن.',
  'backups.open-restored': 'فتح المكتبة المستعادة',
  'backups.lost': 'ما تعذّرت استعادته',
  'backups.lost.text': 'نص «{title}» غير سليم في أي مكان.',
  'backups.lost.original': 'الملف الأصلي للمقالة «{title}» غير سليم في أي مكان.',
  'backups.lost.changes':
    '{count, plural, zero {لم يضع أي تعديل.} one {تعذّر العثور على تعديل واحد أُكّد حفظه.} two {تعذّر العثور على تعديلين أُكّد حفظهما.} few {تعذّر العثور على # تعديلات أُكّد حفظها.} many {تعذّر العثور على # تعديلاً أُكّد حفظها.} other {تعذّر العثور على # تعديل أُكّد حفظها.}}',
  'broken.restore': 'استعادة إلى مجلد جديد وفتحه…',
  'broken.verify': 'فحص الموجود',

  'undoing.undo.title':
    'أيُتراجع عن {changes, plural, zero {لا شيء} one {هذا التعديل} two {تعديلين} few {# تعديلات} many {# تعديلاً} other {# تعديل}}{count, plural, zero {} one { في مقالة واحدة} two { في مقالتين} few { في # مقالات} many { في # مقالة} other { في # مقالة}}؟',
  'undoing.redo.title':
    'أيُعاد {changes, plural, zero {لا شيء} one {هذا التعديل} two {تعديلان} few {# تعديلات} many {# تعديلاً} other {# تعديل}}{count, plural, zero {} one { في مقالة واحدة} two { في مقالتين} few { في # مقالات} many { في # مقالة} other { في # مقالة}}؟',
  'undoing.undo.text':
    '{changes, plural, zero {لا تراجع عن شيء:} one {سيُتراجع عنه:} two {سيُتراجع عنهما، الأحدث أولاً:} few {سيُتراجع عنها، الأحدث أولاً:} many {سيُتراجع عنها، الأحدث أولاً:} other {سيُتراجع عنها، الأحدث أولاً:}}',
  'undoing.redo.text':
    '{changes, plural, zero {لا إعادة لشيء:} one {سيُعاد:} two {سيُعادان:} few {ستُعاد:} many {ستُعاد:} other {ستُعاد:}}',
  'undoing.undo.import': 'تخرج مقالات الاستيراد من المكتبة، والإعادة تردّها كاملة.',
  'undoing.undo.act':
    '{changes, plural, zero {تراجع} one {تراجع} two {تراجع عن تعديلين} few {تراجع عن # تعديلات} many {تراجع عن # تعديلاً} other {تراجع عن # تعديل}}',
  'undoing.redo.act':
    '{changes, plural, zero {إعادة} one {إعادة} two {إعادة تعديلين} few {إعادة # تعديلات} many {إعادة # تعديلاً} other {إعادة # تعديل}}',
  'undoing.changes': 'التعديلات المعنيّة',
};
