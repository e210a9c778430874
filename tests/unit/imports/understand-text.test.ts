import { describe, expect, it } from 'vitest';
import { understandText } from '../../../main/core/imports/understand-text.ts';

const first =
  'افتتحت بلدية المدينة صباح اليوم جسرا جديدا يربط ضفتي النهر بعد أعمال دامت ثلاث سنوات كاملة.';
const second =
  'وقال المهندس المشرف إن الجسر يتحمل ضعف حركة السير الحالية، وإن الإضاءة فيه تعمل بالشمس.';
const third = 'وينتظر سكان الضفة الشرقية أن تصل إليهم الحافلات مع بداية الشهر المقبل كما وُعدوا.';
const title = 'جسر جديد يربط ضفتي النهر';
const body = `${first}\n\n${second}\n\n${third}`;
const page = (...lines: readonly string[]): string => lines.join('\n');

describe('the title', () => {
  it('is the first line and is not repeated in the text', () => {
    const draft = understandText(page(title, first, second, third));
    expect(draft).toMatchObject({ title, text: body, language: 'ar', direction: 'rtl' });
  });

  it('is made of the first words where the text has none, and the text keeps them all', () => {
    const draft = understandText(page(first, '', second, '', third));
    expect(draft.text).toBe(body);
    expect(draft.title).toBe(first.slice(0, -1));
    const long = `${first.slice(0, -1)} ${second.slice(0, -1)} ${third}`;
    expect(understandText(long)).toMatchObject({
      title: 'افتتحت بلدية المدينة صباح اليوم جسرا جديدا يربط ضفتي النهر بعد أعمال…',
      text: long,
    });
  });

  it('loses its label, and the colons that go with it', () => {
    expect(understandText(page(`الخبر : ${title}`, `: ${first}`, `: ${second}`))).toMatchObject({
      title,
      text: `${first}\n\n${second}`,
    });
    expect(understandText(page(`الخبر ${title} : البلدية تفي بوعدها`, first)).title).toBe(
      `${title} : البلدية تفي بوعدها`,
    );
    expect(understandText(page(`العنوان: ${title}`, first, second)).title).toBe(title);
  });

  it('gives the name of the site after a stroke to the source', () => {
    const draft = understandText(page(`${title} | صحيفة الجسر`, title, first, second));
    expect(draft).toMatchObject({ title, source: 'صحيفة الجسر', text: `${first}\n\n${second}` });
  });

  it.each(['كتب: عشر روايات لهذا الصيف', 'Sources: council to build a bridge'])(
    'may begin like a label: %s',
    (headline) => {
      const draft = understandText(page(headline, first, second));
      expect(draft).toMatchObject({ title: headline, authors: [], text: `${first}\n\n${second}` });
      expect(draft.source).toBeUndefined();
    },
  );

  it('is not a label that names a publisher or a person, even above all else', () => {
    expect(understandText(page('المصدر: صحيفة الجسر', first, second)).source).toBe('صحيفة الجسر');
    expect(understandText(page('By Salma Hadi', first, second)).authors).toEqual(['Salma Hadi']);
  });

  it('is also the text of a file that has only a title', () => {
    expect(understandText(page(title, 'المصدر: صحيفة الجسر'))).toMatchObject({
      title,
      text: title,
      source: 'صحيفة الجسر',
    });
    expect(understandText(title)).toMatchObject({ title, text: title });
  });
});

describe('the paragraphs', () => {
  it('stay one a line where each line is one, and a subheading stays its own', () => {
    const draft = understandText(page(title, first, 'كلفة المشروع', second));
    expect(draft.text).toBe(`${first}\n\nكلفة المشروع\n\n${second}`);
  });

  it('keep their words, double spaces and punctuation while blank runs become one break', () => {
    const spaced =
      'قال  المدير :  «نعم»…  ثم سكت ،  ومضى إلى عمله في الضفة الأخرى من النهر الكبير.';
    const draft = understandText(page(title, '', spaced, '\u00a0', '', ' \t', second, '', ''));
    expect(draft.text).toBe(`${spaced}\n\n${second}`);
  });

  it('keep the lines of a text that was wrapped by hand', () => {
    const wrapped = page(
      'A new bridge',
      '',
      'The town opened its new bridge this morning after three years of',
      'work, and the first to cross it was a schoolboy on a bicycle who',
      'had waited since before dawn.',
      '',
      'The engineer said the bridge would carry twice the traffic of today and',
      'that its lamps were lit by the sun alone, which the council had',
      'asked for.',
    );
    expect(understandText(wrapped).text.split('\n\n')).toHaveLength(2);
    expect(understandText(wrapped).text).toContain('three years of\nwork, and');
  });
});

