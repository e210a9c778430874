import { describe, expect, it } from 'vitest';
import { mergedFields } from '../../../main/core/articles/merged-fields.ts';
import type { Article, Passage } from '../../../preload/contract/vocabulary.ts';

const text = 'قال الصيادون إن الرصيف قديم';

const article = (facts: Partial<Article>): Article => ({
  id: '0123456789abcdef' as Article['id'],
  title: 'رصيف',
  language: 'ar',
  direction: 'rtl',
  authors: [],
  keywords: [],
  tags: [],
  note: '',
  passages: [],
  state: 'kept',
  importedAt: '2024-01-01T00:00:00.000Z',
  changedAt: '2024-01-01T00:00:00.000Z',
  origin: {
    fileName: 'a.txt',
    mediaType: 'text/plain',
    bytes: 1,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    confidence: 1,
    importId: 'one' as Article['origin']['importId'],
  },
  body: { ref: '0001:0:1' as Article['body']['ref'], characters: text.length, words: 5 },
  related: [],
  ...facts,
});

const passage: Passage = {
  id: 'p',
  quote: 'الرصيف',
  prefix: 'إن ',
  suffix: ' قديم',
  start: text.indexOf('الرصيف'),
  end: text.indexOf('الرصيف') + 6,
  tags: [],
  note: 'هنا',
};

const merged = (keep: Partial<Article>, drop: Partial<Article>) =>
  mergedFields(article(keep), article(drop), { text, newId: () => 'new' });

describe('what one article takes over from another', () => {
  it('is nothing where it has all of it', () => {
    expect(merged({ tags: ['a'], note: 'n' }, { tags: ['a'], note: 'n' })).toEqual({});
  });

  it('is the facts that it lacks, with what said them', () => {
    const fields = merged(
      { source: 'جريدة', language: 'und', provenance: { source: 'label' } },
      { source: 'Other', authors: ['سلمى'], provenance: { authors: 'metadata', source: 'guess' } },
    );
    expect(fields).toEqual({
      authors: ['سلمى'],
      language: 'ar',
      provenance: { source: 'label', authors: 'metadata' },
    });
  });

  it('is no fact that a person took away', () => {
    expect(merged({ provenance: { url: 'person' } }, { url: 'https://example.com/a' })).toEqual({});
  });

  it('is every note, once', () => {
    expect(merged({ note: 'one' }, { note: 'two' }).note).toBe('one\n\ntwo');
    expect(merged({ note: '' }, { note: 'two' }).note).toBe('two');
  });

  it('is every passage, once, under a name of its own', () => {
    expect(merged({ passages: [passage] }, { passages: [passage] })).toEqual({});
    const other = { ...passage, note: 'وهنا' };
    expect(merged({ passages: [passage] }, { passages: [other] }).passages).toEqual([
      passage,
      { ...other, id: 'new' },
    ]);
  });
});
