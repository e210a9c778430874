import type { ErrorCode } from './errors.ts';
import type { InterfaceLanguage } from './settings.ts';

/**
 * What each error says to a person, as ICU messages: what happened, to what, and what to do next.
 * Kept beside the codes because the window and the command line word the same errors.
 */
export const errorWording: Readonly<
  Record<InterfaceLanguage, Readonly<Record<ErrorCode, string>>>
> = {
  en: {
    'file.not-found': '“{file}” is not there any more. Check its place and import it again.',
    'file.unreadable':
      '“{file}” could not be read ({cause}). Check that you may open it, then try again.',
    'file.empty': '“{file}” is empty: it has no bytes to import.',
    'file.not-text':
      '“{file}” is not a text file: byte {position} cannot stand in a text. If it is a document, save it as plain text first.',
    'file.too-large':
      '“{file}” has {megabytes} MB, over the limit of {limit} MB for one text file. Split it and import the parts.',
    'file.changed-while-read':
      '“{file}” was changing while it was read. Import it again once it is complete.',
    'file.unsupported-format':
      '“{file}”: files ending in “{extension}” cannot be imported yet. Save it as plain text (.txt).',
    'file.other-format':
      '“{file}” is in truth a {format} file, and those cannot be imported. Import its text, saved as plain text (.txt).',
    'file.no-words': '“{file}” has no words in it, only white space or marks.',
    'file.not-an-export':
      '“{file}” is JSON, but not a Warraq export that can be trusted: {place} is not as expected.',
    'file.damaged':
      '“{file}” is damaged or incomplete: {place} is not as {format} asks. Get the file again, or save it in another format.',
    'file.not-as-named':
      '“{file}” is not {format}, whatever its name says. Give it the ending of its true format and import it again.',
    'file.encrypted': '“{file}” is locked with a password. Save an unlocked copy and import that.',
    'file.only-pictures':
      '“{file}” has only pictures of text ({pages, plural, one {# page} other {# pages}}): there are no words to read. Run text recognition on it first.',
    'file.too-deep':
      '“{file}” is nested more than {limit, number} levels deep, as no article is. Save it anew from its program.',
    'file.too-slow':
      '“{file}” was given up: nothing came of it in {seconds, plural, one {# second} other {# seconds}}. Save it anew from its program, or as plain text.',
    'file.reader-stopped':
      '“{file}” was too much for its reader, which stopped. Nothing else was touched. Split it, or save it as plain text.',
    'file.too-many-entries':
      '“{file}” has more than {limit, number} files in it. Unpack it and import the folder.',
    'file.expands-too-far':
      '“{file}” unpacks to more than {limit, number} MB, out of all proportion to its size. It was not unpacked.',
    'file.unsafe-entry':
      '“{file}” holds “{entry}”, which points out of the archive. That entry was left out.',
    'file.bad-record': '“{file}”: {place} could not be read as an article. The rest was imported.',
    'file.damaged-characters':
      '“{file}”: {place} has bytes that stand for no character, and stayed out. Mend it, or choose another encoding for the file.',
    'file.no-articles': '“{file}” has no article in it.',
    'file.no-text-column':
      '“{file}”: no column could be told to hold the text. Choose its columns on the import desk.',
    'file.unknown-encoding': '“{file}” cannot be read as “{encoding}”. Choose another encoding.',
    'folder.empty': 'The folder “{file}” has no files in it.',
    'import.cancelled': '“{file}” was not imported: the import was cancelled before its turn.',
    'import.rows-gone':
      'These files are not on the import desk any more. Import them again from their place.',
    'import.report-failed':
      'The report could not be written to “{path}” ({cause}). Choose another place.',
    'watching.own-folder':
      '“{path}” is the library itself or inside it, so it cannot be watched. Choose another folder.',
    'watching.already': '“{path}” is watched already.',
    'library.not-found':
      'There is no library at “{path}”. Choose another folder or create a library there.',
    'library.not-a-library':
      '“{path}” is not a Warraq library. Nothing in it was changed. Choose a folder that holds library.json.',
    'library.locked':
      'The library “{path}” is open elsewhere: {program, select, unknown {in a program that does not say which} other {in {program} on the computer “{computer}” (process {process})}}. Close it there, then try again.',
    'library.read-only':
      'The library “{path}” is on a disk that cannot be written to. Copy it to one that can, and open the copy.',
    'library.disk-full':
      'The disk of “{path}” is full, so the last change was not kept. Everything before it is safe. Free some space and try again.',
    'library.damaged':
      'The library “{path}” is damaged: {file}, {place}. Nothing was changed or overwritten. {backup, select, none {It has no good backup of its own: open a copy from elsewhere.} other {Its newest good backup is “{backup}”. That folder opens as a library by itself, and “warraq restore” makes a new library from it and from every later change that can still be proved.}}',
    'library.newer-format':
      'The library “{path}” was made by a newer Warraq (format {version}). Update Warraq to open it.',
    'library.migrated':
      'The library “{path}” was made by an earlier Warraq and has been brought to the present form (format {from, number} to {to, number}). Nothing in it was lost. As it was before, it is kept in the backup “{backup}”.',
    'library.already-exists': 'There is something at “{path}” already. Choose another name.',
    'library.not-open': 'No library is open. Open one or create one.',
    'library.write-failed':
      'The library “{path}” could not keep the last change ({cause}). Everything before it is safe. Try again.',
    'library.stopped':
      'The library stopped for a moment and is starting again. Nothing that was confirmed is lost. Try again.',
    'library.vanished':
      'The library “{path}” is not in its place any more: its folder was moved or removed, or its disk is no longer connected. Everything that was confirmed is safe there; what was not yet kept was not confirmed. Put the folder or the disk back, and Warraq goes on by itself.',
    'library.backup-failed':
      'No backup of “{path}” could be made ({cause}). The library itself is safe. Free some space on its disk, or run “warraq verify” to see what is wrong.',
    'care.cancelled': 'It was cancelled. The library is as it was.',
    'library.nothing-to-restore':
      'There is nothing in “{path}” that a library could be restored from: neither its own catalogue nor a backup can be read. Nothing was changed.',
    'library.keeps-stopping':
      'The library stopped {count, number} times within a minute, so it was not started again. Nothing that was confirmed is lost. Try again, or open another library.',
    'library.torn-tail':
      'The last thing written to “{path}” was cut off, as by a crash or a power cut, and was left out. Everything before it is there. The cut-off bytes ({bytes, number}) are kept in {file}.',
    'library.tail-missing':
      '{count, plural, one {The last change} other {The last # changes}} of “{path}” cannot be found: its journal was cut after it was closed. Look for a newer copy of the folder.',
    'library.bodies-missing':
      'Texts are missing at the end of {file} in “{path}”. The articles they belong to say so when opened, and their original files can be imported again.',
    'library.name-invalid': 'A name has 1 to 200 characters. Type one and try again.',
    'move.inside': '“{path}” is inside the library itself. Choose a place outside it.',
    'move.no-folder': 'There is no folder “{path}” to move the library into. Choose another place.',
    'move.no-file':
      '“{file}” in “{path}” is neither a file nor a folder, so it cannot be copied to another disk. Remove it or put it elsewhere, then move the library again; nothing has been moved.',
    'move.not-writable':
      'Warraq may not move the library to “{path}”: one of the two folders cannot be written to. The library stays where it was. Choose another place.',
    'move.cancelled': 'The move was cancelled. The library stays where it was, whole.',
    'move.left':
      'The library was moved, but its old folder could not be removed. It is still at “{path}”; remove it once you have looked at the library in its new place.',
    'article.not-found': 'This article is not in the library any more.',
    'edit.blank-title': 'The title is empty. Give the article one, or leave the title it had.',
    'edit.no-date':
      '“{text}” is not a date that can be read. Write it as in 8 February 2024, 2024-02-08 or \u2067٨ شباط ٢٠٢٤\u2069; the year alone will do.',
    'edit.no-address':
      '“{text}” is not a web address. It begins with http:// or https:// and has no spaces.',
    'edit.no-language':
      '“{text}” is not the tag of a language. Write two or three Latin letters, as in ar, en or ckb.',
    'decode.no-original':
      'The original “{file}” is not kept whole in the library, so it cannot be read again. Verify the library to learn more.',
    'decode.not-there':
      'Read as “{encoding}”, “{file}” does not hold this article. Choose another encoding; nothing was changed.',
    'merge.same': 'An article cannot be merged with itself. Choose two articles.',
    'merge.in-trash': '“{title}” is in the trash. Restore it, then merge the other into it.',
    'record.not-found': 'What was saved here is not in the library any more.',
    'article.body-damaged':
      'The text of “{title}” is damaged in {file}. Its original file is kept apart and can be imported again.',
    'names.too-few': 'A name needs two spellings or more that differ. Add another spelling.',
    'query.unclosed-quote':
      'The quotation mark at character {position} is never closed. Add one at the end of the phrase.',
    'query.unclosed-parenthesis':
      'The parenthesis at character {position} is never closed. Add one where the group ends.',
    'query.unexpected':
      '“{text}” at character {position} does not fit there. Put it between quotation marks to search for it as it is.',
    'query.unknown-collection':
      'At character {position} a collection “{text}” is asked for, and there is none of that name. Choose one of those in the sidebar.',
    'query.collection-cycle':
      'At character {position}: the collection “{text}” would contain itself. Change the search it was saved with.',
    'query.too-many-collections':
      'At character {position} more than {limit, number} collections are asked for one within another. Ask for fewer.',
    'collection.name-taken': 'There is a collection called “{name}” already. Choose another name.',
    'query.unknown-value':
      '“{field}” at character {position} does not know “{text}”. Remove it or choose another value.',
    'query.near-alone':
      '“{text}” at character {position} needs a word or a phrase on each side of it.',
    'query.distance':
      '“{text}” at character {position} is too far or no distance at all. Choose a number from 1 to {limit, number}.',
    'query.too-long': 'The search is too long. Keep it under {limit, number} characters.',
    'tag.invalid':
      '“{text}” cannot be a tag. Use words, with “/” between a tag and the one below it.',
    'undo.nothing': 'There is nothing to undo.',
    'undo.overtaken':
      'This cannot be undone any more: a later change touched the same articles. Undo that one first.',
    'redo.nothing': 'There is nothing to redo.',
    'redo.overtaken':
      'This cannot be redone yet: a change of the same articles was undone after it. Redo that one first.',
    'erase.not-in-trash':
      'Only articles in the trash can be deleted for good. Nothing was deleted. Move them to the trash first.',
    'erase.count-changed':
      'Nothing was deleted: there {count, plural, one {is now one article} other {are now # articles}} to delete, not {confirmed, number}. Look again, then confirm.',
    'history.damaged':
      'Part of the change log could not be read, so some changes are missing here. The articles are not touched by this. The damaged log is kept as {file}.',
    'history.not-kept':
      'The change log cannot be kept ({cause}): it shows this sitting only. The changes themselves are safe.',
    'concordance.no-words':
      'A concordance needs a word to look for, and this search has none. Type a word or a “phrase”.',
    'concordance.too-many':
      'There are more than {most, number} occurrences, too many for one concordance. Add a word, a filter or a source to narrow the search.',
    'export.nothing': 'There are no articles to export. Select some, or change the search.',
    'export.write-failed':
      'The export could not be written to “{path}” ({cause}). Choose another place and try again.',
    'link.refused': '“{url}” is not a web address, so it was not opened.',
    'call.refused': 'Warraq refused a request that did not come from its own window.',
    'call.invalid-input': 'Warraq refused a request it did not understand: {call}, {place}.',
    unexpected:
      'Something went wrong in Warraq itself: {cause}. Nothing that was confirmed is lost.',
  },
  ar: {
    'file.not-found': 'لم يعد الملف «{file}» في مكانه. تحقّق من موضعه ثم استورده من جديد.',
    'file.unreadable': 'تعذّرت قراءة «{file}» ({cause}). تأكّد من أن لك حق فتحه ثم حاول مرة أخرى.',
    'file.empty': 'الملف «{file}» فارغ، ليس فيه ما يُستورد.',
    'file.not-text':
      'الملف «{file}» ليس نصاً: البايت عند الموضع {position} لا يرد في نص. إن كان مستنداً فاحفظه نصاً عادياً أولاً.',
    'file.too-large':
      'حجم «{file}» {megabytes} ميغابايت، والحد للملف النصي الواحد {limit} ميغابايت. قسّمه واستورد أجزاءه.',
    'file.changed-while-read': 'كان «{file}» يتغيّر أثناء قراءته. استورده من جديد بعد أن يكتمل.',
    'file.unsupported-format':
      '«{file}»: لا يمكن بعدُ استيراد الملفات المنتهية بـ «{extension}». احفظه نصاً عادياً (.txt).',
    'file.other-format':
      '«{file}» في حقيقته ملف {format}، وهذه الملفات لا تُستورد. استورد نصه محفوظاً نصاً عادياً (.txt).',
    'file.no-words': 'ليس في «{file}» كلمات، بل فراغات أو علامات فقط.',
    'file.not-an-export':
      'الملف «{file}» بصيغة JSON لكنه ليس تصديراً من ورّاق يُعتمد عليه: {place} على غير المتوقع.',
    'file.damaged':
      'الملف «{file}» تالف أو ناقص: {place} ليس كما تقتضيه صيغة {format}. احصل على الملف من جديد أو احفظه بصيغة أخرى.',
    'file.not-as-named':
      'الملف «{file}» ليس بصيغة {format} كما يوحي اسمه. أعطه لاحقة صيغته الصحيحة ثم استورده من جديد.',
    'file.encrypted': 'الملف «{file}» مقفل بكلمة مرور. احفظ نسخة غير مقفلة واستوردها.',
    'file.only-pictures':
      'ليس في «{file}» إلا صور للنص ({pages, plural, zero {# صفحة} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}})، فلا كلمات تُقرأ فيه. مرّره على برنامج للتعرف على النصوص أولًا.',
    'file.too-deep':
      'الملف «{file}» متداخل أكثر من {limit, number} مستوى، ولا مقال كذلك. احفظه من جديد من برنامجه.',
    'file.too-slow':
      'تُرك «{file}»: لم يخرج منه شيء خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}. احفظه من جديد من برنامجه أو نصًّا صرفًا.',
    'file.reader-stopped':
      'كان «{file}» فوق طاقة قارئه فتوقف. لم يتأثر شيء آخر. قسّمه أو احفظه نصًّا صرفًا.',
    'file.too-many-entries': 'في «{file}» أكثر من {limit, number} ملف. فُكّ ضغطه واستورد المجلد.',
    'file.expands-too-far':
      'يتمدد «{file}» عند فكّه إلى أكثر من {limit, number} م.ب، بلا تناسب مع حجمه. لم يُفكّ.',
    'file.unsafe-entry': 'في «{file}» مدخل «{entry}» يشير إلى خارج الأرشيف، فتُرك.',
    'file.bad-record': 'الملف «{file}»: تعذّرت قراءة {place} مقالًا. أما الباقي فقد استُورد.',
    'file.damaged-characters':
      'الملف «{file}»: في {place} بايتات لا تمثّل أي حرف، فلم يُستورد. أصلحه أو اختر للملف ترميزًا آخر.',
    'file.no-articles': 'ليس في «{file}» أي مقال.',
    'file.no-text-column':
      'الملف «{file}»: لم يُعرف أي عمود فيه يحمل النص. اختر أعمدته في منضدة الاستيراد.',
    'file.unknown-encoding': 'لا يمكن قراءة «{file}» بترميز «{encoding}». اختر ترميزًا آخر.',
    'folder.empty': 'ليس في المجلد «{file}» أي ملف.',
    'import.cancelled': 'لم يُستورد «{file}»: أُلغي الاستيراد قبل دوره.',
    'import.rows-gone': 'لم تعد هذه الملفات في منضدة الاستيراد. استوردها من جديد من موضعها.',
    'import.report-failed': 'تعذّرت كتابة التقرير في «{path}» ({cause}). اختر موضعًا آخر.',
    'watching.own-folder': '«{path}» هو المكتبة نفسها أو داخلها، فلا يمكن مراقبته. اختر مجلدًا آخر.',
    'watching.already': 'المجلد «{path}» مراقَب من قبل.',
    'library.not-found': 'لا توجد مكتبة في «{path}». اختر مجلداً آخر أو أنشئ مكتبة هناك.',
    'library.not-a-library':
      '«{path}» ليس مكتبة ورّاق، ولم يتغيّر فيه شيء. اختر مجلداً فيه library.json.',
    'library.locked':
      'المكتبة «{path}» مفتوحة في مكان آخر: {program, select, unknown {في برنامج لا يُعرف} other {في {program} على الحاسوب «{computer}» (العملية {process})}}. أغلقها هناك ثم حاول مرة أخرى.',
    'library.read-only':
      'المكتبة «{path}» على قرص لا يُكتب عليه. انسخها إلى قرص يقبل الكتابة وافتح النسخة.',
    'library.disk-full':
      'امتلأ قرص المكتبة «{path}» فلم يُحفظ آخر تعديل. كل ما قبله محفوظ. أفرِغ بعض المساحة ثم حاول مرة أخرى.',
    'library.damaged':
      'المكتبة «{path}» متضررة: {file}، {place}. لم يُغيَّر شيء ولم يُكتب فوق شيء. {backup, select, none {ليست فيها نسخة احتياطية سليمة: افتح نسخة منها من مكان آخر.} other {أحدث نسخة احتياطية سليمة منها «{backup}». يُفتح هذا المجلد مكتبةً قائمة بنفسها، والأمر «warraq restore» يصنع منه ومن كل تعديل لاحق يمكن إثباته مكتبة جديدة.}}',
    'library.newer-format':
      'أنشأ المكتبةَ «{path}» إصدارٌ أحدث من ورّاق (الصيغة {version}). حدّث ورّاق لفتحها.',
    'library.migrated':
      'أنشأ المكتبةَ «{path}» إصدارٌ أقدم من ورّاق، وقد نُقلت إلى الصيغة الحالية (من الصيغة {from, number} إلى {to, number}). لم يضع منها شيء، وهي محفوظة كما كانت في النسخة الاحتياطية «{backup}».',
    'library.already-exists': 'في «{path}» شيء موجود من قبل. اختر اسماً آخر.',
    'library.not-open': 'لا مكتبة مفتوحة. افتح واحدة أو أنشئ جديدة.',
    'library.write-failed':
      'تعذّر على المكتبة «{path}» حفظ آخر تعديل ({cause}). كل ما قبله محفوظ. حاول مرة أخرى.',
    'library.stopped': 'توقفت المكتبة لحظة وهي تعود الآن. لم يضع شيء مما أُكّد حفظه. حاول مرة أخرى.',
    'library.vanished':
      'لم تعد المكتبة «{path}» في مكانها: نُقل مجلدها أو حُذف، أو فُصل قرصها. كل ما أُكّد حفظه سليم هناك، وما لم يُحفظ بعدُ لم يُؤكَّد. أعِد المجلد أو القرص إلى مكانه وسيتابع ورّاق من نفسه.',
    'library.backup-failed':
      'تعذّر صنع نسخة احتياطية من «{path}» ({cause}). المكتبة نفسها سليمة. أفرِغ بعض المساحة على قرصها، أو شغّل «warraq verify» لترى ما الخلل.',
    'care.cancelled': 'أُلغي ذلك، والمكتبة كما كانت.',
    'library.nothing-to-restore':
      'ليس في «{path}» ما تُستعاد منه مكتبة: لا فهرسها يُقرأ ولا نسخة احتياطية منها. لم يتغيّر شيء.',
    'library.keeps-stopping':
      'توقفت المكتبة {count, plural, one {مرة واحدة} two {مرتين} few {# مرات} other {# مرة}} في دقيقة واحدة، فلم تُشغَّل من جديد. لم يضع شيء مما أُكّد حفظه. حاول مرة أخرى أو افتح مكتبة غيرها.',
    'library.torn-tail':
      'انقطع آخر ما كُتب في «{path}»، كما يحدث عند تعطّل الجهاز أو انقطاع الكهرباء، فتُرك. كل ما قبله موجود. حُفظت البايتات المقطوعة ({bytes, number}) في {file}.',
    'library.tail-missing':
      '{count, plural, one {لا يوجد آخر تعديل} two {لا يوجد آخر تعديلين} few {لا توجد آخر # تعديلات} many {لا يوجد آخر # تعديلاً} other {لا يوجد آخر # تعديل}} في «{path}»: اقتُطع سجلها بعد إغلاقها. ابحث عن نسخة أحدث من المجلد.',
    'library.bodies-missing':
      'نصوص ناقصة من آخر {file} في «{path}». تُنبّه كل مقالة إلى ذلك عند فتحها، ويمكن استيراد ملفها الأصلي من جديد.',
    'library.name-invalid': 'يتألف الاسم من حرف واحد إلى 200 حرف. اكتب اسماً ثم حاول مرة أخرى.',
    'move.inside': '«{path}» داخل المكتبة نفسها. اختر مكاناً خارجها.',
    'move.no-folder': 'لا يوجد مجلد «{path}» لنقل المكتبة إليه. اختر مكاناً آخر.',
    'move.no-file':
      '«{file}» في «{path}» ليس ملفاً ولا مجلداً، فلا يمكن نسخه إلى قرص آخر. احذفه أو ضعه في مكان آخر ثم انقل المكتبة من جديد؛ لم يُنقل شيء.',
    'move.not-writable':
      'لا يستطيع ورّاق نقل المكتبة إلى «{path}»: أحد المجلدين لا يقبل الكتابة. بقيت المكتبة في مكانها. اختر مكاناً آخر.',
    'move.cancelled': 'أُلغي النقل، وبقيت المكتبة في مكانها كاملة.',
    'move.left':
      'نُقلت المكتبة، لكن تعذّر حذف مجلدها القديم. ما زال في «{path}»، فاحذفه بعد أن تطمئن إلى المكتبة في مكانها الجديد.',
    'article.not-found': 'لم تعد هذه المقالة في المكتبة.',
    'edit.blank-title': 'العنوان فارغ. اكتب عنواناً للمقالة أو اترك عنوانها كما كان.',
    'edit.no-date':
      '«{text}» ليس تاريخاً يمكن قراءته. اكتبه مثل ٨ شباط ٢٠٢٤ أو \u20662024-02-08\u2069 أو \u20668 February 2024\u2069، وتكفي السنة وحدها.',
    'edit.no-address':
      '«{text}» ليس عنوان صفحة على الويب. يبدأ العنوان بـ \u2066http://\u2069 أو \u2066https://\u2069 ولا فراغ فيه.',
    'edit.no-language': '«{text}» ليس رمز لغة. اكتب حرفين لاتينيين أو ثلاثة، مثل ar أو en أو ckb.',
    'decode.no-original':
      'الملف الأصلي «{file}» غير محفوظ سليماً في المكتبة، فلا يمكن أن يُقرأ من جديد. افحص المكتبة لمعرفة المزيد.',
    'decode.not-there':
      'عند قراءة «{file}» بترميز «{encoding}» لا توجد فيه هذه المقالة. اختر ترميزاً آخر؛ لم يتغيّر شيء.',
    'merge.same': 'لا تُدمج المقالة في نفسها. اختر مقالتين.',
    'merge.in-trash': '«{title}» في المهملات. استعدها أولاً ثم ادمج الأخرى فيها.',
    'record.not-found': 'لم يعد هذا المحفوظ في المكتبة.',
    'article.body-damaged':
      'نص «{title}» متضرر في {file}. الملف الأصلي محفوظ على حدة ويمكن استيراده من جديد.',
    'names.too-few': 'يلزم للاسم تهجئتان مختلفتان على الأقل. أضف تهجئة أخرى.',
    'query.unclosed-quote':
      'علامة التنصيص عند الحرف {position} لم تُغلق. أضف أخرى عند نهاية العبارة.',
    'query.unclosed-parenthesis':
      'القوس عند الحرف {position} لم يُغلق. أضف قوساً حيث تنتهي المجموعة.',
    'query.unexpected':
      '«{text}» عند الحرف {position} في غير موضعه. ضعه بين علامتي تنصيص لتبحث عنه كما هو.',
    'query.unknown-collection':
      'عند الحرف {position} طُلبت مجموعة «{text}» ولا توجد مجموعة بهذا الاسم. اختر واحدة من الشريط الجانبي.',
    'query.collection-cycle':
      'عند الحرف {position}: المجموعة «{text}» تحوي نفسها. عدّل البحث الذي حُفظت به.',
    'query.too-many-collections':
      'عند الحرف {position} طُلبت مجموعات متداخلة أكثر من {limit, number}. اطلب عدداً أقل.',
    'collection.name-taken': 'توجد مجموعة باسم «{name}». اختر اسماً آخر.',
    'query.unknown-value':
      '«{field}» عند الحرف {position} لا يعرف «{text}». احذفه أو اختر قيمة أخرى.',
    'query.near-alone': '«{text}» عند الحرف {position} يحتاج إلى كلمة أو عبارة على كل جانب منه.',
    'query.distance':
      'المسافة في «{text}» عند الحرف {position} لا تصح. اختر عدداً من 1 إلى {limit, number}.',
    'query.too-long': 'عبارة البحث أطول مما يُقبل. اجعلها دون {limit, number} حرف.',
    'tag.invalid': 'لا يصلح «{text}» وسماً. استعمل كلمات، و«/» بين الوسم وما تحته.',
    'undo.nothing': 'ليس هناك ما يُتراجع عنه.',
    'undo.overtaken':
      'لم يعد التراجع عن هذا ممكناً: غيّر تعديل لاحق المقالات نفسها. تراجع عن ذاك أولاً.',
    'redo.nothing': 'ليس هناك ما يُعاد.',
    'redo.overtaken': 'لا تمكن إعادة هذا الآن: تُراجع بعده عن تعديل للمقالات نفسها. أعِد ذاك أولاً.',
    'erase.not-in-trash':
      'لا يُحذف نهائياً إلا ما في المهملات، ولم يُحذف شيء. انقل المقالات إلى المهملات أولاً.',
    'erase.count-changed':
      'لم يُحذف شيء: صار عدد ما سيُحذف {count, plural, zero {صفراً} one {مقالة واحدة} two {مقالتين} few {# مقالات} many {# مقالة} other {# مقالة}} بعد أن كان {confirmed, number}. راجع ثم أكّد.',
    'history.damaged':
      'تعذّرت قراءة جزء من سجل التعديلات، فبعضها غائب هنا. لا يمسّ ذلك المقالات. السجل المتضرر محفوظ باسم {file}.',
    'history.not-kept':
      'تعذّر حفظ سجل التعديلات ({cause})، فهو لهذه الجلسة وحدها. أما التعديلات نفسها فمحفوظة.',
    'concordance.no-words':
      'يحتاج عرض السياقات إلى كلمة يبحث عنها، وليس في هذا البحث كلمة. اكتب كلمة أو «عبارة».',
    'concordance.too-many':
      'المواضع أكثر من {most, number}، وهي أكثر مما يُعرض دفعة واحدة. ضيّق البحث بكلمة أخرى أو بمصدر أو بمرشّح.',
    'export.nothing': 'ليس هناك مقالات للتصدير. حدّد بعضها أو غيّر البحث.',
    'export.write-failed':
      'تعذّرت كتابة التصدير في «{path}» ({cause}). اختر مكاناً آخر وحاول مرة أخرى.',
    'link.refused': '«{url}» ليس عنوان موقع، فلم يُفتح.',
    'call.refused': 'رفض ورّاق طلباً لم يأت من نافذته.',
    'call.invalid-input': 'رفض ورّاق طلباً لم يفهمه: {call}، {place}.',
    unexpected: 'وقع خلل في ورّاق نفسه: {cause}. لم يضع شيء مما أُكّد حفظه.',
  },
};
