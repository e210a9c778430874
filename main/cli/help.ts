import type { InterfaceLanguage } from '../../preload/contract/settings.ts';
import type { CommandName } from './commands.ts';

/** How each command is written; the same in every language, as commands are. */
const synopsis: Readonly<Record<CommandName, string>> = {
  import:
    'warraq import PATH… --library DIR [--watch] [--report FILE] [--encoding NAME] [--columns text=HEADER…] [--anyway] [--json]',
  search:
    'warraq search QUERY --library DIR [--limit N] [--match all|any] [--json]\nwarraq search --batch FILE --library DIR [--limit N] [--match all|any] [--json]',
  collections: 'warraq collections --library DIR [--json]',
  concordance:
    'warraq concordance QUERY --library DIR [--order next|previous|article] [--context N] [--out FILE] [--json]',
  show: 'warraq show ID… --library DIR [--json]',
  alike: 'warraq alike ID --library DIR [--json]',
  stories: 'warraq stories [QUERY] --library DIR [--json]',
  tag: 'warraq tag QUERY --library DIR [--add TAG…] [--remove TAG…] [--json]',
  export:
    'warraq export [QUERY] --library DIR --format json|csv|markdown --out PATH [--order oldest-first|newest-first|source] [--json]',
  names: 'warraq names --library DIR [--suggest TEXT] [--json]',
  rules: 'warraq rules --library DIR [--remove ID…] [--json]',
  stats: 'warraq stats --library DIR [--json]',
  backup: 'warraq backup --library DIR [--json]',
  verify: 'warraq verify --library DIR [--backups] [--json]',
  restore: 'warraq restore --library DIR [--from BACKUP] --out NEW [--json]',
  rename: 'warraq rename NAME --library DIR [--json]',
  move: 'warraq move --library DIR --out PATH [--json]',
  explain: 'warraq explain WORD [--json]',
};

interface HelpText {
  readonly about: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly common: string;
}

