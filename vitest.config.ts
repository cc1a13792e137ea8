import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts', 'clients/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // Most of a story is waiting, for a browser or a server.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
});
