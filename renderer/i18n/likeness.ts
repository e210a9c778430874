/** What stands beside an article: the same story elsewhere, similar articles, two texts side by side. */
export const likenessEn = {
  'alike.same.title': 'Same story',
  'alike.same.none': 'No other article in the library carries this story.',
  'alike.similar.title': 'Similar articles',
  'alike.similar.none': 'No other article speaks of the same things.',
  'alike.busy': 'Looking through the library',
  'alike.busy.part':
    '{done, number} of {found, plural, one {# article} other {# articles}} looked through',
  'alike.copy': 'identical copy',
  'alike.near-copy': 'nearly identical, {shared, number, percent} in common',
  'alike.version': 'another version, {shared, number, percent} in common',
  'alike.contains': 'contains this story',
  'alike.within': 'part of this story',
  'alike.words': 'Both speak of',
  'alike.compare': 'Compare',
  'alike.compare-with': 'Compare with “{title}”',
  'results.same-story':
    '{count, plural, one {# other article tells this story} other {# other articles tell this story}}',
  'reader.return': 'Back to “{title}”',

  'compare.title': 'Two texts side by side',
  'compare.texts': 'Texts side by side',
  'compare.busy': 'Comparing the texts',
  'compare.failed': 'These texts cannot be compared',
  'compare.common':
    '{count, plural, =0 {No words in common} one {# word in common} other {# words in common}}',
  'compare.words':
    '{count, plural, =0 {no words} one {# word} other {# words}}, {share, number, percent} also in the other text',
  'compare.differences':
    '{count, plural, =0 {No differences} one {# difference} other {# differences}}',
  'compare.at': 'Difference {at, number} of {count, number}',
  'compare.next': 'Next difference',
  'compare.previous': 'Previous difference',
  'compare.only': 'Only what differs',
  'compare.skipped':
    '{count, plural, one {# paragraph is the same in both} other {# paragraphs are the same in both}}',
  'compare.legend.left': 'only in the first text',
  'compare.legend.right': 'only in the second text',
  'compare.coarse':
    'Parts of these texts differ so much that they were compared by paragraph, not word by word.',
  'compare.hint': 'Diacritics, forms of hamza and punctuation do not count as differences.',

  'stories.title': 'Repeated stories',
  'stories.aside.all': 'Told by more than one article of the library',
  'stories.aside.found': 'Told by more than one of the articles found',
  'stories.list': 'Stories',
  'stories.articles': '{count, plural, one {# article} other {# articles}}',
  'stories.undated': 'no date',
  'stories.more': '{count, plural, one {Show # more story} other {Show # more stories}}',
  'stories.total': '{count, plural, =0 {No stories} one {# story} other {# stories}}',
  'stories.none.title': 'No story is told twice',
  'stories.none.text':
    'Copies of one text and versions of it, from different sources, are gathered here.',
  'stories.failed': 'The stories cannot be shown',

  'keys.compare': 'compare with the same story elsewhere',
  'keys.return': 'back to the article before',
} as const;

export const likenessAr: Readonly<Record<keyof typeof likenessEn, string>> = {
  'alike.same.title': 'الخبر نفسه',
  'alike.same.none': 'لا مقالة أخرى في المكتبة تروي هذا الخبر.',
  'alike.similar.title': 'مقالات مشابهة',
  'alike.similar.none': 'لا مقالة أخرى في هذا الموضوع.',
  'alike.busy': 'البحث في المكتبة',
  'alike.busy.part':
    'فُحص {done, number} من {found, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتين} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'alike.copy': 'نسخة مطابقة',
  'alike.near-copy': 'نسخة شبه مطابقة، {shared, number, percent} مشترك',
  'alike.version': 'صيغة أخرى، {shared, number, percent} مشترك',
  'alike.contains': 'تتضمّن هذا الخبر',
  'alike.within': 'جزء من هذا الخبر',
  'alike.words': 'كلتاهما تذكر',
  'alike.compare': 'مقارنة',
  'alike.compare-with': 'مقارنة مع «{title}»',
  'results.same-story':
    '{count, plural, zero {لا مقالة أخرى تروي هذا الخبر} one {مقالة أخرى تروي هذا الخبر} two {مقالتان أخريان ترويان هذا الخبر} few {# مقالات أخرى تروي هذا الخبر} many {# مقالة أخرى تروي هذا الخبر} other {# مقالة أخرى تروي هذا الخبر}}',
  'reader.return': 'العودة إلى «{title}»',

  'compare.title': 'نصّان جنباً إلى جنب',
  'compare.texts': 'النصّان جنباً إلى جنب',
  'compare.busy': 'مقارنة النصّين',
  'compare.failed': 'تعذّرت مقارنة هذين النصّين',
  'compare.common':
    '{count, plural, zero {لا كلمات مشتركة} one {كلمة مشتركة واحدة} two {كلمتان مشتركتان} few {# كلمات مشتركة} many {# كلمة مشتركة} other {# كلمة مشتركة}}',
  'compare.words':
    '{count, plural, zero {بلا كلمات} one {كلمة واحدة} two {كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}، {share, number, percent} منها في النص الآخر أيضاً',
  'compare.differences':
    '{count, plural, zero {لا اختلافات} one {اختلاف واحد} two {اختلافان} few {# اختلافات} many {# اختلافاً} other {# اختلاف}}',
  'compare.at': 'الاختلاف {at, number} من {count, number}',
  'compare.next': 'الاختلاف التالي',
  'compare.previous': 'الاختلاف السابق',
  'compare.only': 'ما يختلف فقط',
  'compare.skipped':
    '{count, plural, zero {لا فقرات متطابقة} one {فقرة متطابقة في النصّين} two {فقرتان متطابقتان في النصّين} few {# فقرات متطابقة في النصّين} many {# فقرة متطابقة في النصّين} other {# فقرة متطابقة في النصّين}}',
  'compare.legend.left': 'في النص الأول وحده',
  'compare.legend.right': 'في النص الثاني وحده',
  'compare.coarse': 'في النصّين أجزاء شديدة الاختلاف قورنت فقرةً فقرة، لا كلمةً كلمة.',
  'compare.hint': 'لا تُعدّ الحركات وصور الهمزة وعلامات الترقيم اختلافاً.',

  'stories.title': 'الأخبار المتكررة',
  'stories.aside.all': 'ما ترويه أكثر من مقالة في المكتبة',
  'stories.aside.found': 'ما ترويه أكثر من مقالة من نتائج البحث',
  'stories.list': 'الأخبار',
  'stories.articles':
    '{count, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالة} other {# مقالة}}',
  'stories.undated': 'بلا تاريخ',
  'stories.more':
    '{count, plural, zero {لا أخبار أخرى} one {عرض خبر آخر} two {عرض خبرين آخرين} few {عرض # أخبار أخرى} many {عرض # خبراً آخر} other {عرض # خبر آخر}}',
  'stories.total':
    '{count, plural, zero {لا أخبار} one {خبر واحد} two {خبران} few {# أخبار} many {# خبراً} other {# خبر}}',
  'stories.none.title': 'لا خبر يتكرر',
  'stories.none.text': 'تُجمع هنا نسخ النص الواحد وصيغه من مصادر مختلفة.',
  'stories.failed': 'تعذّر عرض الأخبار',

  'keys.compare': 'مقارنة بالخبر نفسه في مقالة أخرى',
  'keys.return': 'العودة إلى المقالة السابقة',
};
