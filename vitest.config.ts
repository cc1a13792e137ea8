import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Most of a story is waiting, for a browser or a server, so there are more workers than cores.
const maxWorkers = Math.max(2, availableParallelism()) + 1;

/** Beside the code they test: a file imports much and runs shortly, so that a worker keeps what one has imported for the next. */
const besideTheCode = ['domain', 'connectors', 'engine', 'features', 'server', 'web'].map(
  (folder) => `src/${folder}/**/*.test.{ts,tsx}`,
);

const everywhere = {
  pool: 'forks',
  maxWorkers,
  testTimeout: 40_000,
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    ...everywhere,
    globalSetup: ['test/support/global-setup.ts'],
    projects: [
      { test: { ...everywhere, name: 'parts', include: besideTheCode, isolate: false } },
      {
        test: {
          ...everywhere,
          name: 'whole',
          include: [
            'src/**/*.test.{ts,tsx}',
            'test/**/*.test.ts',
            'scripts/**/*.test.ts',
            'clients/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...besideTheCode],
        },
      },
    ],
  },
});
