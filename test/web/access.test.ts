import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'
import { ALL_DECKS, SCENES } from './scenes.ts'
import { announced, pressOption, see } from './steps.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let ground: Ground
let opened: Opened
beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())
afterEach(async () => {
  expect(opened.complaints).toEqual([])
  await opened.close()
})

/** What a part of WCAG's rules says is wrong: each rule with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run(document, { resultTypes: ['violations'] })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

/** The smallest screens: of a phone, and of a desk at a zoom of two. */
const SMALL = [
  { width: 320, height: 640 },
  { width: 320, height: 320 },
]
const WIDE = { width: 1280, height: 720 }

test('every scene has nothing that axe finds wrong, light and dark, and fits a small screen with what can be pressed large enough', async () => {
  opened = await openPage(ground, { decks: ALL_DECKS })
  const { page } = opened
  await page.evaluate(AXE)
  for (const [name, reach] of Object.entries(SCENES)) {
    await reach(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([name, colorScheme, await violations(page)]).toEqual([name, colorScheme, []])
    }
    for (const size of SMALL) {
      await page.setViewportSize(size)
      expect([name, size, await tooWide(page), await tooSmall(page)]).toEqual([name, size, [], []])
    }
    await page.setViewportSize(WIDE)
  }
})

async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.matches('.unseen, .unseen *, option'))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 80)),
  )
}

/** Controls under 44 px, but for links within a text. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, select, input[type=text], label:has(input)')]
      .filter(
        (element) => element.checkVisibility() && !element.closest('.stem, p:not(:has(.button))'),
      )
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width < 44 || height < 44
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )
}

describe('who cannot see the page', () => {
  test('is led from the question to its options, and from the result to the next question', async () => {
    opened = await openPage(ground, { decks: ['choice'], at: '#/deck/choice' })
    const { page } = opened
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.locator('#stem').waitFor()
    expect(await focused()).toBe('What is a numbered version of a task definition called?')
    await pressOption(page, ['Revision'])
    await announced(page, 'Right. Comes back in 10 minutes.')
    expect(await focused()).toContain('Next')
    await page.keyboard.press('Space')
    await see(page, 'Which network mode')
    expect(await focused()).toBe('Which network mode gives each task an interface of its own?')
  })
})

describe('keys', () => {
  test('are told by ?, and give the focus back, though the decks come only then', async () => {
    opened = await openPage(ground, { decks: ['choice'] })
    const { page } = opened
    const asked = Promise.withResolvers<void>()
    await page.route('**/v1/decks', async (route) => {
      await asked.promise
      await route.continue()
    })
    await page.reload()
    await page.getByRole('button', { name: 'Keys' }).click()
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await page.locator(':focus[aria-label="Keys"]').waitFor()
    asked.resolve()
    await page.getByRole('heading', { name: 'Decks' }).waitFor()
    await page.locator(':focus[aria-label="Keys"]').waitFor()
  })

  test('can be turned off, and stay so', async () => {
    opened = await openPage(ground, { decks: ['choice'], at: '#/deck/choice' })
    const { page } = opened
    await page.locator('#stem').waitFor()
    await page.keyboard.press('?')
    await page.getByLabel('Use these keys').uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.locator('#stem').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Revision' }).click()
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    expect(opened.asked.filter((line) => line === 'POST /v1/reviews')).toHaveLength(1)
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })
})
