import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../main/core/text/language.ts';

describe('the language of a text', () => {
  it.each([
    ['ar', 'rtl', 'افتتح الوزير صباح اليوم مكتبة جديدة في المدينة القديمة'],
    ['ar', 'rtl', 'أعلن الرئيس پوتين زيارة إلى گرجستان في الأسبوع المقبل'],
    ['ar', 'rtl', 'مصر'],
    ['ar', 'rtl', 'مبرمجات یصممن قارئا آلیا للمخطوطات العربیة في المدینة القدیمة'],
    ['fa', 'rtl', 'کتابخانهٔ تازه‌ای در شهر کهن گشوده شد و کودکان آمدند'],
    ['ur', 'rtl', 'وزیر نے آج صبح شہر میں نئی لائبریری کا افتتاح کیا ہے'],
    ['ckb', 'rtl', 'وەزیر ئەمڕۆ کتێبخانەیەکی نوێی لە شارەکە کردەوە'],
    ['he', 'rtl', 'השר פתח היום ספרייה חדשה'],
    ['ru', 'ltr', 'Министр открыл сегодня новую библиотеку'],
    ['uk', 'ltr', 'Міністр відкрив сьогодні нову бібліотеку'],
    ['en', 'ltr', 'The minister opened a new library in the old town this morning'],
    ['fr', 'ltr', 'Le ministre a ouvert ce matin une bibliothèque dans la vieille ville'],
    ['de', 'ltr', 'Der Minister eröffnete heute eine neue Bibliothek in der Altstadt'],
    ['es', 'ltr', 'El ministro inauguró hoy una nueva biblioteca en la ciudad vieja'],
    ['tr', 'ltr', 'Bakan bugün eski şehirde yeni bir kütüphane açtı'],
    ['el', 'ltr', 'Ο υπουργός άνοιξε σήμερα μια νέα βιβλιοθήκη'],
    ['ja', 'ltr', '旧市街に新しい図書館が開館した'],
    ['zh', 'ltr', '部长今天上午为新图书馆揭幕'],
    ['ko', 'ltr', '장관은 오늘 새 도서관을 열었다'],
  ])('is %s, %s: %s', (language, direction, text) => {
    expect(detectLanguage(text)).toEqual({ language, direction });
  });

  it('is unknown where there is too little to tell by', () => {
    expect(detectLanguage('').language).toBe('und');
    expect(detectLanguage('12:30 – 2024').language).toBe('und');
    expect(detectLanguage('OK').language).toBe('und');
  });

  it('takes its direction from the script most of it is in', () => {
    expect(detectLanguage('تقرير عن شركة SoftWorks الناشئة في المدينة').direction).toBe('rtl');
    expect(detectLanguage('A report on the word كتاب and its many meanings').direction).toBe('ltr');
  });
});
