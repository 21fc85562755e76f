import { defineConfig } from 'vitest/config'

const WEB = 'test/web/**/*.test.ts'
const DEEP = 'test/deep/**'
const LAMBDA = ['test/functions/**/*.test.ts', 'test/package/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Unasked, one core of two would stand idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: [WEB, DEEP, ...LAMBDA] },
      },
      // Only these start the browser, once for all of them.
      {
        extends: true,
        test: {
          name: 'web',
          include: [WEB],
          globalSetup: ['test/support/browser.ts'],
          // Only what is broken takes so long: pages that share a core with others are slow.
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      // These run what `npm run package` makes, once for all of them.
      {
        extends: true,
        test: { name: 'lambda', include: LAMBDA, globalSetup: ['test/support/packaged.ts'] },
      },
    ],
  },
})
