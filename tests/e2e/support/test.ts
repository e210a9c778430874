import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import type { TestInfo } from '@playwright/test';
import { launch } from './launch.ts';
import type { LaunchOptions, Running } from './launch.ts';

interface Fixtures {
  /** Starts the app; what a test starts is closed and cleared away at its end. */
  readonly launch: (options?: LaunchOptions) => Promise<Running>;
}

/** Playwright's `test`, with the real app at hand. */
export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from this pattern, and wants it even where there are none.
  // eslint-disable-next-line no-empty-pattern
  launch: async ({}, use, testInfo) => {
    const started: Running[] = [];
    await use(async (options) => {
      const running = await launch(options);
      started.push(running);
      return running;
    });
    for (const running of started) {
      if (testInfo.status !== testInfo.expectedStatus) await attachEvidence(running, testInfo);
      await running.close();
    }
    for (const { userData } of started) rmSync(userData, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

/** A picture of the window and the app's own words, beside a failed test's report. */
async function attachEvidence({ page, log }: Running, testInfo: TestInfo): Promise<void> {
  await testInfo.attach('log', { body: log(), contentType: 'text/plain' });
  if (page.isClosed()) return;
  const body = await page.screenshot({ timeout: 5_000 }).catch(() => undefined);
  if (body !== undefined) await testInfo.attach('window', { body, contentType: 'image/png' });
}
