import { defineConfig } from 'vitest/config';

// These replace a module under what they test, which the other files of a worker would share.
const ALONE = ['test/adapters/shelf.test.ts'];
// Whole bots that are killed and ended in the middle: `npm run -s faults`.
const FAULTS = ['test/faults/*.test.ts'];

export default defineConfig({
  test: {
    // Loading the segmenter and the documents for each file anew would take half of the time.
    maxWorkers: '100%',
    // Processes, browsers and databases start slowly beside each other on a small machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...ALONE, ...FAULTS], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
      { extends: true, test: { name: 'faults', include: FAULTS } },
    ],
  },
});
