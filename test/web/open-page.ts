import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { inject } from 'vitest'
import type { StaticFile, StaticFiles } from '../../api/serve-file.ts'
import type { Door } from '../../app/http.ts'
import { openApiDoor } from '../../app/open-api-door.ts'
import { readStaticFiles } from '../../app/pages/read-static-files.ts'
import { type Served, serve } from '../../bin/server/serve.ts'
import type { Bank } from '../../study/bank/bank.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { type PageDeck, pageBank } from '../support/page-bank.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

/** Browser, store and built pages, for all tests of a file. */
export interface Ground {
  readonly context: BrowserContext
  readonly embedded: EmbeddedStore
  readonly files: ReadonlyMap<string, StaticFile>
  close(): Promise<void>
}

export async function openGround(): Promise<Ground> {
  const [browser, embedded] = await Promise.all([
    chromium.connect(inject('browserEndpoint')),
    openEmbeddedStore(),
  ])
  const context = await browser.newContext(LEARNER)
  // Keeps the process of this context alive between two tests.
  await context.newPage()
  return {
    context,
    embedded,
    files: readStaticFiles(inject('pagesFolder')),
    async close() {
      await browser.close()
      await embedded.close()
    },
  }
}

/** A page on a server of its own, as a learner meets it. */
export interface Opened {
  readonly page: Page
  readonly study: TestStudy
  readonly url: string
  /** What the console, the security policy or a script complained of. */
  readonly complaints: string[]
  /** What the server was asked, in order: `POST /v1/reviews`. */
  readonly asked: string[]
  stopServer(): Promise<void>
  startServer(): Promise<void>
  /** Lets time go by, on the server and in the browser. */
  passTime(ms: number): Promise<void>
  close(): Promise<void>
}

export interface Opening {
  readonly decks: readonly PageDeck[]
  /** What follows the address: `#/deck/choice`. */
  readonly at?: string
  /** How far the browser's clock is ahead of the server's. */
  readonly aheadMs?: number
  /** Another bank than that of `decks`. */
  readonly bank?: Bank
  /** Served besides the pages. */
  readonly withFiles?: (files: StaticFiles) => StaticFiles
}

const LEARNER: BrowserContextOptions = {
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  reducedMotion: 'reduce',
}
/** Only what is broken takes so long: nothing here is a matter of speed. */
const STEP_TIMEOUT_MS = 30_000

export async function openPage(ground: Ground, opening: Opening): Promise<Opened> {
  const study = testStudy(ground.embedded.store)
  study.current = opening.bank ?? pageBank(opening.decks)
  const files = opening.withFiles?.(ground.files) ?? ground.files
  const asked: string[] = []
  const door = datedDoor(study, openApiDoor({ study, files }), asked)
  let served: Served = await serve(0, door)
  const { url } = served
  const page = await ground.context.newPage()
  page.setDefaultTimeout(STEP_TIMEOUT_MS)
  await forget(page, url)
  const complaints = listen(page)
  await page.clock.install({ time: study.clock + (opening.aheadMs ?? 0) })
  await page.goto(`${url}/${opening.at ?? ''}`)
  return {
    page,
    study,
    url,
    complaints,
    asked,
    stopServer: () => served.close(),
    async startServer() {
      served = await serve(Number(new URL(url).port), door)
    },
    async passTime(ms) {
      study.clock += ms
      await page.clock.fastForward(ms)
    },
    async close() {
      await page.close()
      await served.close()
    },
  }
}

/** A door whose answers are dated by the study's clock, as a server's are by its own. */
function datedDoor(study: TestStudy, door: Door, asked: string[]): Door {
  return async (request) => {
    if (request.url.startsWith('/v1/')) asked.push(`${request.method} ${request.url}`)
    const response = await door(request)
    const date = new Date(study.clock).toUTCString()
    return { ...response, headers: { ...response.headers, date } }
  }
}

/** Whatever an earlier test on this port has left in the browser. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}
