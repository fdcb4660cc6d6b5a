import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What is told by time has its own command, `npm run linear`.
    exclude: ['test/perf/**'],
    // The CLI tests start the built command; the build takes about a second and runs once.
    globalSetup: ['test/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Two cores: more workers only fight for the fonts in memory.
    maxWorkers: 2,
  },
});
