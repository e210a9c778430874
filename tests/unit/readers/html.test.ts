import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../main/core/imports/draft.ts';
import { htmlReader } from '../../../main/readers/html.ts';
import { draftsOf, readingsOf } from '../../support/readings.ts';
import { sampleBytes } from '../../support/samples.ts';

async function articleIn(page: string | Uint8Array, fileName = 'page.html'): Promise<Draft> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const [draft] = await draftsOf(htmlReader, bytes, fileName);
  if (draft === undefined) throw new Error('no article was found');
  return draft;
}

const marshText = [
  'عاد مئات المزارعين في أهوار الجنوب هذا الربيع إلى تجهيز حقولهم لزراعة الشلب، بعد موسمين توقفوا فيهما بسبب شح المياه وارتفاع الملوحة في الجداول الفرعية.',
  'وقال المزارع عباس الموسوي، الذي يملك أربعين دونما قرب الجبايش، إن «الماء وصل أخيرا إلى آخر حقل في القرية»، مضيفا أن البذور وزعت على الفلاحين قبل موعدها بأسبوعين.',
  'خطة لتوزيع المياه',
  'وتنص الخطة الجديدة على تقسيم الحصص بين القرى بحسب مساحة الأرض المزروعة، على أن تراقب لجان محلية فتح البوابات وإغلاقها مرتين في اليوم.',
  'وتشمل الخطة ثلاث خطوات:',
  '- تنظيف الجداول من القصب.',
  '- قياس الملوحة كل أسبوع.',
  '- تعويض من تتضرر حقولهم.',
  'القرية | الدونمات',
  'الجبايش | 420',
  'الفهود | 310',
  'لا نريد وعودا، نريد ماء في موعده.',
  'ويتوقع المهندسون الزراعيون أن يبلغ إنتاج الموسم نحو ثلثي ما كان عليه قبل الجفاف إذا بقيت المناسيب على حالها حتى نهاية أيلول المقبل.',
].join('\n\n');

describe('an Arabic news page', () => {
  it.each(['news-ar.html', 'news-ar-windows-1256.html'])(
    'gives its facts and its whole text, and nothing that stands around it: %s',
    async (name) => {
      const draft = await articleIn(sampleBytes(`web/${name}`));
      expect(draft).toMatchObject({
        title: 'مزارعو الأهوار يعودون إلى زراعة الشلب بعد عامين من الجفاف',
        text: marshText,
        authors: ['سلمى الكناني', 'حيدر العبودي'],
        source: 'صحيفة الرافد',
        published: { iso: '2024-03-17' },
        section: 'اقتصاد',
        keywords: ['الأهوار', 'زراعة', 'مياه'],
        language: 'ar',
        direction: 'rtl',
        url: 'https://www.alrafid.example/economy/2024/03/17/marsh-rice',
        provenance: { title: 'metadata', published: 'metadata', authors: 'metadata' },
      });
    },
  );

  it('keeps the titles of its read-also block apart from the text', async () => {
    const { related } = await articleIn(sampleBytes('web/news-ar.html'));
    expect(related.map(({ title }) => title)).toEqual([
      'أسعار التمور ترتفع في أسواق البصرة',
      'خطة جديدة لتبطين القنوات الزراعية',
    ]);
  });

  it('says that it was read in the encoding it states', async () => {
    const bytes = sampleBytes('web/news-ar-windows-1256.html');
    const [reading] = await readingsOf(htmlReader, bytes, 'page.html');
    expect(reading).toMatchObject({ decoding: { encoding: 'windows-1256' } });
  });
});

describe('other pages', () => {
  it('reads a French page by its Open Graph facts', async () => {
    const draft = await articleIn(sampleBytes('web/news-fr.html'));
    expect(draft).toMatchObject({
      title: 'Le tramway de Valmont roulera enfin le dimanche',
      authors: ['Élise Marchand', 'Karim Benali'],
      source: 'Le Courrier du Val',
      published: { iso: '2023-11-05' },
      section: 'Transports',
      keywords: ['tramway', 'Valmont'],
      language: 'fr',
      direction: 'ltr',
      url: 'https://courrier-du-val.example/transports/tramway-dimanche',
      related: [{ title: 'Les vélos en libre-service changent d’opérateur' }],
    });
    expect(draft.text.split('\n\n').map((paragraph) => paragraph.slice(0, 12))).toEqual([
      'Après six mo',
      '« C’est une ',
      'Le coût de l',
    ]);
  });

  it('reads a page without any facts about itself', async () => {
    const draft = await articleIn(sampleBytes('web/bare.html'));
    expect(draft.title).toBe('The lighthouse at Harrow Point opens its doors');
    expect(draft.text).toMatch(
      /^Visitors will [^]+1974\.\n\nThe county [^]+places & had to be cast again\.$/u,
    );
    expect(draft).toMatchObject({ language: 'en', direction: 'ltr', authors: [], provenance: {} });
  });

  it('takes the address from what Chromium noted when it saved the page', async () => {
    expect(await articleIn(sampleBytes('web/saved-by-chromium.html'))).toMatchObject({
      title: 'مكتبة السوق القديم تغلق بابها بعد ستين عاما',
      url: 'https://annahr.example/culture/2022/06/old-bookshop.php',
      source: 'جريدة النهر',
      authors: ['نور الهدى صالح'],
      published: { iso: '2022-06-09' },
      keywords: ['مكتبات', 'كتب', 'السوق القديم'],
    });
  });
});
