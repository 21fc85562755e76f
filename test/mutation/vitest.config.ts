import { defineConfig } from 'vitest/config'

/** The tests that mutants of the study are held to. */
export default defineConfig({
  test: {
    include: ['test/study/**/*.test.ts'],
    runner: './test/mutation/runner.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
