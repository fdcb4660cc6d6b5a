/** `npm run linear`: measurements by time, one after another, apart from `npm test`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/perf/*.test.ts'], testTimeout: 600_000, fileParallelism: false },
});
