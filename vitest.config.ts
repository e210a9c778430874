import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,store,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Only for what never ends: no test fails for being slow on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left to itself, it would leave one core to nobody.
    maxWorkers: '100%',
  },
});
