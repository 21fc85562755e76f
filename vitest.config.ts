import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const WEB = 'test/web/**/*.test.ts'
const DEEP = 'test/deep/**'
const LAMBDA = ['test/functions/**/*.test.ts', 'test/package/**/*.test.ts']
/** Only what hangs takes so long: how long the others take is for the benchmarks to say. */
const HANGING_MS = 900_000

export default defineConfig({
  test: {
    testTimeout: HANGING_MS,
    hookTimeout: HANGING_MS,
    // Unasked, one core of two would stand idle.
    maxWorkers: 2,
    // To load the same modules for every file anew would be half of the work.
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/scratch.ts'],
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
          sequence: { groupOrder: 1 },
        },
      },
      // These run what `npm run package` makes, once for all of them, and look at what a new process loads.
      {
        extends: true,
        test: {
          name: 'lambda',
          include: LAMBDA,
          globalSetup: ['test/support/packaged.ts'],
          isolate: true,
        },
      },
    ],
  },
})
