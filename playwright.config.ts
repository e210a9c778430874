import { defineConfig } from '@playwright/test';

const json = process.env['WARRAQ_E2E_REPORT'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', testIgnore: '**/shots.spec.ts' },
    { name: 'shots', testMatch: '**/shots.spec.ts' },
    { name: 'bench', testDir: 'tests/bench/window' },
  ],
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: json === undefined ? 'list' : [['list'], ['json', { outputFile: json }]],
});
