import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    include: [
      'src/**/*.test.{ts,tsx}',
      'test/**/*.test.ts',
      'scripts/**/*.test.ts',
      'clients/**/*.test.ts',
    ],
    pool: 'forks',
    // Most of a story is waiting, for a browser or a server, so there are more workers than cores.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    // A file imports much and runs shortly: a worker keeps what one has imported for the next. What a file changes
    // beyond itself (clocks, variables, folders) it puts back.
    isolate: false,
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
});
