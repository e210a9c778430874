import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateArticles } from '../support/generate-articles.ts';
import { generateLibrary } from '../support/generate-library.ts';
import { createDesk, type Desk } from '../support/temporary-library.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});
afterEach(() => desk.clear());

describe('a generated library', () => {
  it('opens, holds every article with its texts and original, and is whole byte for byte', async () => {
    const path = desk.at('Generated.warraq');
    const told: number[] = [];
    await generateLibrary({ path, articles: 1_200, progress: (done) => told.push(done) });
    expect(told).toEqual([1_000, 1_200]);

    const library = await desk.openLibrary('Generated.warraq', { create: false });
    for (const { document } of generateArticles(1_200)) {
      expect(await library.read(document.id)).toEqual(document);
      await library.calls['originals.locate']({ id: document.id });
    }
    const report = await library.calls['library.verify']({ path, backups: false });
    expect(report.findings).toEqual([]);
  });
});
