import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * The tests that mutants of the study are held to: its own, and those of signing in, on a store that
 * answers at once.
 */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^.*\/support\/embedded-store\.ts$/,
        replacement: fileURLToPath(new URL('simulated-store.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['test/study/**/*.test.ts', 'test/api/sign-in.test.ts'],
    exclude: ['test/study/memory/every-zone.test.ts', 'test/study/model/**'],
    runner: './test/mutation/runner.ts',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
