/** The import desk: what became of each file, and what a person can do about it. */
export const deskEn = {
  'desk.label': 'Import desk',
  'desk.title': 'Import',
  'desk.aside': 'Drop files anywhere in the window; nothing leaves this computer',
  'desk.of': '{done, number} of {total, number}',
  'desk.choose-files': 'Choose files',
  'desk.choose-folder': 'Choose a folder',
  'desk.cancel': 'Cancel the rest',
  'desk.running':
    '<b>{done, number} of {total, plural, one {# file} other {# files}}</b> · {articles, plural, =0 {no articles yet} one {one article in} other {# articles in}}',
  'desk.finished':
    '<b>{files, plural, one {# file} other {# files}}</b> · {articles, plural, =0 {no new articles} one {one new article} other {# new articles}}',
  'desk.progress': 'Progress of the import',
  'desk.filter': 'Files shown',
  'desk.filter.all': 'All ({count})',
  'desk.filter.failed': 'Failed ({count})',
  'desk.filter.duplicate': 'Duplicates ({count})',
  'desk.files': 'Imported files',
  'desk.file': 'File',
  'desk.state': 'State',
  'desk.name': 'Title',
  'desk.source': 'Source',
  'desk.date': 'Date',
  'desk.language': 'Language',
  'desk.unknown': 'unknown',
  'desk.imported': '{count, plural, one {In} other {# articles in}}',
  'desk.duplicate': 'Duplicate',
  'desk.failed': 'Failed',
  'desk.empty.title': 'The desk is clear',
  'desk.empty.text':
    'Drop saved articles anywhere in the window, one file or a whole folder. Originals are kept as they are.',
  'desk.done-summary':
    '{articles, plural, =0 {No new articles} one {One new article} other {# new articles}}{failed, plural, =0 {} one {; one file failed} other {; # files failed}}',
  'desk.cancelled-summary':
    'Import cancelled: {articles, plural, =0 {no new articles} one {one new article} other {# new articles}}{failed, plural, =0 {} one {; one file was left out} other {; # files were left out}}',

  'desk.pause': 'Pause',
  'desk.resume': 'Resume',
  'desk.paused': 'Paused',
  'desk.working':
    '{articles, plural, =0 {Reading {file}} one {Reading {file}, one article so far} other {Reading {file}, # articles so far}}',
  'desk.rate.second': '{count, plural, one {one article a second} other {# articles a second}}',
  'desk.rate.minute': '{count, plural, one {one article a minute} other {# articles a minute}}',
  'desk.left.seconds': '{count, plural, one {about a second left} other {about # seconds left}}',
  'desk.left.minutes': '{count, plural, one {about a minute left} other {about # minutes left}}',
  'desk.left.hours': '{count, plural, one {about an hour left} other {about # hours left}}',
  'desk.filter.doubtful': 'Doubtful ({count})',
  'desk.retry-all': 'Retry all that failed',
  'desk.report': 'Save report…',
  'desk.reported':
    '{count, plural, one {Report of one file saved} other {Report of # files saved}}',
  'desk.more': 'More acts on {file}',
  'desk.read': 'Read',
  'desk.retry': 'Retry',
  'desk.decode': 'Decode as…',
  'desk.columns': 'Columns…',
  'desk.anyway': 'Import anyway',
  'desk.facts': 'Correct the facts…',
  'desk.accept': 'Take as it is',
  'desk.original': 'Show the original file',
  'desk.open-known': 'Open the one that is there',
  'desk.trying': 'Trying again',
  'desk.uncertain': '{encoding}, uncertain',
  'desk.known':
    '{count, plural, one {one more was in the library already} other {# more were in the library already}}',
  'desk.unread': '{count, plural, one {One could not be read} other {# could not be read}}',
  'desk.doubt.encoding': 'The encoding is a guess',
  'desk.doubt.date': 'Day and month may be the other way round',
  'desk.doubt.twin': 'Much like one you have',
  'desk.duplicate-one': 'The library has it already',
  'desk.duplicate-all':
    '{count, plural, one {Its one article is in the library already} other {All # of its articles are in the library already}}',
  'desk.duplicate-some':
    '{count, plural, one {One of its articles is in the library already} other {# of its articles are in the library already}}',
  'desk.twin.this': 'This file',
  'desk.twin.there': 'In your library',
  'desk.twin.same-text': 'The same words',
  'desk.twin.near': 'Most of the words are the same',
  'desk.twin.keep': 'Keep both',
  'desk.twin.compare': 'Compare',
  'desk.twin.merge': 'Merge into the one that is there',
  'desk.twin.open-this': 'Open the new one',
  'desk.twin.open-there': 'Open the one in the library',
  'desk.twin.more':
    '{count, plural, one {One more of its articles has its like in the library} other {# more of its articles have their like in the library}}',

  'desk.decode.title': 'Decode as',
  'desk.decode.text':
    'Choose the reading that is right. The bytes of the file are kept as they are, whatever you choose.',
  'desk.decode.readings': 'Possible readings',
  'desk.decode.busy': 'Reading the file in other encodings',
  'desk.decode.none': 'This file can be read in no other encoding.',
  'desk.decode.failed': 'The file cannot be read',
  'desk.decode.act': 'Read it so',

  'columns.title': 'Columns of the table',
  'columns.text':
    'Say which column holds what. It is remembered for the next file with the same columns.',
  'columns.rows': 'First rows of the table',
  'columns.none': 'no column',
  'columns.text-needed': 'The text needs a column.',
  'columns.before':
    '{count, plural, one {The article that came of it before goes to the trash.} other {The # articles that came of it before go to the trash.}}',
  'columns.act': 'Import with these columns',
  'columns.role.text': 'Text',

  'failures.title': 'What could not be read',
  'failures.list': 'Articles that could not be read',
  'failures.more': '{count, plural, one {and one more} other {and # more}}',

  'paste.button': 'Paste text',
  'paste.title': 'Import a text',
  'paste.text':
    'Paste or write it here. Its title, date and source are read from its words. Ctrl V does the same anywhere in the window.',
  'paste.field': 'Text',
  'paste.act': 'Import',

  'watching.label': 'Watched folders',
  'watching.none': 'New files in a watched folder come in by themselves.',
  'watching.choose': 'Watch a folder…',
  'watching.stop': 'Stop',
  'watching.stop-name': 'Stop watching {name}',
  'watching.watching': 'watching',
  'watching.missing': 'not there now; looked for again',
  'watching.waiting':
    '{count, plural, one {one file is still being written} other {# files are still being written}}',
  'watching.articles':
    '{count, plural, =0 {nothing new yet} one {one article came in} other {# articles came in}}',
} as const;

