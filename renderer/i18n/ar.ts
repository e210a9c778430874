import { careAr } from './care.ts';
import type { en } from './en.ts';

/** The Arabic window. Arabic counts in six ways: none, one, two, a few, many and the rest. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  undo: 'تراجع',
  redo: 'إعادة',
  close: 'إغلاق',
  cancel: 'إلغاء',

  'panes.sidebar': 'عرض الشريط الجانبي',
  'panes.list': 'عرض القائمة',

  'library.menu': 'المكتبة: {name}',
  'library.choose': 'فتح مكتبة…',
  'library.create': 'مكتبة جديدة…',
  'library.sample': 'فتح المكتبة النموذجية',
  'libraries.show': 'المكتبات…',
  'libraries.title': 'المكتبات',
  'libraries.current': 'المفتوحة الآن',
  'libraries.recent': 'فُتحت من قبل',
  'libraries.open': 'فتح {name}',
  'libraries.opened': 'فُتحت {when}',
  'libraries.missing': 'مجلدها غير موجود الآن',
  'libraries.forget': 'إزالة {name} من القائمة',
  'libraries.name': 'اسم المكتبة',
  'libraries.rename': 'تغيير الاسم',
  'libraries.move': 'نقل…',
  'libraries.hint': 'تغيير الاسم لا يغيّر اسم المجلد. والنقل يأخذ المجلد بكل ما فيه إلى مكان آخر.',
  'libraries.moving': 'تُنقل المكتبة',
  'libraries.moving.part': '{done} من {total}',
  'libraries.moving.text': 'تبقى المكتبة كاملة في مكانها حتى يُنسخ كل شيء ويُقارن بأصله.',

  'sidebar.label': 'المكتبة',
  'sidebar.places': 'الأماكن',
  'sidebar.work': 'العمل',
  'sidebar.tags': 'الوسوم',
  'sidebar.sources': 'المصادر',
  'sidebar.fold': 'طيّ',
  'sidebar.unfold': 'بسط',
  'sidebar.fewer': 'أقل',
  'sidebar.more':
    '{count, plural, zero {لا غيرها} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}',
  'place.inbox': 'الوارد',
  'place.all': 'كل المقالات',
  'place.trash': 'المهملات',
  'tool.add': 'إضافة مقالات',
  'tool.theme': 'فاتح أو داكن',

  'search.label': 'بحث',
  'search.placeholder': 'بحث',
  'search.clear': 'مسح البحث',
  'search.filters': 'المرشّحات',
  'search.remove': 'إزالة {value} من البحث',
  'field.source': 'المصدر',
  'field.language': 'اللغة',
  'field.tag': 'الوسم',
  'field.month': 'الشهر',
  'field.source.colon': 'مصدر:',
  'field.language.colon': 'لغة:',
  'field.tag.colon': 'وسم:',
  'field.month.colon': 'شهر:',
  'facets.label': 'تضييق النتائج',
  'facets.fold': 'عرض خيارات أقل للتضييق',
  'facets.unfold': 'عرض خيارات أكثر للتضييق',
  'facets.more':
    '{count, plural, zero {لا غيرها} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}',

  'results.label': 'النتائج',
  'results.articles': 'المقالات',
  'results.tally':
    '<b>{count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}</b> في {milliseconds, number} م.ث',
  'results.count':
    '<b>{count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}</b>',
  'results.relaxed': 'لا مقالة فيها كل الكلمات؛ هذه أقربها.',
  'results.matches':
    '{count, plural, zero {لا مواضع} one {موضع واحد} two {موضعان} few {# مواضع} many {# موضعاً} other {# موضع}}',
  'results.more-tags': '+{count}',
  'results.awaited': 'قيد التحميل…',
  'sort.label': 'الترتيب',
  'sort.relevance': 'الصلة',
  'sort.date': 'التاريخ',
  'sort.source': 'المصدر',

  'bulk.label': 'المقالات المحدّدة',
  'bulk.count':
    '{count, plural, zero {لا شيء محدّد} one {واحدة محدّدة} two {اثنتان محدّدتان} few {# محدّدة} many {# محدّدة} other {# محدّدة}}',
  'bulk.close': 'إلغاء التحديد',
  'act.tag': 'وسم',
  'act.note': 'ملاحظة',
  'act.export': 'تصدير',
  'act.keep': 'حفظ من الوارد',
  'act.restore': 'استعادة',
  'act.trash': 'نقل إلى المهملات',
  'act.erase': 'حذف نهائي',
  'act.empty-trash': 'إفراغ المهملات',
  'act.original': 'عرض الملف الأصلي',

  'nothing.words': 'لا مقالة فيها «{words}»',
  'nothing.filtered': 'لا مقالة توافق هذه المرشّحات',
  'nothing.try-filters': 'أزل مرشّحاً، أو ابحث بكلمات أقل.',
  'nothing.try-words': 'راجع الإملاء، أو ابحث بكلمات أقل.',
  'nothing.clear-filters':
    '{count, plural, zero {إزالة المرشّحات} one {إزالة المرشّح} two {إزالة المرشّحين} few {إزالة # مرشّحات} many {إزالة # مرشّحاً} other {إزالة # مرشّح}}',
  'nothing.everywhere': 'البحث في كل المقالات',
  'nothing.hint': 'ضع العبارة بين علامتي تنصيص لتطابقها كما هي، أو اكتب «أو» بين كلمتين.',
  'nothing.inbox.title': 'الوارد فارغ',
  'nothing.inbox.text': 'تنتظر المقالات الجديدة هنا إلى أن تحفظها أو تهملها.',
  'nothing.all.title': 'لا مقالات هنا',
  'nothing.all.text': 'كل المقالات في المهملات. استعد منها ما تحتاج إليه.',
  'nothing.trash.title': 'المهملات فارغة',
  'nothing.trash.text': 'ما تهمله من مقالات ينتظر هنا، ويمكن استعادته.',

  'article.untitled': 'بلا عنوان',
  'language.unknown': 'غير معروفة',

  'reader.label': 'القارئ',
  'reader.text': 'نص المقالة',
  'reader.back': 'العودة إلى القائمة',
  'reader.tags': 'وسوم المقالة',
  'reader.minutes':
    '{count, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'reader.failed': 'تعذّر عرض هذه المقالة',
  'reader.nothing.title': 'لا مقالة مفتوحة',
  'reader.nothing.text': 'اختر مقالة من القائمة لتقرأها هنا.',
  'match.previous': 'المطابقة السابقة',
  'match.next': 'المطابقة التالية',
  'match.at': 'المطابقة {at} من {count}',
  'note.label': 'ملاحظة',
  'note.placeholder': 'اكتب ملاحظة…',
  'related.title': 'اقرأ أيضاً',
  'related.aside':
    '{count, plural, zero {لا شيء قُصّ من ذيل النص} one {كتلة قُصّت من ذيل النص، ولا تدخل في البحث} two {كتلتان قُصّتا من ذيل النص، ولا تدخلان في البحث} few {# كتل قُصّت من ذيل النص، ولا تدخل في البحث} many {# كتلة قُصّت من ذيل النص، ولا تدخل في البحث} other {# كتلة قُصّت من ذيل النص، ولا تدخل في البحث}}',
  'origin.title': 'الأصل',
  'origin.file': 'الملف',
  'origin.encoding': 'الترميز',
  'origin.written': 'التاريخ كما كُتب',
  'origin.keywords': 'الكلمات المفتاحية',
  'origin.address': 'العنوان',
  'origin.imported': 'تاريخ الاستيراد',
  'origin.digest': 'البصمة',
  'colophon.imported': 'استُورد في {day}',
  'colophon.kept': 'الأصل محفوظ كما هو',
  'type.label': 'حجم النص وخطّه',
  'type.size': 'حجم النص',
  'type.smaller': 'نص أصغر',
  'type.larger': 'نص أكبر',
  'type.face': 'خط القراءة',
  'type.amiri': 'أميري',
  'type.vazirmatn': 'وزيرمتن',

  'tag.title': 'وسم',
  'tag.aside':
    '{count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'tag.name': 'اسم الوسم',
  'tag.placeholder': 'ابحث عن وسم أو أنشئ جديداً',
  'tag.none': 'لا وسوم بعد: اكتب اسم أولها.',
  'tag.create': 'إنشاء «{tag}»',
  'tag.on.all': 'على الكل',
  'tag.on.some': 'على بعضها',
  'tag.remove': 'إزالة الوسم {tag}',
  'tag.hint': 'مفتاح Enter يضع الوسم أو يزيله، و«/» تجعل وسماً تحت آخر.',

  'changed.nothing': 'لا شيء يتغيّر',
  'changed.tagged':
    'وُسمت {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}} بـ«{tag}»',
  'changed.untagged':
    'أُزيل «{tag}» عن {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتين} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'changed.note': 'حُفظت الملاحظة',
  'changed.moved.inbox':
    '{count, plural, zero {لم تُنقل أي مقالة} one {نُقلت مقالة واحدة إلى الوارد} two {نُقلت مقالتان إلى الوارد} few {نُقلت # مقالات إلى الوارد} many {نُقلت # مقالة إلى الوارد} other {نُقلت # مقالة إلى الوارد}}',
  'changed.moved.kept':
    '{count, plural, zero {لم تُحفظ أي مقالة} one {حُفظت مقالة واحدة} two {حُفظت مقالتان} few {حُفظت # مقالات} many {حُفظت # مقالة} other {حُفظت # مقالة}}',
  'changed.moved.trashed':
    '{count, plural, zero {لم تُنقل أي مقالة} one {نُقلت مقالة واحدة إلى المهملات} two {نُقلت مقالتان إلى المهملات} few {نُقلت # مقالات إلى المهملات} many {نُقلت # مقالة إلى المهملات} other {نُقلت # مقالة إلى المهملات}}',
  'changed.imported':
    '{count, plural, zero {لم تُستورد أي مقالة} one {استُوردت مقالة واحدة} two {استُوردت مقالتان} few {استُوردت # مقالات} many {استُوردت # مقالة} other {استُوردت # مقالة}}',
  'changed.retagged':
    'وُسمت {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}} بـ«{tag}» وأُزيل «{removed}»',
  'changed.erased':
    '{count, plural, zero {لم تُحذف أي مقالة} one {حُذفت مقالة واحدة نهائياً} two {حُذفت مقالتان نهائياً} few {حُذفت # مقالات نهائياً} many {حُذفت # مقالة نهائياً} other {حُذفت # مقالة نهائياً}}',
  'notices.label': 'إشعارات',
  'notices.dismiss': 'إخفاء',
  'notices.undone':
    '{count, plural, zero {لا شيء تغيّر} one {تم التراجع في مقالة واحدة} two {تم التراجع في مقالتين} few {تم التراجع في # مقالات} many {تم التراجع في # مقالة} other {تم التراجع في # مقالة}}',
  'notices.undone.import':
    'تم التراجع عن الاستيراد: {count, plural, zero {لم تخرج أي مقالة من المكتبة} one {خرجت مقالة واحدة من المكتبة، والإعادة تردّها كاملة} two {خرجت مقالتان من المكتبة، والإعادة تردّهما كاملتين} few {خرجت # مقالات من المكتبة، والإعادة تردّها كاملة} many {خرجت # مقالة من المكتبة، والإعادة تردّها كاملة} other {خرجت # مقالة من المكتبة، والإعادة تردّها كاملة}}',
  'notices.undone.erase':
    '{count, plural, zero {لم تعد أي مقالة إلى المهملات} one {عادت مقالة واحدة إلى المهملات} two {عادت مقالتان إلى المهملات} few {عادت # مقالات إلى المهملات} many {عادت # مقالة إلى المهملات} other {عادت # مقالة إلى المهملات}}',
  'notices.undone-through':
    'تم التراجع عن {changes, plural, zero {لا شيء} one {تعديل واحد} two {تعديلين} few {# تعديلات} many {# تعديلاً} other {# تعديل}} في {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتين} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'notices.redone':
    '{count, plural, zero {لا شيء تغيّر} one {تمت الإعادة في مقالة واحدة} two {تمت الإعادة في مقالتين} few {تمت الإعادة في # مقالات} many {تمت الإعادة في # مقالة} other {تمت الإعادة في # مقالة}}',
  'notices.redone.import':
    'أُعيد الاستيراد: {count, plural, zero {لم ترجع أي مقالة إلى المكتبة} one {رجعت مقالة واحدة إلى المكتبة كاملة} two {رجعت مقالتان إلى المكتبة كاملتين} few {رجعت # مقالات إلى المكتبة كاملة} many {رجعت # مقالة إلى المكتبة كاملة} other {رجعت # مقالة إلى المكتبة كاملة}}',
  'notices.show-desk': 'عرض',

  'confirm.erase.title':
    'أتُحذف {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}} نهائياً؟',
  'confirm.erase.text':
    '{count, plural, zero {لا شيء يخرج من المكتبة.} one {تخرج من المكتبة بوسومها وملاحظتها.} two {تخرجان من المكتبة بوسومهما وملاحظاتهما.} few {تخرج من المكتبة بوسومها وملاحظاتها.} many {تخرج من المكتبة بوسومها وملاحظاتها.} other {تخرج من المكتبة بوسومها وملاحظاتها.}} يمكن التراجع عن ذلك إلى أن تُغلق المكتبة، لا بعده. ولا يُمحى النص المحفوظ ولا الملف الأصلي من قرص هذا الجهاز.',
  'confirm.erase.act':
    'حذف {count, plural, zero {لا شيء} one {مقالة واحدة} two {مقالتين} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'confirm.restore.title':
    'أتُستعاد {count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}؟',
  'confirm.restore.text':
    '{count, plural, zero {لا شيء يخرج من المهملات.} one {تخرج من المهملات وتعود بين كل المقالات.} two {تخرجان من المهملات وتعودان بين كل المقالات.} few {تخرج من المهملات وتعود بين كل المقالات.} many {تخرج من المهملات وتعود بين كل المقالات.} other {تخرج من المهملات وتعود بين كل المقالات.}}',
  'confirm.restore.act':
    'استعادة {count, plural, zero {لا شيء} one {مقالة واحدة} two {مقالتين} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'confirm.articles': 'المقالات المعنيّة',
  'confirm.more':
    '{count, plural, zero {لا غيرها} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',

  'history.title': 'السجل',
  'history.aside': 'ما تغيّر في هذه المكتبة، الأحدث أولاً',
  'history.show': 'عرض السجل',
  'history.list': 'التعديلات',
  'history.empty.title': 'لم يتغيّر شيء بعد',
  'history.empty.text': 'يُدوَّن هنا كل استيراد ووسم وملاحظة ونقل.',
  'history.articles':
    '{count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'history.undone': 'تُراجع عنه',
  'history.undo-through': 'تراجع إلى هنا',
  'history.hint':
    'يمكن التراجع عن تعديلات هذه الجلسة وإعادتها. أما تعديلات الجلسات السابقة فللاطلاع.',

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
  'drop.title': 'أفلِت للاستيراد',
  'drop.text': 'تُقرأ الملفات والمجلدات على هذا الجهاز وحده.',

  'export.title': 'تصدير',
  'export.count':
    '{count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'export.what': 'ماذا',
  'export.results': 'كل النتائج ({count})',
  'export.marked': 'المحدّدة ({count})',
  'export.article': 'هذه المقالة',
  'export.format': 'الصيغة',
  'export.format.json': 'بيانات',
  'export.format.json.about': 'JSON، تُستورد ثانيةً',
  'export.format.csv': 'جدول',
  'export.format.csv.about': 'CSV، سطر لكل مقالة',
  'export.format.markdown': 'نص',
  'export.format.markdown.about': 'Markdown',
  'export.included': 'ما يدخل فيه',
  'export.option.tags': 'الوسوم',
  'export.option.notes': 'الملاحظات',
  'export.option.origin': 'بيان الأصل لكل مقالة: الملف والترميز والبصمة',
  'export.option.related': 'كتل «اقرأ أيضاً»',
  'export.json-has-all': 'تحمل صيغة JSON كل شيء دائماً، حتى لا يضيع شيء عند استيرادها.',
  'export.order': 'الترتيب',
  'export.order.newest-first': 'الأحدث أولاً',
  'export.order.oldest-first': 'الأقدم أولاً',
  'export.order.source': 'المصدر',
  'export.preview': 'معاينة المقالة الأولى',
  'export.of': '١ من {count}',
  'export.save': 'تصدير إلى ملف…',
  'export.progress': 'تقدّم التصدير',
  'export.done':
    '{count, plural, zero {لم تُصدَّر مقالات} one {صُدّرت مقالة واحدة} two {صُدّرت مقالتان} few {صُدّرت # مقالات} many {صُدّرت # مقالة} other {صُدّرت # مقالة}}، {size}',
  'export.reveal': 'عرض في المجلد',

  'settings.title': 'الإعدادات',
  'settings.language': 'اللغة',
  'settings.language.ar': 'العربية',
  'settings.language.en': 'English',
  'settings.theme': 'المظهر',
  'settings.theme.system': 'كالنظام',
  'settings.theme.light': 'فاتح',
  'settings.theme.dark': 'داكن',
  'settings.library': 'مجلد المكتبة',
  'settings.library.none': 'لا مكتبة مفتوحة',

  'keys.title': 'مفاتيح الاختصار',
  'keys.aside': 'تعمل مع لوحة المفاتيح العربية أيضاً',
  'keys.moving': 'التنقّل',
  'keys.acting': 'العمل',
  'keys.move': 'تنقّل',
  'keys.search': 'بحث',
  'keys.next': 'المقالة التالية',
  'keys.previous': 'المقالة السابقة',
  'keys.read': 'قراءة',
  'keys.inbox': 'الوارد',
  'keys.all': 'كل المقالات',
  'keys.trash': 'المهملات',
  'keys.desk': 'منضدة الاستيراد',
  'keys.mark': 'تحديد أو إلغاؤه',
  'keys.mark-all': 'تحديد كل النتائج',

  'opening.title': 'تُفتح المكتبة',
  'opening.text': 'قد يستغرق هذا لحظة إن كانت كبيرة.',
  'broken.title': 'تعذّر فتح المكتبة',
  'vanished.title': 'المكتبة ليست في مكانها',
  'broken.retry': 'محاولة أخرى',
  'broken.code': 'الرمز',
  'restarted.title': 'توقفت المكتبة لحظةً ثم عادت',
  'restarted.text': 'لم يضع شيء مما أُكِّد حفظه.',
  'indexing.label': 'بناء الفهرس',
  'indexing.text':
    'يُبنى فهرس البحث: {done, number} من {total, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتين} few {# مقالات} many {# مقالة} other {# مقالة}}. القراءة والوسم متاحان الآن.',
  'empty.label': 'مكتبة فارغة',
  'empty.title': 'مكتبتك فارغة بعد',
  'empty.text':
    'أفلِت هنا ما حفظته من مقالات، من أي موقع. يقرأها ورّاق على جهازك وحده، ويحفظ الأصل كما هو.',
  'empty.place': 'تُحفظ المكتبة في',

  ...careAr,
};
