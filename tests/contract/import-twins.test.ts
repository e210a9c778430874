import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportRow } from '../../preload/contract/imports.ts';
import { generateArticles } from '../support/generate-articles.ts';
import { createDesk, type Desk, type TestLibrary } from '../support/temporary-library.ts';
import { wireCopies } from '../support/wire-copies.ts';

let desk: Desk;
let library: TestLibrary;
beforeEach(async () => {
  desk = await createDesk();
  library = await desk.openLibrary('Research.warraq');
});
afterEach(() => desk.clear());

/** More articles than a row names, the trimmed copy of a story at the very end. */
function records(): string {
  const made = Array.from(generateArticles(1_100), ({ document: { title, body } }) => ({
    title,
    text: body.text.slice(0, 400),
  }));
  const copy = { title: 'السد يقترب من حده', text: wireCopies['trimmed.txt'] };
  return [...made, copy].map((one) => JSON.stringify(one)).join('\n');
}

const latestRow = (): ImportRow | undefined =>
  library
    .heard('imports.progress')
    .flatMap(({ rows }) => rows)
    .at(-1);

describe('the likes of what came in', () => {
  it('are found for the last of more articles than a row names', async () => {
    await library.import(await desk.write('agency.txt', wireCopies['agency.txt']));
    await library.import(await desk.write('many.jsonl', records()));
    expect(latestRow()?.ids).toHaveLength(1_000);
    await expect
      .poll(() => latestRow()?.twins.map(({ file, kind }) => ({ file, kind })), { timeout: 60_000 })
      .toContainEqual({ file: 'agency.txt', kind: 'near' });
    expect(latestRow()?.doubts).toContain('twin');
  }, 120_000);

  it('are looked for no longer once the library closes', async () => {
    await library.import(await desk.write('many.jsonl', records()));
    const began = performance.now();
    await library.close();
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 120_000);
});
