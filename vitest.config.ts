import { defineConfig } from 'vitest/config'

const WEB = 'test/web/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: [WEB] } },
      // Only these start the browser, once for all of them.
      {
        extends: true,
        test: { name: 'web', include: [WEB], globalSetup: ['test/support/browser.ts'] },
      },
    ],
  },
})