export const deskAr: Readonly<Record<keyof typeof deskEn, string>> = {
  'desk.label': 'منضدة الاستيراد',
  'desk.title': 'الاستيراد',
  'desk.aside': 'أفلِت الملفات في أي مكان من النافذة، ولا يغادر شيء منها هذا الجهاز',
  'desk.of': '{done, number} من {total, number}',
  'desk.choose-files': 'اختيار ملفات',
  'desk.choose-folder': 'اختيار مجلد',
  'desk.cancel': 'إلغاء ما بقي',
  'desk.running':
    '<b>{done, number} من {total, plural, zero {لا ملفات} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفاً} other {# ملف}}</b> · {articles, plural, zero {لم تدخل مقالات بعد} one {دخلت مقالة واحدة} two {دخلت مقالتان} few {دخلت # مقالات} many {دخلت # مقالة} other {دخلت # مقالة}}',
  'desk.finished':
    '<b>{files, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفاً} other {# ملف}}</b> · {articles, plural, zero {لم تدخل مقالات جديدة} one {دخلت مقالة واحدة} two {دخلت مقالتان} few {دخلت # مقالات} many {دخلت # مقالة} other {دخلت # مقالة}}',
  'desk.progress': 'تقدّم الاستيراد',
  'desk.filter': 'الملفات المعروضة',
  'desk.filter.all': 'الكل ({count})',
  'desk.filter.failed': 'ما تعذّر ({count})',
  'desk.filter.duplicate': 'المكرر ({count})',
  'desk.files': 'الملفات المستوردة',
  'desk.file': 'الملف',
  'desk.state': 'الحال',
  'desk.name': 'العنوان',
  'desk.source': 'المصدر',
  'desk.date': 'التاريخ',
  'desk.language': 'اللغة',
  'desk.unknown': 'غير معروف',
  'desk.imported':
    '{count, plural, zero {لا مقالات} one {دخلت} two {دخلت مقالتان} few {دخلت # مقالات} many {دخلت # مقالة} other {دخلت # مقالة}}',
  'desk.duplicate': 'مكرر',
  'desk.failed': 'تعذّر',
  'desk.empty.title': 'المنضدة خالية',
  'desk.empty.text':
    'أفلِت ما حفظته من مقالات في أي مكان من النافذة، ملفاً واحداً أو مجلداً كاملاً. تُحفظ الأصول كما هي.',
  'desk.done-summary':
    '{articles, plural, zero {لم تدخل مقالات جديدة} one {دخلت مقالة واحدة} two {دخلت مقالتان} few {دخلت # مقالات} many {دخلت # مقالة} other {دخلت # مقالة}}{failed, plural, zero {} one {، وتعذّر ملف} two {، وتعذّر ملفان} few {، وتعذّرت # ملفات} many {، وتعذّر # ملفاً} other {، وتعذّر # ملف}}',
  'desk.cancelled-summary':
    'أُلغي الاستيراد: {articles, plural, zero {لم تدخل مقالات جديدة} one {دخلت مقالة واحدة} two {دخلت مقالتان} few {دخلت # مقالات} many {دخلت # مقالة} other {دخلت # مقالة}}{failed, plural, zero {} one {، وتُرك ملف} two {، وتُرك ملفان} few {، وتُركت # ملفات} many {، وتُرك # ملفاً} other {، وتُرك # ملف}}',

  'desk.pause': 'إيقاف مؤقت',
  'desk.resume': 'متابعة',
  'desk.paused': 'متوقف مؤقتاً',
  'desk.working':
    '{articles, plural, zero {يُقرأ {file}} one {يُقرأ {file}، ودخلت منه مقالة} two {يُقرأ {file}، ودخلت منه مقالتان} few {يُقرأ {file}، ودخلت منه # مقالات} many {يُقرأ {file}، ودخلت منه # مقالة} other {يُقرأ {file}، ودخلت منه # مقالة}}',
  'desk.rate.second':
    '{count, plural, zero {لا مقالات} one {مقالة في الثانية} two {مقالتان في الثانية} few {# مقالات في الثانية} many {# مقالة في الثانية} other {# مقالة في الثانية}}',
  'desk.rate.minute':
    '{count, plural, zero {لا مقالات} one {مقالة في الدقيقة} two {مقالتان في الدقيقة} few {# مقالات في الدقيقة} many {# مقالة في الدقيقة} other {# مقالة في الدقيقة}}',
  'desk.left.seconds':
    '{count, plural, zero {يوشك أن ينتهي} one {بقيت نحو ثانية} two {بقيت نحو ثانيتين} few {بقيت نحو # ثوانٍ} many {بقيت نحو # ثانية} other {بقيت نحو # ثانية}}',
  'desk.left.minutes':
    '{count, plural, zero {يوشك أن ينتهي} one {بقيت نحو دقيقة} two {بقيت نحو دقيقتين} few {بقيت نحو # دقائق} many {بقيت نحو # دقيقة} other {بقيت نحو # دقيقة}}',
  'desk.left.hours':
    '{count, plural, zero {يوشك أن ينتهي} one {بقيت نحو ساعة} two {بقيت نحو ساعتين} few {بقيت نحو # ساعات} many {بقيت نحو # ساعة} other {بقيت نحو # ساعة}}',
  'desk.filter.doubtful': 'ما ينتظر رأيك ({count})',
  'desk.retry-all': 'محاولة كل ما تعذّر',
  'desk.report': 'حفظ تقرير…',
  'desk.reported':
    '{count, plural, zero {حُفظ تقرير خالٍ} one {حُفظ تقرير بملف واحد} two {حُفظ تقرير بملفين} few {حُفظ تقرير بـ# ملفات} many {حُفظ تقرير بـ# ملفاً} other {حُفظ تقرير بـ# ملف}}',
  'desk.more': 'أفعال أخرى على {file}',
  'desk.read': 'قراءة',
  'desk.retry': 'محاولة أخرى',
  'desk.decode': 'القراءة بترميز آخر…',
  'desk.columns': 'الأعمدة…',
  'desk.anyway': 'الاستيراد مع ذلك',
  'desk.facts': 'تصحيح البيانات…',
  'desk.accept': 'قبول كما هو',
  'desk.original': 'عرض الملف الأصلي',
  'desk.open-known': 'فتح الموجودة في المكتبة',
  'desk.trying': 'محاولة جارية',
  'desk.uncertain': '{encoding}، غير مؤكد',
  'desk.known':
    '{count, plural, zero {لا شيء منها في المكتبة} one {وأخرى كانت في المكتبة} two {واثنتان كانتا في المكتبة} few {و# كانت في المكتبة} many {و# كانت في المكتبة} other {و# كانت في المكتبة}}',
  'desk.unread':
    '{count, plural, zero {قُرئت كلها} one {تعذّرت قراءة واحدة} two {تعذّرت قراءة اثنتين} few {تعذّرت قراءة #} many {تعذّرت قراءة #} other {تعذّرت قراءة #}}',
  'desk.doubt.encoding': 'الترميز مظنون',
  'desk.doubt.date': 'قد يكون اليوم مكان الشهر',
  'desk.doubt.twin': 'في المكتبة مثله',
  'desk.duplicate-one': 'هي في المكتبة من قبل',
  'desk.duplicate-all':
    '{count, plural, zero {لا مقالات فيه} one {مقالته الوحيدة في المكتبة من قبل} two {مقالتاه في المكتبة من قبل} few {مقالاته الـ# في المكتبة من قبل} many {مقالاته الـ# في المكتبة من قبل} other {مقالاته الـ# في المكتبة من قبل}}',
  'desk.duplicate-some':
    '{count, plural, zero {لا شيء من مقالاته في المكتبة} one {مقالة منه في المكتبة من قبل} two {مقالتان منه في المكتبة من قبل} few {# مقالات منه في المكتبة من قبل} many {# مقالة منه في المكتبة من قبل} other {# مقالة منه في المكتبة من قبل}}',
  'desk.twin.this': 'هذا الملف',
  'desk.twin.there': 'في مكتبتك',
  'desk.twin.same-text': 'الكلمات نفسها',
  'desk.twin.near': 'معظم الكلمات واحد',
  'desk.twin.keep': 'الإبقاء على الاثنتين',
  'desk.twin.compare': 'مقارنة',
  'desk.twin.merge': 'دمجها في الموجودة',
  'desk.twin.open-this': 'فتح الجديدة',
  'desk.twin.open-there': 'فتح التي في المكتبة',
  'desk.twin.more':
    '{count, plural, zero {لا مثيل لغيرها في المكتبة} one {ولمقالة أخرى منه مثيل في المكتبة} two {ولمقالتين أخريين منه مثيل في المكتبة} few {ولـ# مقالات أخرى منه مثيل في المكتبة} many {ولـ# مقالة أخرى منه مثيل في المكتبة} other {ولـ# مقالة أخرى منه مثيل في المكتبة}}',

  'desk.decode.title': 'القراءة بترميز آخر',
  'desk.decode.text': 'اختر القراءة الصحيحة. تبقى بايتات الملف محفوظة كما هي أياً كان اختيارك.',
  'desk.decode.readings': 'قراءات محتملة',
  'desk.decode.busy': 'قراءة الملف بترميزات أخرى',
  'desk.decode.none': 'لا يُقرأ هذا الملف بترميز آخر.',
  'desk.decode.failed': 'تعذّرت قراءة الملف',
  'desk.decode.act': 'قراءته هكذا',

  'columns.title': 'أعمدة الجدول',
  'columns.text': 'حدّد ما في كل عمود. يُحفظ ذلك للملف التالي إن كانت له الأعمدة نفسها.',
  'columns.rows': 'أول صفوف الجدول',
  'columns.none': 'بلا عمود',
  'columns.text-needed': 'لا بد للنص من عمود.',
  'columns.before':
    '{count, plural, zero {لا يُنقل شيء إلى المهملات.} one {تُنقل المقالة التي دخلت منه إلى المهملات.} two {تُنقل المقالتان اللتان دخلتا منه إلى المهملات.} few {تُنقل المقالات الـ# التي دخلت منه إلى المهملات.} many {تُنقل المقالات الـ# التي دخلت منه إلى المهملات.} other {تُنقل المقالات الـ# التي دخلت منه إلى المهملات.}}',
  'columns.act': 'الاستيراد بهذه الأعمدة',
  'columns.role.text': 'النص',

  'failures.title': 'ما تعذّرت قراءته',
  'failures.list': 'مقالات تعذّرت قراءتها',
  'failures.more':
    '{count, plural, zero {لا غيرها} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',

  'paste.button': 'لصق نص',
  'paste.title': 'استيراد نص',
  'paste.text':
    'الصقه هنا أو اكتبه. يُقرأ عنوانه وتاريخه ومصدره من كلماته. ويفعل Ctrl V مثل ذلك في أي مكان من النافذة.',
  'paste.field': 'النص',
  'paste.act': 'استيراد',

  'watching.label': 'المجلدات المراقَبة',
  'watching.none': 'ما يُضاف إلى مجلد مراقَب يدخل من تلقاء نفسه.',
  'watching.choose': 'مراقبة مجلد…',
  'watching.stop': 'إنهاء',
  'watching.stop-name': 'إنهاء مراقبة {name}',
  'watching.watching': 'مراقَب',
  'watching.missing': 'ليس في مكانه الآن، ويُبحث عنه',
  'watching.waiting':
    '{count, plural, zero {لا ملف قيد الكتابة} one {ملف ما زال يُكتب} two {ملفان ما زالا يُكتبان} few {# ملفات ما زالت تُكتب} many {# ملفاً ما زالت تُكتب} other {# ملف ما زالت تُكتب}}',
  'watching.articles':
    '{count, plural, zero {لا جديد بعد} one {دخلت مقالة واحدة} two {دخلت مقالتان} few {دخلت # مقالات} many {دخلت # مقالة} other {دخلت # مقالة}}',
};
