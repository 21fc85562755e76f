import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildPages } from '../../bin/pages/build-pages.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all tests listens. */
    browserEndpoint: string
    /** Where the built pages are. */
    pagesFolder: string
  }
}

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const PACKED = join(MODULES, '@sparticuz', 'chromium', 'bin', 'chromium.br')
const UNPACKED = join(MODULES, '.cache', 'notedrill', 'chromium')

const pages = mkdtempSync(join(tmpdir(), 'notedrill-pages-'))
let browser: BrowserServer | undefined

/** Starts Chromium and builds the pages, once for all tests, and tells them where they are. */
export async function setup({ provide }: TestProject): Promise<void> {
  ;[browser] = await Promise.all([launchBrowser(), buildPages(pages, '1.2.3')])
  provide('browserEndpoint', browser.wsEndpoint())
  provide('pagesFolder', pages)
}

export async function teardown(): Promise<void> {
  await browser?.close()
  rmSync(pages, { recursive: true, force: true })
}

/** Starts the Chromium that a package brings; where that does not run, the Chrome of the machine. */
export async function launchBrowser(): Promise<BrowserServer> {
  const isPacked = process.platform === 'linux' && process.arch === 'x64'
  return chromium.launchServer({
    ...(isPacked ? { executablePath: await unpackChromium() } : { channel: 'chrome' }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
      // Pages of one context share a process: to start one for each would be most of the work.
      '--renderer-process-limit=1',
    ],
  })
}

/** Unpacks Chromium where the next `npm ci` takes it away; half of it is never taken for the whole. */
async function unpackChromium(): Promise<string> {
  if (existsSync(UNPACKED)) return UNPACKED
  const part = `${UNPACKED}.${process.pid}`
  mkdirSync(dirname(UNPACKED), { recursive: true })
  const target = createWriteStream(part, { mode: 0o755 })
  await pipeline(createReadStream(PACKED), createBrotliDecompress(), target)
  renameSync(part, UNPACKED)
  return UNPACKED
}