describe('site furniture', () => {
  it.each([
    'Ru En',
    'عربي | English',
    'AR EN FR',
    'شارك: فيسبوك تويتر واتساب',
    'Share on Facebook  Tweet  Print',
    'طباعة',
    'إعلان',
    'Advertisement',
    'الرئيسية > أخبار > محليات',
    'Home › News',
    'Главная / Общество',
    'مدة القراءة: ٣ دقائق',
    '5 min read',
    'Temps de lecture : 4 min',
    'عدد المشاهدات: 1,240',
    'حجم الخط أ- أ+',
    '---------',
    'رياضة',
  ])('above the title is not of the article: %s', (line) => {
    expect(understandText(page(line, title, first, second))).toMatchObject({
      title,
      text: `${first}\n\n${second}`,
    });
  });

  it('goes from between and after the paragraphs', () => {
    const draft = understandText(
      page(title, first, 'إعلان', second, 'Facebook Twitter', third, 'جميع الحقوق محفوظة © 2024'),
    );
    expect(draft.text).toBe(body);
  });

  it('never takes prose, nor a subheading of one common word', () => {
    const prose =
      'شارك في فيسبوك آلاف الأهالي صور الجسر، وعلّقوا عليها بعبارات فرح لا تخلو من دعابة.';
    expect(understandText(page(title, first, 'مشاركة', prose, second)).text).toBe(
      `${first}\n\nمشاركة\n\n${prose}\n\n${second}`,
    );
  });
});

describe('the date of publication', () => {
  const iso = (...lines: readonly string[]): string | undefined =>
    understandText(page(title, ...lines)).published?.iso;

  it.each([
    'تاريخ النشر: الخميس 8 شباط 2024',
    'نُشر في 8 فبراير 2024',
    'نشر بتاريخ : 2024/02/08 الساعة 10:30',
    'آخر تحديث: 8 فبراير 2024',
    'Published: 8 February 2024',
    'Опубликовано 8 февраля 2024',
    'Publié le 8 février 2024 à 10h',
    'تاریخ انتشار: ۱۹ بهمن ۱۴۰۲',
    'الخميس ٨ شباط ٢٠٢٤',
    'الخميس 8 فبراير 2024 - 10:30 | المصدر: رويترز',
    'نشر في: 8 فبراير 2024 | آخر تحديث: 9 فبراير 2024',
  ])('is taken from the head, and the line leaves the text: %s', (line) => {
    expect(iso(line, first, second)).toBe('2024-02-08');
    expect(understandText(page(title, line, first, second)).text).toBe(`${first}\n\n${second}`);
  });

  it('may stand on the line below its label', () => {
    expect(iso('تاريخ النشر:', '8 فبراير 2024', first)).toBe('2024-02-08');
  });

  it('is taken from a dateline, whose words stay', () => {
    const opening = `بغداد، 8 شباط/فبراير 2024 – ${first}`;
    expect(understandText(page(title, opening, second))).toMatchObject({
      published: { iso: '2024-02-08', written: '8 شباط/فبراير 2024' },
      text: `${opening}\n\n${second}`,
    });
  });

  it('is never taken from the prose', () => {
    const prose =
      'وكان الجسر القديم قد انهار في 5 يناير/ كانون الثاني 2020 بعد فيضان غير مسبوق في النهر.';
    expect(iso(first, prose, second)).toBeUndefined();
    expect(iso(prose, second)).toBeUndefined();
  });

  it('is a date whose weekday fits before one whose weekday does not', () => {
    expect(iso('الجمعة 8 فبراير 2024', 'الخميس 8 شباط 2024', first, second)).toBe('2024-02-08');
    expect(iso('الثلاثاء 7 فبراير 2024', 'الخميس 8 فبراير 2024', first)).toBe('2024-02-08');
  });
});

