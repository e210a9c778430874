import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../main/core/text/tokens.ts';
import { plainTextReader } from '../../../main/readers/plain-text.ts';
import { draftsOf } from '../../support/readings.ts';
import { ArticleDocument } from '../../../preload/contract/vocabulary.ts';
import { generateArticles } from '../../support/generate-articles.ts';

const articles = [...generateArticles(2_000)];
const documents = articles.map(({ document }) => document);

const share = (isOne: (document: ArticleDocument) => boolean): number =>
  documents.filter(isOne).length / documents.length;

/** How often each value occurs, the commonest first. */
function frequencies(values: Iterable<string>): readonly number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
}

describe('generated articles', () => {
  it('are the same bytes for the same seed, whatever their number, and others for another', () => {
    expect([...generateArticles(300)]).toEqual(articles.slice(0, 300));
    expect([...generateArticles(300, 2)].map(({ text }) => text)).not.toEqual(
      articles.slice(0, 300).map(({ text }) => text),
    );
  });

  it('have words whose frequency falls as one over their rank', () => {
    const words = documents
      .filter(({ language }) => language === 'ar')
      .flatMap(({ body }) => tokensOf(body.text).map((token) => token.text));
    const counts = frequencies(words);
    expect(counts.length).toBeGreaterThan(4_000);
    // A word ten times further down is a tenth as common: the sum of its neighbours smooths chance.
    const around = (rank: number): number =>
      counts.slice(rank * 0.8, rank * 1.2).reduce((sum, count) => sum + count, 0) / (rank * 0.4);
    for (const rank of [10, 30, 100, 300]) {
      const slope = Math.log10(around(rank) / around(rank * 10));
      expect(slope).toBeGreaterThan(0.85);
      expect(slope).toBeLessThan(1.15);
    }
  });

  it('have a few sources and tags that are common and many that are rare', () => {
    const sources = frequencies(documents.map(({ source = '' }) => source));
    const tags = frequencies(documents.flatMap((document) => document.tags));
    for (const counts of [sources, tags]) {
      expect(counts.length).toBeGreaterThan(30);
      expect(counts[0]).toBeGreaterThan(10 * (counts.at(-1) ?? 0));
    }
  });

  it('are what the reader makes of their saved pages', async () => {
    for (const { fileName, text, document } of articles.slice(0, 500)) {
      const [draft] = await draftsOf(plainTextReader, Buffer.from(text), fileName);
      expect({ ...draft, text: '', provenance: undefined }).toEqual({
        title: document.title,
        text: '',
        language: document.language,
        direction: document.direction,
        source: document.source,
        authors: document.authors,
        ...(document.published ? { published: document.published } : {}),
        ...(document.url ? { url: document.url } : {}),
        keywords: document.keywords,
        related: document.related,
      });
      expect(draft?.text).toBe(document.body.text);
    }
  });

  it('are articles as the contract has them, each under a name and an identity of its own', () => {
    for (const document of documents) expect(ArticleDocument.parse(document)).toEqual(document);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(new Set(articles.map(({ fileName }) => fileName)).size).toBe(documents.length);
  });

  it('are mostly Arabic, partly worked on, and now and then noted, trashed or followed by another', () => {
    expect(share(({ language }) => language === 'ar')).toBeGreaterThan(0.8);
    for (const language of ['en', 'fr']) {
      expect(share((document) => document.language === language)).toBeGreaterThan(0.01);
    }
    for (const state of ['inbox', 'kept', 'trashed']) {
      expect(share((document) => document.state === state)).toBeGreaterThan(0.01);
    }
    expect(share(({ note }) => note !== '')).toBeGreaterThan(0.01);
    expect(share(({ related }) => related.length > 0)).toBeGreaterThan(0.02);
    expect(share(({ tags }) => tags.length > 1)).toBeGreaterThan(0.2);
    const years = new Set(documents.map(({ published }) => published?.iso.slice(0, 4)));
    expect(years.size).toBeGreaterThan(10);
  });
});
