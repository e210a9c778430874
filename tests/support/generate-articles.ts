import { createHash } from 'node:crypto';
import { newArticleId } from '../../main/core/articles/new-article-id.ts';
import { wordCount } from '../../main/core/text/tokens.ts';
import type { ArticleDocument, ImportId } from '../../preload/contract/vocabulary.ts';
import { drawPage, sometimes, textOfPage, type SavedPage } from './generated/saved-page.ts';
import { arabic, english, french, type Tongue } from './generated/tongues.ts';
import { zipf } from './generated/zipf.ts';
import { chanceFrom, type Chance } from './random.ts';

/** A saved page, and the article that it is once a person has imported and worked on it. */
export interface GeneratedArticle {
  readonly fileName: string;
  /** The words of the file, UTF-8. */
  readonly text: string;
  readonly document: ArticleDocument;
}

const articlesPerImport = 400;
const firstImport = Date.parse('2025-01-04T08:00:00.000Z');
const hour = 3_600_000;

const chapters = Array.from({ length: 12 }, (_, at) => `مشاريع/كتاب الأنهار/فصل ${at + 1}`);
const workTags = zipf([
  'للمراجعة',
  'أرقام وميزانيات',
  ...chapters,
  ...['للاقتباس', 'شهادات', 'مشاريع/تقرير الموانئ', 'مشاريع/تقرير الموانئ/خرائط', 'مصادر أولى'],
]);
const remarks = zipf([
  'يقارن بما في',
  'الأرقام هنا تخالف',
  'يصلح شاهدا على',
  'يسأل الكاتب عن',
  'تكرر الخبر نفسه في',
]);

const tongueOf = (chance: Chance): Tongue => {
  const place = chance.next();
  return place < 0.9 ? arabic : place < 0.97 ? english : french;
};

/** What a person has done to an article since it came in. */
function handled(page: SavedPage, importedAt: number, chance: Chance) {
  const isKept = sometimes(chance, 45);
  const isTrashed = !isKept && sometimes(chance, 6);
  const own = page.topic.tags.filter(() => sometimes(chance, isKept ? 75 : 15));
  const work = isKept && sometimes(chance, 50) ? [workTags(chance), workTags(chance)] : [];
  const note = sometimes(chance, isKept ? 8 : 1)
    ? `${remarks(chance)} ${page.tongue.source(chance)}: ${page.tongue.topic(chance).headline}.`
    : '';
  const tags = [...new Set([...own, ...work])];
  const isChanged = isKept || isTrashed || tags.length > 0 || note !== '';
  const changedAt = isChanged ? importedAt + chance.below(60 * 24) * hour : importedAt;
  const state = isKept ? 'kept' : isTrashed ? 'trashed' : 'inbox';
  return { tags, note, state, changedAt: new Date(changedAt).toISOString() } as const;
}

function articleAt(number: number, chance: Chance): GeneratedArticle {
  const page = drawPage(tongueOf(chance), number, chance);
  const text = textOfPage(page);
  const bytes = Buffer.from(text);
  const fileName = `${String(number).padStart(6, '0')}.txt`;
  const importNumber = Math.ceil(number / articlesPerImport);
  const importedAt = firstImport + importNumber * 2 * hour;
  const document: ArticleDocument = {
    id: newArticleId(Uint8Array.from({ length: 10 }, () => chance.below(256))),
    title: page.topic.headline,
    language: page.tongue.language,
    direction: page.tongue.direction,
    source: page.source,
    authors: page.author === undefined ? [] : [page.author],
    ...(page.published === undefined ? {} : { published: page.published }),
    ...(page.url === undefined ? {} : { url: page.url }),
    keywords: page.keywords,
    passages: [],
    importedAt: new Date(importedAt).toISOString(),
    ...handled(page, importedAt, chance),
    origin: {
      fileName,
      path: `/home/researcher/saved/${importNumber}/${fileName}`,
      mediaType: 'text/plain',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: 'utf-8',
      confidence: 1,
      importId: `import-${importNumber}` as ImportId,
    },
    body: { text: page.text, characters: page.text.length, words: wordCount(page.text) },
    related: page.related,
  };
  return { fileName, text, document };
}

/**
 * Articles for pictures, tests and measurements, as many as are asked for and the same ones for the
 * same `seed`: about 240 words each, of a vocabulary in which common words find much and rare words
 * find little, as in a real library.
 */
export function* generateArticles(count: number, seed = 1): Generator<GeneratedArticle, void> {
  const chance = chanceFrom(seed);
  for (let number = 1; number <= count; number++) yield articleAt(number, chance);
}
