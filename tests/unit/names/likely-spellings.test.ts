import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { likelySpellings } from '../../../main/core/names/likely-spellings.ts';
import { noWords, type Vocabulary } from '../../../main/core/search/vocabulary.ts';
import { createAnalyzer } from '../../../main/core/text/analyzer.ts';
import { isStopWord } from '../../../main/core/text/stop-words.ts';
import { arabicWords } from '../../support/generated/arabic-words.ts';
import { chanceFrom } from '../../support/random.ts';
import { nameGroups } from './name-groups.ts';

const analyzer = createAnalyzer();
const noRest = () => Promise.resolve();

function vocabularyOf(
  words: readonly string[],
  articlesWith: Vocabulary['articlesWith'] = () => 1,
): Vocabulary {
  return { ...noWords, words: words.map((word) => analyzer.surface(word)), articlesWith };
}

async function suggested(name: string, vocabulary: Vocabulary, articles = 1_000) {
  const request = { articles, most: 12, rest: noRest };
  const found = await likelySpellings([analyzer.surface(name)], vocabulary, request);
  return found.map(({ form }) => form);
}

/** The words of our sample articles and 6,000 Arabic words by their own morphology. */
function otherWords(): readonly string[] {
  const seeds = resolve(import.meta.dirname, '../../../seeds');
  const texts = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const written = texts.flatMap((name) =>
    analyzer.tokens(readFileSync(join(seeds, name), 'utf8')).map(({ text }) => text),
  );
  return [...written, ...arabicWords(6_000, chanceFrom(28))];
}

describe('likely spellings', () => {
  it('of 50 names are found among 9,100 other words, 0.92 of them and 0.84 of what is suggested', async () => {
    const groups = nameGroups.map((group) => [
      ...new Set(group.map((form) => analyzer.surface(form))),
    ]);
    const groupOf = new Map(groups.flatMap((group) => group.map((form) => [form, group] as const)));
    const others = new Set(otherWords().map((word) => analyzer.surface(word)));
    const words = [...groupOf.keys(), ...[...others].filter((word) => !groupOf.has(word))];
    const vocabulary = vocabularyOf(words.filter((word) => !isStopWord(word)));
    expect(vocabulary.words.length).toBeGreaterThan(9_100);
    let [right, all, wanted] = [0, 0, 0];
    for (const [form, group] of groupOf) {
      const found = await suggested(form, vocabulary);
      right += found.filter((one) => group.includes(one)).length;
      all += found.length;
      wanted += group.length - 1;
    }
    expect(right / wanted).toBeGreaterThanOrEqual(0.92);
    expect(right / all).toBeGreaterThanOrEqual(0.84);
  }, 60_000);

  it('are told without what is glued before them, and once', async () => {
    const vocabulary = vocabularyOf([
      'والغذافي',
      'للغذافي',
      'بالغذافي',
      'وقذافي',
      'القذافي',
      'كتاب',
    ]);
    expect(await suggested('القذافي', vocabulary)).toEqual(['قذافي', 'الغذافي']);
    expect(await suggested('Gaddafi', vocabulary)).toEqual(['الغذافي', 'قذافي', 'القذافي']);
  });

  it('are no common words but those that sound just the same', async () => {
    const inMany = (word: string) => (['غدافي', 'القدافي'].includes(word) ? 400 : 1);
    const vocabulary = vocabularyOf(['غدافي', 'القدافي', 'الغذافي'], inMany);
    expect(await suggested('القذافي', vocabulary)).toEqual(['القدافي', 'الغذافي']);
    expect(await suggested('القذافي', vocabulary, 100_000)).toHaveLength(3);
  });

  it('are none of what is too short to compare, or of another script', async () => {
    const vocabulary = vocabularyOf(['رو', 'را', 'Путин']);
    expect(await suggested('ري', vocabulary)).toEqual([]);
    expect(await suggested('Путин', vocabulary)).toEqual([]);
    expect(await suggested('', vocabulary)).toEqual([]);
  });

  it('let others run between pieces of work', async () => {
    let rests = 0;
    const rest = () => Promise.resolve(void (rests += 1));
    const words = Array.from({ length: 1_280 }, (_, at) => `كلمة${at}`);
    await likelySpellings(['قذافي'], vocabularyOf(words), { articles: 10, most: 12, rest });
    expect(rests).toBe(40);
  });
});