describe('source, authors and address', () => {
  it.each([
    ['المصدر: صحيفة الجسر', 'صحيفة الجسر'],
    ['المصدر : وكالات', 'وكالات'],
    ['Source: The River Post', 'The River Post'],
    ['Источник: Речной вестник', 'Речной вестник'],
    ['منبع: خبرگزاری رود', 'خبرگزاری رود'],
    ['المصدر: صحيفة الجسر - 8 فبراير 2024', 'صحيفة الجسر'],
    ['مركز "النهر – الجسر" للدراسات', 'مركز "النهر – الجسر" للدراسات'],
    ['رويترز', 'رويترز'],
    ['www.jisr-news.com', 'www.jisr-news.com'],
  ])('names the source in the last line: %s', (line, source) => {
    const draft = understandText(page(title, first, second, '', line));
    expect(draft.source).toBe(source);
    expect(draft.text).toBe(`${first}\n\n${second}`);
  });

  it('does not take a person, a sentence or a subheading for a publisher', () => {
    for (const line of ['نائب رئيس جمعية المهندسين', 'وقال مصدر إن العمل مستمر.', 'خاتمة']) {
      const draft = understandText(page(title, first, second, '', line));
      expect(draft.source).toBeUndefined();
      expect(draft.text).toContain(line);
    }
  });

  it('knows an agency in a dateline', () => {
    expect(understandText(page(title, `القاهرة (رويترز) - ${first}`, second)).source).toBe(
      'رويترز',
    );
  });

  it.each([
    ['بقلم: سلمى الهادي', ['سلمى الهادي']],
    ['بقلم سلمى الهادي', ['سلمى الهادي']],
    ['كتبت: سلمى الهادي، نادر فهمي', ['سلمى الهادي', 'نادر فهمي']],
    ['إعداد/ سلمى الهادي', ['سلمى الهادي']],
    ['By Salma Hadi and John Reed', ['Salma Hadi', 'John Reed']],
    ['Par Hélène de la Tour', ['Hélène de la Tour']],
    ['Автор: Анна Лескова', ['Анна Лескова']],
    ['By Salma Hadi | 8 February 2024 | 4 min read', ['Salma Hadi']],
  ])('knows who wrote it: %s', (line, authors) => {
    const draft = understandText(page(title, line, first, second));
    expect(draft.authors).toEqual(authors);
    expect(draft.text).toBe(`${first}\n\n${second}`);
  });

  it('does not take «By the river» for a byline', () => {
    const draft = understandText(page('By the river', 'By noon the water had gone', first, second));
    expect(draft).toMatchObject({ title: 'By the river', authors: [] });
    expect(draft.text).toContain('By noon the water had gone');
  });

  it('keeps the address, and its site where nothing else names the source', () => {
    const url = 'https://www.jisr.example/news/12';
    for (const line of [`الرابط: ${url}`, `URL: ${url}`, url]) {
      const draft = understandText(page(title, first, second, line));
      expect(draft).toMatchObject({ url, source: 'jisr.example', text: `${first}\n\n${second}` });
    }
  });
});

describe('keywords', () => {
  const keywords = (line: string): readonly string[] =>
    understandText(page(title, first, second, third, line)).keywords;

  it.each([
    ['كلمات مفتاحية: الجسر، النهر، البلدية', ['الجسر', 'النهر', 'البلدية']],
    ['الكلمات المفتاحية: الجسر ; ضفتي النهر', ['الجسر', 'ضفتي النهر']],
    ['وسوم: الجسر | النهر', ['الجسر', 'النهر']],
    ['Tags: #bridge #river_bank', ['bridge', 'river bank']],
    ['Ключевые слова: мост, река', ['мост', 'река']],
    ['Mots-clés : pont, fleuve', ['pont', 'fleuve']],
    ['كلمات دلالية:\nالجسر\nالنهر', ['الجسر', 'النهر']],
  ])('are split at their signs: %s', (line, expected) => {
    expect(keywords(line)).toEqual(expected);
  });

  it('that run together are split by the phrases of the article, the longest first', () => {
    expect(keywords('كلمات دلالية: الجسر ضفتي النهر بلدية المدينة المهندس المشرف')).toEqual([
      'الجسر',
      'ضفتي النهر',
      'بلدية المدينة',
      'المهندس المشرف',
    ]);
  });
});

