import { defineConfig } from 'vitest/config'

/** One file after another: each takes a processor for minutes. */
export default defineConfig({
  test: {
    include: [
      'test/deep/**/*.test.ts',
      'test/compiler/large-note.test.ts',
      'test/compiler/author/hostile.test.ts',
    ],
    env: { LARGE_NOTES: 'all', HOSTILE_LENGTH: '60000' },
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
})
