import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPacedNews, restAfter } from '../../../renderer/state/news-pace.ts';

describe('the news of imports', () => {
  it('are taken at once while the list is short', () => {
    const taken: (readonly number[])[] = [];
    const tell = createPacedNews<number>(
      (news) => void taken.push(news),
      () => restAfter(200),
    );
    for (const news of [1, 2, 3]) tell(news);
    expect(taken).toEqual([[1], [2], [3]]);
  });

  it('are taken together, in order and to the last, where the list is long', async () => {
    const taken: (readonly number[])[] = [];
    const tell = createPacedNews<number>(
      (news) => void taken.push(news),
      () => 30,
    );
    for (const news of [1, 2, 3]) tell(news);
    expect(taken).toEqual([[1]]);
    await wait(60);
    expect(taken).toEqual([[1], [2, 3]]);
  });

  it('wait half a second by ten thousand rows, and never more than a second', () => {
    expect([0, 500, 10_000, 1_000_000].map(restAfter)).toEqual([0, 0, 100, 1_000]);
  });
});