const texts: Readonly<Record<InterfaceLanguage, HelpText>> = {
  en: {
    about: 'Warraq, a research workbench for article files. Nothing leaves this machine.',
    commands: {
      import:
        'Imports files, and the files below folders. Creates the library where DIR is missing or empty.\nCtrl-C stops before the next file; what is in stays in.\n--watch goes on with what comes into the folders. --report writes what became of each file as CSV. --encoding reads the files in that encoding, --columns says what the columns of a table hold. --anyway takes files that the library has already.',
      search:
        'Finds articles: words (all required), "an exact phrase", -word, tag:name, source:name.\n--match any ranks every article that has at least one of the words. --limit is 20 if not given.\n--batch answers many queries: FILE holds {"id","query"} a line.',
      collections:
        'Lists the saved searches with how many articles each finds at present.\nIn a query, in:NAME or in:"THE NAME" stands for one.',
      concordance:
        'Shows every occurrence of the query\u2019s words between what stands before and after it; a phrase is one occurrence.\n--order next (if not given) goes by the words that follow, previous by those before, article by articles, the newest first. --context is 8 words on either side if not given, 50 at most. --out writes all of it as CSV.',
      show: 'Shows articles with their text.',
      alike:
        'Shows the articles that tell the same story as one, the earliest first, and others about the same things.\nTexts are compared by their words, whatever their hamzas and diacritics; headlines are not.',
      stories:
        'Shows the stories that several of the articles found tell, those with most articles first; without a query, of the whole library but its trash.',
      tag: 'Adds and removes tags on everything the query finds. "a/b" is a tag b below a.',
      export:
        'Writes everything the query finds; without a query, the whole library but its trash.\njson is lossless and can be imported again; csv is for spreadsheets; markdown makes a file for each article.',
      names:
        'Lists the names whose spellings were gathered, with the articles that have each; a search for name:TEXT finds all spellings of one.\n--suggest tells what in the library may be other spellings of a name.',
      rules:
        'Lists what the library learnt from corrections and what imports follow: the source of a site, or the order of day and month in its dates.\n--remove deletes rules by the ID in front of each; no article changes.',
      stats: 'Counts the articles of a library, with its tags, sources and languages.',
      backup:
        'Makes a backup below DIR/backups: a library of its own, read back before it gets its name.\nOf older ones, the newest of each of 24 hours, 7 days and 8 weeks stay.',
      verify:
        'Reads every byte of a library, also of one that cannot be opened, and changes nothing.\n--backups reads its backups too. Exit status: 0 whole; 1 damage was found; 2 could not run.',
      restore:
        'Makes a new library in NEW, which must be missing or empty, and changes nothing in DIR.\nIt begins with the catalogue that can be brought furthest, the library\u2019s own or a backup\u2019s, and adds what the journal still proves. --from takes one backup exactly as it is.',
      rename: 'Gives a library another name, of 1 to 200 characters. Its folder keeps its own.',
      move: 'Moves a library\u2019s folder to PATH, where nothing may be yet. To another disk everything is copied and compared before the old folder goes.\nCtrl-C stops a copy; the library then stays where it was, whole.',
      explain: 'Shows the words of a text and the terms under which each is found.',
    },
    common:
      '--json prints one JSON object a line on standard output and nothing else.\nExit status: 0 done; 1 done, but some inputs failed; 2 could not run.',
  },
  ar: {
    about: 'ورّاق، منضدة بحث لملفات المقالات. لا يغادر هذا الجهازَ شيء.',
    commands: {
      import:
        'يستورد الملفات وما تحت المجلدات من ملفات، وينشئ المكتبة إن كان DIR غير موجود أو فارغاً.\nيتوقف بـ Ctrl-C قبل الملف التالي، وما استُورد باقٍ.\nومع ‎--watch يستورد ما يأتي إلى المجلدات بعد ذلك. و ‎--report يكتب مصير كل ملف بصيغة CSV. و ‎--encoding يقرأ الملفات بذلك الترميز، و ‎--columns يذكر ما تحمله أعمدة الجدول. و ‎--anyway يأخذ ملفات موجودة في المكتبة من قبل.',
      search:
        'يبحث عن مقالات: كلمات (كلها مطلوبة)، و"عبارة بنصها"، و ‎-كلمة، و tag:وسم، و source:مصدر.\nمع ‎--match any تُرتَّب كل مقالة فيها كلمة واحدة على الأقل. و ‎--limit عشرون ما لم يُذكر.\nومع ‎--batch يجيب عن أسئلة كثيرة: في كل سطر من FILE‏ {"id","query"}.',
      collections:
        'يعرض عمليات البحث المحفوظة وعدد ما تجده كل واحدة الآن من المقالات.\nوفي عبارة البحث تدل ضمن:الاسم أو ضمن:"الاسم كله" على واحدة منها.',
      concordance:
        'يعرض كل موضع لكلمات البحث بين ما قبله وما بعده، والعبارة بين علامتي تنصيص موضع واحد.\nترتيب ‎--order next (وهو المعتاد) بالكلمات التالية، و previous بالكلمات السابقة، و article بالمقالات من الأحدث. و ‎--context ثماني كلمات من كل جانب ما لم يُذكر، وأقصاه 50. و ‎--out يكتب المواضع كلها بصيغة CSV.',
      show: 'يعرض مقالات بنصوصها.',
      alike:
        'يعرض المقالات التي تروي الخبر نفسه من أقدمها، ثم مقالات أخرى في موضوعها.\nتُقارن كلمات النصوص مهما كُتبت الهمزات والحركات، ولا تُقارن العناوين.',
      stories:
        'يعرض الأخبار التي ترويها أكثر من مقالة مما يجده البحث، وأولها أكثرها مقالات، ومن دون بحث في المكتبة كلها ما عدا المهملات.',
      tag: 'يضيف وسوماً أو يحذفها في كل ما يجده البحث. «a/b» وسم b تحت a.',
      export:
        'يكتب كل ما يجده البحث، ومن دون بحث المكتبةَ كلها ما عدا المهملات.\njson كامل ويمكن استيراده من جديد، و csv للجداول، و markdown ملف لكل مقالة.',
      names:
        'يعرض الأسماء التي جُمعت تهجئاتها وعدد المقالات لكل تهجئة. والبحث بـ اسم:TEXT يجد كل تهجئات الاسم.\nومع ‎--suggest يعرض ما قد يكون في المكتبة من تهجئات أخرى لاسم.',
      rules:
        'يعرض ما تعلّمته المكتبة من التصحيحات ويتبعه الاستيراد: مصدر مقالات موقع، أو ترتيب اليوم والشهر في تواريخه.\nو ‎--remove يحذف قواعد بالمعرّف الذي أمام كل منها، ولا تتغير مقالة.',
      stats: 'يعدّ مقالات المكتبة ووسومها ومصادرها ولغاتها.',
      backup:
        'يصنع نسخة احتياطية تحت DIR/backups: مكتبة قائمة بنفسها تُقرأ كلها قبل أن تأخذ اسمها.\nويبقى من الأقدم أحدثُ ما في كل ساعة من 24 ساعة وكل يوم من 7 أيام وكل أسبوع من 8 أسابيع.',
      verify:
        'يقرأ كل بايت في مكتبة، وإن تعذّر فتحها، ولا يغيّر شيئاً.\nومع ‎--backups يقرأ نسخها الاحتياطية أيضاً. حالة الخروج: 0 سليمة، 1 وُجد ضرر، 2 تعذّر التشغيل.',
      restore:
        'يصنع مكتبة جديدة في NEW، وهو مجلد غير موجود أو فارغ، ولا يغيّر شيئاً في DIR.\nيبدأ من الفهرس الذي يمكن بلوغ أبعد ما يكون منه، فهرسِ المكتبة أو نسخة احتياطية، ويضيف ما لا يزال السجل يثبته. و ‎--from يأخذ نسخة بعينها كما هي.',
      rename: 'يعطي المكتبة اسماً آخر من حرف إلى 200 حرف، ويبقى اسم مجلدها كما هو.',
      move: 'ينقل مجلد المكتبة إلى PATH، وهو مكان ليس فيه شيء بعد. وإلى قرص آخر يُنسخ كل شيء ويُقارن بأصله قبل حذف المجلد القديم.\nويوقف Ctrl-C النسخ، فتبقى المكتبة في مكانها كاملة.',
      explain: 'يعرض كلمات نص وما تُفهرس تحته كل كلمة.',
    },
    common:
      'مع ‎--json يُطبع كائن JSON في كل سطر ولا شيء غيره.\nحالة الخروج: 0 تم، 1 تم وتعذّرت بعض المدخلات، 2 تعذّر التشغيل.',
  },
};

export function helpFor(command: CommandName | undefined, language: InterfaceLanguage): string {
  const { about, commands, common } = texts[language];
  if (command !== undefined) return `${synopsis[command]}\n\n${commands[command]}\n\n${common}\n`;
  return `${about}\n\n${Object.values(synopsis).join('\n')}\n\n${common}\n`;
}
