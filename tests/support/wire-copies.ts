/** A story that an agency sends out, as paragraphs. */
const story = [
  'أعلنت وزارة الري في بيان صدر مساء الاثنين أن منسوب المياه في سد وادي الريحان ارتفع أكثر من مترين خلال أسبوع واحد، وهو أعلى ارتفاع يسجل في هذا الوقت من السنة منذ أحد عشر عاماً.',
  'وقال المهندس سالم الدباغ، المشرف على محطات القياس، إن الفرق الفنية تراقب جسم السد على مدار الساعة، وإن بوابات التصريف ستفتح تدريجياً إذا تجاوز المنسوب الحد المقرر للتخزين الآمن.',
  'ودعت البلديات الواقعة أسفل المجرى المزارعين إلى إبعاد مضخاتهم ومواشيهم عن الضفتين، ووزعت منشورات تبين طرق الإخلاء ومواقع المدارس التي أعدت لاستقبال العائلات عند الحاجة.',
  'ويخزن السد مياه الأمطار الشتوية لري نحو تسعة آلاف هكتار من بساتين الزيتون والرمان، وتعتمد عليه أربع بلدات في تأمين مياه الشرب حين تجف الآبار في أواخر الصيف.',
  'وتوقعت دائرة الأرصاد أن تنحسر العاصفة يوم الخميس، على أن تعود الأمطار متفرقة مع نهاية الأسبوع فوق المرتفعات الغربية.',
] as const;

/** What another article says, of about the same things. */
const other = [
  'تستعد بساتين الرمان في وادي الريحان لموسم وفير بعد أن امتلأ السد وعادت القنوات تجري بين الحقول، فيما يشكو المزارعون من قلة اليد العاملة وارتفاع أجور النقل إلى الأسواق.',
  'ويقول أصحاب البساتين إن مياه السد وفرت عليهم ثمن الوقود الذي كانوا يدفعونه لتشغيل المضخات، وإن المهندس سالم الدباغ وعدهم بجدول ثابت لتوزيع حصص الري بين البلدات الأربع.',
  'وتخطط الجمعية التعاونية لفتح معمل صغير يعصر الرمان ويعبئه، بتمويل من قرض ميسر يسدد على خمس سنوات، ويوفر ثلاثين فرصة عمل لنساء البلدة.',
] as const;

const paragraphs = (parts: readonly string[]): string => parts.join('\n\n');

/** The story without diacritics and hamzas, as another desk types it. */
const retyped = (text: string): string =>
  text.replace(/[أإ]/g, 'ا').replace(/[\u064B-\u0652]/g, '');

/** The story with a few of its words put otherwise. */
const edited = (parts: readonly string[]): readonly string[] =>
  parts.map((part) => part.replace('أكثر من مترين', 'نحو مترين ونصف المتر'));

/**
 * An agency's story in three outlets, a longer article that carries all of it at its end, an article
 * about the same place, and one about something else. Each is a file as it was saved.
 */
export const wireCopies = {
  'agency.txt': `سد وادي الريحان يسجل أعلى منسوب منذ أحد عشر عاماً\n3 آذار 2023\nالمصدر: وكالة الضفاف\n\n${paragraphs(story)}`,
  'copy.txt': `المياه ترتفع في وادي الريحان\n4 آذار 2023\nالمصدر: جريدة المرفأ\n\n${retyped(paragraphs(story))}`,
  'trimmed.txt': `السد يقترب من حده\n5 آذار 2023\nالمصدر: موقع الميناء\n\nقال مراسلنا في الوادي إن الأمطار لم تتوقف منذ ثلاثة أيام.\n\n${paragraphs(edited(story.slice(0, 4)))}`,
  'weekly.txt': `حصاد الأسبوع\n10 آذار 2023\nالمصدر: مجلة الواحة\n\n${paragraphs([...longDigest(), ...story])}`,
  'orchards.txt': `رمان وادي الريحان ينتظر القطاف\n1 أيلول 2023\nالمصدر: جريدة النخلة\n\n${paragraphs(other)}`,
  'football.txt':
    'كأس المدينة\n2 حزيران 2023\nالمصدر: الملعب\n\nفاز فريق الشاطئ على فريق القلعة بهدفين لهدف في مباراة امتدت إلى الوقت الإضافي أمام مدرجات ممتلئة.',
} as const;

/** Other news, so long that the story is a small part of the whole. */
function longDigest(): readonly string[] {
  const places = ['الساحل', 'الجبل', 'السهل', 'الصحراء', 'الجزيرة', 'العاصمة', 'الحدود', 'الميناء'];
  const things = ['مدرسة', 'مشفى', 'جسر', 'مكتبة', 'سوق', 'مسرح', 'ملعب', 'محطة'];
  return places.flatMap((place, at) =>
    things.map((thing, number) => {
      const second = things[(number + at + 1) % things.length] ?? thing;
      return `في ${place} افتتح ${thing} رقم ${at * 8 + number} قرب ${second} ${place} وحضر ${number + 3} من أهل ${second} وغاب عنه وفد ${thing} ${at}.`;
    }),
  );
}

/** The same file with a "read also" block at its end that carries another whole article. */
export function withReadAlso(file: string, heading: string, carried: string): string {
  return `${file}\n\n${heading}\n${carried}`;
}

export const orchards = paragraphs(other);
