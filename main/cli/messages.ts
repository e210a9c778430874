import type { InterfaceLanguage } from '../../preload/contract/settings.ts';

const english = {
  'usage.no-command': 'No command was given. “warraq --help” lists them.',
  'usage.unknown-command': 'There is no command “{command}”. “warraq --help” lists them.',
  'usage.option': '{problem}. “warraq {command} --help” shows what it takes.',
  'usage.library': 'Name the library’s folder with --library DIR.',
  'usage.paths': 'Name at least one file or folder to import.',
  'usage.query': 'Give a query; "" stands for every article.',
  'usage.ids': 'Name at least one article by its id.',
  'usage.tags': 'Name at least one tag with --add or --remove.',
  'usage.word': 'Give a word or a text to explain.',
  'usage.out': 'Name the file or folder to write with --out PATH.',
  'usage.choice': '--{option} takes one of: {choices}.',
  'usage.limit': '--limit takes a whole number from 0 to {most}.',
  'usage.batch': '--batch takes no query beside it.',
  'batch.line':
    'Line {line} of “{file}” is not an object with an id and a query. It was passed over.',
  'import.imported': 'imported   {file}',
  'import.duplicate': 'duplicate  {file}',
  'import.failed': 'failed     {file}',
  'import.summary':
    '{files, plural, =0 {No files} one {# file} other {# files}}: {imported} imported ({articles, plural, one {# article} other {# articles}}), {duplicate} there already, {failed} failed.',
  'import.cancelled': 'The import was cancelled; what had been imported stays.',
  'search.summary': '{total, plural, =0 {No article} one {# article} other {# articles}}',
  'search.relaxed': 'No article has every word; these are the closest.',
  'search.undated': 'no date',
  'tag.changed': '{changed, plural, =0 {No article} one {# article} other {# articles}} changed.',
  'export.written':
    '{articles, plural, one {# article} other {# articles}}, {bytes, number} bytes, written to “{path}”.',
  'stats.library': 'Library “{name}” at {path}',
  'stats.counts': '{all} articles, {inbox} of them in the inbox; {trash} in the trash',
  'stats.tags': 'Tags',
  'stats.sources': 'Sources',
  'stats.languages': 'Languages',
  'show.note': 'Note',
  'show.tags': 'Tags',
  'explain.stop-word': 'not indexed',
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
      'usage.tags': 'اذكر وسماً واحداً على الأقل مع ‎--add أو ‎--remove.',
      'usage.word': 'اكتب كلمة أو نصاً لتحليله.',
      'usage.out': 'اذكر الملف أو المجلد المراد كتابته هكذا: ‎--out PATH.',
      'usage.choice': 'يقبل ‎--{option} واحداً من: {choices}.',
      'usage.limit': 'يقبل ‎--limit عدداً صحيحاً من 0 إلى {most}.',
      'usage.batch': 'لا تُكتب عبارة بحث مع ‎--batch.',
      'batch.line': 'السطر {line} من «{file}» ليس كائناً فيه id و query، فتُرك.',
      'import.imported': 'استُورد   {file}',
      'import.duplicate': 'مكرّر     {file}',
      'import.failed': 'تعذّر     {file}',
      'import.summary':
        '{files, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفاً} other {# ملف}}: استُورد {imported} ({articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}})، وكان {duplicate} موجوداً من قبل، وتعذّر {failed}.',
      'import.cancelled': 'أُلغي الاستيراد، وما استُورد قبل ذلك باقٍ.',
      'search.summary':
        '{total, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}}',
      'search.relaxed': 'ليس في المكتبة مقالة فيها كل الكلمات، وهذه أقربها.',
      'search.undated': 'بلا تاريخ',
      'tag.changed':
        '{changed, plural, zero {لم تتغيّر أي مقالة} one {تغيّرت مقالة واحدة} two {تغيّرت مقالتان} few {تغيّرت # مقالات} many {تغيّرت # مقالةً} other {تغيّرت # مقالة}}.',
      'export.written':
        '{articles, plural, zero {لا مقالات} one {مقالة واحدة} two {مقالتان} few {# مقالات} many {# مقالةً} other {# مقالة}}، {bytes, number} بايت، كُتبت في «{path}».',
      'stats.library': 'المكتبة «{name}» في {path}',
      'stats.counts': 'المقالات: {all}، منها في الوارد: {inbox}، وفي المهملات: {trash}',
      'stats.tags': 'الوسوم',
      'stats.sources': 'المصادر',
      'stats.languages': 'اللغات',
      'show.note': 'ملاحظة',
      'show.tags': 'الوسوم',
      'explain.stop-word': 'لا تُفهرس',
    },
  };
