import type {
  Article,
  ArticleId,
  BodyReference,
  ImportId,
} from '../../../preload/contract/vocabulary.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** An identifier that follows from a number, as random in its looks as a real one. */
export function articleId(number: number): ArticleId {
  let seed = (number + 1) * 2_654_435_761;
  let id = '';
  for (let at = 0; at < 10; at++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    id += digits.charAt((seed >> 8) % 32);
  }
  const tail = String(number).padStart(6, '0');
  return `${id}${tail}` as ArticleId;
}

export const someBody = {
  ref: '0001:0:0' as BodyReference,
  characters: 0,
  words: 0,
};

/** An article of our own making; every field that is left out has a value of its own kind. */
export function article(number: number, fields: Partial<Article> = {}): Article {
  return {
    id: articleId(number),
    title: `ترميم السد الغربي يبدأ بعد الشتاء، المرحلة ${number}`,
    language: 'ar',
    direction: 'rtl',
    source: 'جريدة الساحل',
    authors: ['ليلى الحداد'],
    published: { iso: '2024-02-08', written: '8 فبراير 2024', calendar: 'gregorian' },
    url: `https://example.org/articles/${number}`,
    keywords: ['مياه', 'سدود', 'زراعة'],
    tags: ['بلدان/العراق'],
    note: '',
    passages: [],
    state: 'inbox',
    importedAt: '2026-01-05T09:00:00.000Z',
    changedAt: '2026-01-05T09:00:00.000Z',
    origin: {
      fileName: `السد ${number}.txt`,
      mediaType: 'text/plain',
      bytes: 2_400,
      sha256: String(number).padStart(64, '0'),
      encoding: 'utf-8',
      confidence: 1,
      importId: 'import-1' as ImportId,
    },
    body: someBody,
    related: [],
    ...fields,
  };
}
