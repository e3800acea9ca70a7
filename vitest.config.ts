import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { PLAYER_VERSION: JSON.stringify('0.0.0-test'), BLOCK_FILES: '[]' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A busy machine is no fault: property tests take seconds where several builds run beside them.
          testTimeout: 60_000,
          // Nearly all of it is pure; a fresh world for each of two hundred files would take longer than the tests.
          isolate: false,
          include: [
            'test/unit/**/*.test.ts',
            'test/hosts/**/*.test.ts',
            'test/architecture.test.ts',
            'test/fixtures/*.test.ts',
            'test/accessibility/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['test/packages/**/*.test.ts'],
          globalSetup: 'test/packages/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
