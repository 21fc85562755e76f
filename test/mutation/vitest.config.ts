import { defineConfig } from 'vitest/config'

/** The tests that mutants of the pure part of the study are held to: quick ones, run by the thousand. */
export default defineConfig({
  test: {
    include: ['test/study/{bank,drill,grade,memory,stats}/**/*.test.ts'],
    exclude: ['test/study/memory/every-zone.test.ts'],
    runner: './test/mutation/runner.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
