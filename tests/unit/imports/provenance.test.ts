import { describe, expect, it } from 'vitest';
import { understandText } from '../../../main/core/imports/understand-text.ts';

const paragraphs = `غادرت أول باخرة محملة بالتمور ميناء الفاو فجر اليوم متجهة إلى الهند بعد توقف دام سنوات طويلة.
وقال عمال الأرصفة إن التحميل استغرق ثلاث ليال متواصلة، وإن باخرة ثانية تنتظر دورها قرب الرصيف الشرقي.`;

describe('what said each fact of a plain text', () => {
  it('is the label where there is one', () => {
    const draft = understandText(`العنوان: تمور البصرة تعود إلى البحر
عنوان فرعي: باخرة أولى بعد توقف طويل
القسم: اقتصاد
تاريخ النشر: 8 شباط 2024
بقلم: سلمى الراوي
${paragraphs}
المصدر: صحيفة المرفأ
الرابط: https://almarfa.example/dates
الوسوم: تمور، موانئ`);
    expect(draft).toMatchObject({
      title: 'تمور البصرة تعود إلى البحر',
      subtitle: 'باخرة أولى بعد توقف طويل',
      section: 'اقتصاد',
      source: 'صحيفة المرفأ',
    });
    expect(draft.text).toBe(paragraphs.replace('\n', '\n\n'));
    expect(draft.provenance).toEqual({
      title: 'label',
      subtitle: 'label',
      section: 'label',
      published: 'label',
      authors: 'label',
      source: 'label',
      url: 'label',
      keywords: 'label',
      language: 'guess',
    });
  });

  it('is the place of a first line, a date alone, a name at the end, an address alone', () => {
    const { provenance } = understandText(`تمور البصرة تعود إلى البحر
8 شباط 2024
بغداد: سنان الكرخي
https://almarfa.example/dates
${paragraphs}
صحيفة المرفأ`);
    expect(provenance).toEqual({
      title: 'place',
      published: 'place',
      authors: 'place',
      url: 'place',
      source: 'place',
      language: 'guess',
    });
  });

  it('is a guess from a dateline, from the site of an address, and for a title made of text', () => {
    const dateline = understandText(`تمور تعود\nالبصرة (رويترز) 8 شباط 2024 - ${paragraphs}`);
    expect(dateline).toMatchObject({
      source: 'رويترز',
      provenance: { source: 'guess', published: 'guess', title: 'place' },
    });
    const address = understandText(`${paragraphs}\nالرابط: https://almarfa.example/dates`);
    expect(address).toMatchObject({
      source: 'almarfa.example',
      provenance: { source: 'guess', url: 'label', title: 'guess' },
    });
  });

  it('is said of no fact that the text does not give', () => {
    const { provenance } = understandText('١٢٣\n٤٥٦');
    expect(Object.keys(provenance)).toEqual(['title']);
  });

  it('leaves a heading that only looks like a section in the text', () => {
    const text =
      'القسم الذي أقسمه الأطباء قبل نصف قرن ما زال معلقا على جدار المستشفى القديم في المدينة.';
    expect(understandText(`حكاية قسم\n${text}`)).toMatchObject({ text, provenance: {} });
    expect(understandText(`حكاية قسم\n${text}`).section).toBeUndefined();
  });
});
