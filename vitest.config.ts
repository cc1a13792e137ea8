import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Most of a story is waiting, for a browser or a server, so there are more workers than cores.
const maxWorkers = Math.max(2, availableParallelism()) + 2;

/** A worker keeps what one of these has imported for the next; what replaces a module for itself runs alone. */
const sharing = [
  'src/**/*.test.{ts,tsx}',
  ...['flows', 'faults', 'simulate'].map((folder) => `test/${folder}/**/*.test.ts`),
];

const everywhere = {
  pool: 'forks',
  maxWorkers,
  // Several times what they take on a machine of two slow cores.
  testTimeout: 90_000,
  hookTimeout: 120_000,
} as const;

/** The files that take a minute and more: begun last, each would keep one core waiting for the other. */
const longest = ['facts', 'languages', 'survive', 'demo-story', 'engine-oracle', 'engine-cases'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    ...everywhere,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/global-setup.ts'],
    projects: [
      { test: { ...everywhere, name: 'sharing', include: sharing, isolate: false } },
      {
        test: {
          ...everywhere,
          name: 'alone',
          include: ['test/**/*.test.ts', 'scripts/**/*.test.ts', 'clients/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...sharing],
        },
      },
    ],
  },
});