describe('read-also blocks', () => {
  const otherTitle = 'سوق السمك ينتقل إلى الميناء القديم';
  const other =
    'انتقل سوق السمك إلى الميناء القديم يوم 3 مارس 2019، وفرح الباعة بالظل أكثر من المكان الجديد.';

  it.each([
    'إقرأ أيضاً:',
    'اقرأ أيضا',
    'مواضيع ذات صلة',
    'Read also:',
    'Читайте также:',
    'بیشتر بخوانید',
  ])('take what follows and lend the article nothing: %s', (heading) => {
    const tail = [heading, otherTitle, other, 'المصدر: صحيفة أخرى', 'كلمات دلالية: سمك، ميناء'];
    const draft = understandText(page(title, first, second, ...tail));
    expect(draft).toMatchObject({ title, text: `${first}\n\n${second}`, keywords: [] });
    expect(draft.published).toBeUndefined();
    expect(draft.source).toBeUndefined();
    expect(draft.related).toHaveLength(1);
    expect(draft.related[0]).toMatchObject({ title: otherTitle });
    expect(draft.related[0]?.text).toContain(other);
  });

  it('of bare titles become one each', () => {
    const draft = understandText(
      page(title, first, second, 'شاهد أيضاً', '- سوق السمك', '- مكتبة على عجلات'),
    );
    expect(draft.related).toEqual([
      { heading: 'شاهد أيضاً', title: 'سوق السمك', text: '' },
      { heading: 'شاهد أيضاً', title: 'مكتبة على عجلات', text: '' },
    ]);
  });

  it('on one line between paragraphs take that line alone', () => {
    const draft = understandText(page(title, first, `اقرأ أيضاً: ${otherTitle}`, second));
    expect(draft.text).toBe(`${first}\n\n${second}`);
    expect(draft.related).toEqual([{ heading: 'اقرأ أيضاً', title: otherTitle, text: '' }]);
  });

  it('before anything else take nothing', () => {
    const draft = understandText(page('اقرأ أيضا', title, first));
    expect(draft).toMatchObject({ title, text: first, related: [] });
  });
});

describe('odd texts', () => {
  it.each([
    '',
    ' \n\u200f\n',
    '8 فبراير 2024',
    'المصدر: رويترز',
    'إعلان',
    'Ru En',
    '\ud800 a \udc00',
  ])('come in whatever they are: %j', (text) => {
    const draft = understandText(text);
    expect(draft.text.replace(/\s/gu, '')).toBe(text.replace(/[\s\u200f]/gu, ''));
  });

  it('keeps every word of a million short lines and of a line of ten million characters', () => {
    expect(understandText('سطر قصير\n'.repeat(200_000)).text.length).toBeGreaterThan(1_900_000);
    expect(understandText('كلمة '.repeat(2_000_000)).text).toHaveLength(9_999_999);
  });

  it.each([
    ['spaces', `a${' '.repeat(500_000)}b`],
    ['dashes and words', `${'share ------ '.repeat(12)}x\n`.repeat(2_000)],
    ['share bars', 'share facebook\n'.repeat(100_000)],
    ['digits and strokes', '1/'.repeat(250_000)],
    ['brackets and colons', '(:'.repeat(250_000)],
    ['dates', `${'8 فبراير 2024 '.repeat(8)}\n`.repeat(2_000)],
    ['read-also headings', 'اقرأ أيضا\nعنوان\n'.repeat(20_000)],
  ])('comes to an end with nothing but %s', (_name, text) => {
    // A super-linear rule would run into the time limit of the test itself.
    expect(understandText(text).title.length).toBeLessThan(1_000);
  });
});
