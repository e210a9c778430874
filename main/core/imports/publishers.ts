import { fold } from './fold.ts';

/** Outlets that sign with their bare name. Compared folded, whole. */
const outlets: ReadonlySet<string> = new Set(
  [
    ...['رويترز', 'سبوتنيك', 'أ ف ب', 'أ.ف.ب', 'فرانس برس', 'أسوشيتد برس', 'أ ب', 'الأناضول'],
    ...['شينخوا', 'تاس', 'د ب أ', 'د.ب.أ', 'واع', 'سانا', 'واس', 'وام', 'قنا', 'كونا', 'بترا'],
    ...[
      'بي بي سي',
      'بي بي سي عربي',
      'الجزيرة',
      'الجزيرة نت',
      'الجزيرة.نت',
      'العربية',
      'العربية نت',
    ],
    ...['روسيا اليوم', 'آر تي', 'سكاي نيوز عربية', 'سي إن إن', 'فرانس 24', 'دويتشه فيله', 'وكالات'],
    ...['الشرق الأوسط', 'القدس العربي', 'الأهرام', 'اليوم السابع', 'المصري اليوم', 'الشروق'],
    ...[
      'reuters',
      'afp',
      'ap',
      'associated press',
      'the associated press',
      'tass',
      'sputnik',
      'rt',
    ],
    ...[
      'xinhua',
      'anadolu agency',
      'anadolu',
      'dpa',
      'upi',
      'bbc',
      'bbc news',
      'cnn',
      'al jazeera',
    ],
    ...[
      'the guardian',
      'the independent',
      'agencies',
      'agence france-presse',
      'le monde',
      'le figaro',
    ],
    ...['libération', 'тасс', 'риа новости', 'интерфакс', 'рбк', 'коммерсантъ', 'ведомости'],
    ...['ایسنا', 'ایرنا', 'فارس', 'تسنیم', 'مهر', 'ایلنا'],
  ].map(fold),
);

/** Words for a kind of publisher, at the head of its name: agency, newspaper, centre, group. */
const kinds =
  'وكاله|وكالات|صحيفه|جريده|مجله|موقع|بوابه|شبكه|قناه|مركز|معهد|مؤسسة|مجموعه|منصه|اذاعه|راديو|تلفزيون|منتدي|مدونه|نشره|الهيئة|المركز|المعهد|' +
  'خبرگزاري|روزنامه|هفته نامه|ماهنامه|پايگاه|سايت|وبسايت|' +
  'агентство|газета|журнал|портал|телеканал|радио|вестник|известия|сайт|издание|' +
  'agence|journal|le journal|le courrier|la gazette|revue|la revue|radio|agencia|diario|periodico|agentur|zeitung|gazetesi|haber|dergisi';
const startsWithKind = new RegExp(`^(?:${fold(kinds)})(?![\\p{L}])`, 'u');

/** Words that end the name of a newspaper or agency written in Latin letters. */
const endsWithKind =
  /(?:^the .* |[^.] )(?:news|times|post|press|journal|gazette|herald|tribune|ledger|review|chronicle|observer|standard|telegraph|courier|mail|star|sun|daily|weekly|magazine|monitor|dispatch|record|bulletin|agency|network|institute|foundation|center|centre|group|report|zeitung|gazetesi|haber|times of .*)$/u;
const domain =
  /^(?:www\.)?[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63}){0,3}\.(?:com|net|org|info|news|ru|ir|iq|eg|sa|ae|fr|uk|de|tr|tv|me|co|dz|ma|tn|lb|sy|jo|ps|qa|kw|om|ye|ly|sd)$/u;

/** The most words the name of a publisher has. */
const longestName = 12;

/** Whether a line is the bare name of an outlet that needs no word for what it is. */
export function isKnownOutlet(line: string): boolean {
  return line.length <= 60 && outlets.has(fold(line).replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, ''));
}

/** Whether a short line is the name of a publisher: a known outlet, a kind of publisher, a domain. */
export function isPublisherName(line: string): boolean {
  if (line.length > 110 || /[.!?؟…:؛;,،]\s*$/u.test(line)) return false;
  const folded = fold(line);
  if (folded.split(' ').length > longestName) return false;
  return (
    isKnownOutlet(line) ||
    domain.test(folded) ||
    startsWithKind.test(folded) ||
    endsWithKind.test(folded)
  );
}
