import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,store,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    // Left to itself, it would leave one core to nobody.
    maxWorkers: '100%',
  },
});
