import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PageDeck } from '../support/page-bank.ts'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'
import { announced, see, textsOf } from './steps.ts'

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

async function drill(deck: PageDeck): Promise<Page> {
  opened = await openPage(ground, { decks: [deck], at: `#/deck/${deck}` })
  await opened.page.locator('#stem').waitFor()
  return opened.page
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()

describe('recall', () => {
  test('shows the answer, then four ratings, each with when the card comes back', async () => {
    const page = await drill('recall')
    expect(await page.locator('.ratings').count()).toBe(0)
    await page.keyboard.press('Space')
    await announced(page, 'The answer: A helper beside the main program, such as a log shipper.')
    expect(await textsOf(page, '.rating')).toEqual([
      'Again 1\nforgotten\n1 minute',
      'Hard 2\njust about\n6 minutes',
      'Good 3\nremembered\n10 minutes',
      expect.stringMatching(/^Easy 4\nat once\n\d+ days$/),
    ])
    const easy = /\d+ days/.exec((await textsOf(page, '.rating')).at(-1) ?? '')?.[0]
    await page.keyboard.press('4')
    await announced(page, `Comes back in ${easy}.`)
    await see(page, 'What happens when an essential container ends?')
  })

  test('tells when the card comes back by the clock of the server', async () => {
    opened = await openPage(ground, { decks: ['recall'], at: '#/all', aheadMs: -86_400_000 })
    await opened.page.getByRole('button', { name: 'Show answer' }).click()
    expect((await textsOf(opened.page, '.rating-when')).slice(0, 3)).toEqual([
      '1 minute',
      '6 minutes',
      '10 minutes',
    ])
  })

  test.each(['Space', 'Enter'])(
    'is not graded by the %s that showed the answer, however long it is held',
    async (key) => {
      const page = await drill('recall')
      await page.keyboard.down(key)
      await page.getByRole('button', { name: 'Good' }).waitFor()
      await page.keyboard.down(key)
      await page.keyboard.up(key)
      await page.getByRole('button', { name: 'Hard' }).click()
      await see(page, 'What happens when an essential container ends?')
      await page.goto(`${opened.url}/#/history`)
      expect(await textsOf(page, '.review-stem')).toEqual(['What is a sidecar?'])
      const memories = await textsOf(page, '.review')
      expect(memories).toHaveLength(1)
    },
  )

  test('takes space for good, as the button with the focus says', async () => {
    const page = await drill('recall')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Good' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('is-good')
    await page.keyboard.press('Space')
    await announced(page, 'Comes back in 10 minutes.')
  })
})

describe('order', () => {
  test('is made by moving up and down, the focus staying on what is moved', async () => {
    const page = await drill('order')
    const items = await textsOf(page, '.row .option-text')
    const [first = ''] = items
    await page.getByRole('button', { name: `Move ${first} down` }).focus()
    await page.keyboard.press('Enter')
    await announced(page, `${first}: place 2 of 3`)
    await page.keyboard.press('Enter')
    await announced(page, `${first}: place 3 of 3`)
    expect(await textsOf(page, '.row .option-text')).toEqual([...items.slice(1), first])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Move ${first} down`,
    )
  })

  test('is graded as it stands, each place told', async () => {
    const page = await drill('order')
    for (const [place, item] of ['Pull', 'Push', 'Build'].entries())
      while ((await textsOf(page, '.row .option-text')).indexOf(item) > place)
        await page.getByRole('button', { name: `Move ${item} up` }).click()
    await page.getByRole('button', { name: 'Check' }).click()
    await heading(page, 'Wrong')
    expect(await textsOf(page, '.answer-list li')).toEqual([
      'Build\nyou had Pull',
      'Push',
      'Pull\nyou had Build',
    ])
  })
})

describe('match', () => {
  const choose = async (page: Page, left: string, right: string) => {
    await page.getByLabel(left).selectOption(right)
  }

  test('wants a right side for each, then says whether they fit', async () => {
    const page = await drill('match')
    await choose(page, 'Task', 'running copy')
    await page.getByRole('button', { name: 'Check' }).click()
    await see(page, 'Choose one for each')
    await choose(page, 'Family', 'shared name')
    await page.getByRole('button', { name: 'Check' }).click()
    await heading(page, 'Right')
  })

  test('tells each pair that does not fit', async () => {
    const page = await drill('match')
    await choose(page, 'Task', 'shared name')
    await choose(page, 'Family', 'shared name')
    await page.getByRole('button', { name: 'Check' }).click()
    await heading(page, 'Wrong')
    expect(await textsOf(page, '.answer-pairs div')).toEqual([
      'Task\nrunning copy\nyou had shared name',
      'Family\nshared name',
    ])
  })
})

describe('what notes say', () => {
  test('is never taken for HTML, a script, a foreign image or a link that runs something', async () => {
    const page = await drill('hostile')
    await page.keyboard.press('Space')
    await page.locator('.ratings').waitFor()
    expect(await textsOf(page, '#stem')).toEqual([
      'Is <img src=x onerror=alert(1)> safe, a picture or a page?',
    ])
    expect(await textsOf(page, '.source .line')).toEqual(['<script>alert(1)</script> x'])
    expect(await page.locator('main img, main script, main b').count()).toBe(0)
    const links = page.locator('main .scene a')
    expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
      'https://example.com/a_(b)',
    ])
    expect(await links.first().getAttribute('rel')).toBe('noopener noreferrer')
  })
})
