import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {
  ImportProgress,
  ImportRow,
  ImportSummary,
} from '../../../preload/contract/imports.ts';
import { generateArticles } from '../../support/generate-articles.ts';
import { giveToApp } from './stage.ts';

/** Makes a folder of `count` articles of about 240 words each. */
export function writeArticles(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (const { fileName, text } of generateArticles(count)) {
    writeFileSync(join(folder, fileName), text);
  }
  giveToApp(folder);
  return folder;
}

/** What the page was told of imports since it was asked to write that down. */
export interface ImportNews {
  /** The articles that were reported imported. */
  readonly ids: () => Promise<readonly string[]>;
  /** The summaries of the imports that ended. */
  readonly summaries: () => Promise<readonly ImportSummary[]>;
  /** What is known of each file, by its name. */
  readonly rows: () => Promise<Readonly<Record<string, ImportRow>>>;
  /** Resolves as soon as an import that is still running has reported an article. */
  readonly begun: () => Promise<void>;
}

export async function listenToImports(page: Page): Promise<ImportNews> {
  const heard = await page.evaluateHandle(() => {
    const news: ImportProgress[] = [];
    window.warraq.listen('imports.progress', (one) => void news.push(one));
    return news;
  });
  return {
    ids: () =>
      heard.evaluate((news) =>
        news.flatMap(({ rows }) =>
          rows.flatMap(({ status, ids }) => (status === 'imported' ? ids : [])),
        ),
      ),
    summaries: () =>
      heard.evaluate((news) => {
        // More may be told of an import after its end, with the same summary.
        const ended = new Map(
          news.flatMap(({ summary }) => (summary ? [[summary.importId, summary]] : [])),
        );
        return [...ended.values()];
      }),
    rows: () =>
      heard.evaluate((news) =>
        Object.fromEntries(news.flatMap(({ rows }) => rows.map((row) => [row.fileName, row]))),
      ),
    async begun() {
      await page.waitForFunction((news) => {
        const last = news.at(-1);
        const imported = news.some(({ rows }) => rows.some(({ status }) => status === 'imported'));
        return imported && last?.summary === undefined;
      }, heard);
    },
  };
}
