import { defineConfig } from 'vitest/config'

/** One file after another: each takes a processor for minutes. */
export default defineConfig({
  test: {
    include: ['test/deep/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
})
