import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openWorkshop } from '../../bin/start/open-workshop.ts'
import { type Started, startServer } from '../../bin/start/start-server.ts'

let browser: Browser
let started: Started
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'notedrill-playground-'))
const complaints: string[] = []
const SHOTS = process.env.NOTEDRILL_SHOTS

beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'))
  const lock = join(folder, 'cards.lock.json')
  const workshop = openWorkshop({ notes: 'content', lock, data: folder })
  workshop.compile()
  const report = (error: unknown): void => void complaints.push(String(error))
  const variables = {}
  started = await startServer({
    workshop,
    data: folder,
    version: '0',
    port: '0',
    variables,
    report,
  })
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${started.url}/playground/`)
})
afterAll(async () => {
  await started.close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const last = () => page.locator('article').last()
const press = (name: string | RegExp) => last().getByRole('button', { name, exact: true }).click()

async function type(text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message/ }).fill(text)
  await page.keyboard.press('Enter')
}

async function shoot(name: string): Promise<void> {
  if (!SHOTS) return
  await page.screenshot({ path: join(SHOTS, `${name}-1280.png`) })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: join(SHOTS, `${name}-390.png`) })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Answers what is asked, whatever it is, with the first of what can be done. */
async function answer(): Promise<void> {
  const labels = await last().locator('.row button').allInnerTexts()
  const [first = ''] = labels
  if (labels.includes('Show the answer')) {
    await press('Show the answer')
    await press(/^Good/)
  } else if (first === 'Answer') {
    await press('Answer')
    const boxes = page.getByRole('checkbox')
    if ((await boxes.count()) > 0) await boxes.first().check()
    for (const [at, menu] of (await page.getByRole('dialog').getByRole('combobox').all()).entries())
      await menu.selectOption({ index: at + 1 })
    await page.getByRole('button', { name: 'Submit' }).click()
  } else await press(first)
  await last()
    .getByText(/You'll see it again|out of your drills/)
    .waitFor()
}

test('a drill goes to its end, with what was learned and missed', async () => {
  await page.getByRole('heading', { name: '#quiz-room' }).waitFor()
  await type('/dri')
  const deck = page.getByRole('textbox', { name: 'deck' })
  await deck.fill('a')
  await page.getByRole('list', { name: 'Choices for deck' }).getByRole('button').first().click()
  await page.getByLabel('count').fill('3')
  await page.getByRole('button', { name: 'Send' }).click()
  await last().getByText('card 1 of 3').waitFor()
  await shoot('drill')
  for (const [at, step] of ['Next', 'Next', 'Finish'].entries()) {
    await last()
      .getByText(`card ${at + 1} of 3`)
      .waitFor()
    await answer()
    if (step === 'Finish') await shoot('answered')
    await press(step)
  }
  await last().getByText('Those were your 3 questions').waitFor()
  expect(await last().locator('.only').innerText()).toBe('Only you can see this')
  await shoot('end')
})

test('settings, reminder, statistics and a report go by menus and forms', async () => {
  await type('/settings')
  await page.getByRole('button', { name: 'Send' }).click()
  await last().getByRole('combobox').selectOption('retention')
  await page.getByRole('dialog').getByRole('textbox').fill('93')
  await shoot('form')
  await page.getByRole('button', { name: 'Submit' }).click()
  await last().getByText('93 %').waitFor()
  await type('/remind')
  await page.getByLabel('hour').fill('7')
  await page.getByRole('button', { name: 'Send' }).click()
  await last().getByText('I remind you at 07:00').waitFor()
  await type('/stats')
  const chart = last().getByRole('img')
  await chart.waitFor()
  expect(await chart.getAttribute('alt')).toContain('Calendar of the last 26 weeks')
  expect(
    await chart.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    ),
  ).toBe(491)
  await shoot('stats')
  await type('/drill')
  await page.getByRole('button', { name: 'Send' }).click()
  await last()
    .getByText(/cards? left|last card/)
    .waitFor()
  await last().getByRole('button', { name: 'Report question' }).click()
  await page.getByRole('radio', { name: 'It is out of date' }).check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await last().getByText('Thank you!').waitFor()
  await type('/export')
  await last().getByText('Everything there is about you').waitFor()
  expect(await last().getByRole('link').allInnerTexts()).toEqual([
    '📎 notedrill.jsonl',
    '📎 notedrill-reviews.csv',
  ])
})

test('a quiz is played by two, each of whom sees only what is theirs', async () => {
  await type('/quiz')
  await page.getByLabel('questions').fill('1')
  await page.getByLabel('pace').selectOption('fast')
  await page.getByRole('button', { name: 'Send' }).click()
  const round = page.locator('article', { hasText: 'Question 1 of 1' })
  await round.getByRole('button', { name: 'A', exact: true }).waitFor({ timeout: 15_000 })
  await shoot('quiz')
  await round.getByRole('button', { name: 'A', exact: true }).click()
  await last().getByText('You chose A').waitFor()
  await page.getByRole('radio', { name: 'Ben' }).check()
  await page.getByText('You chose A').waitFor({ state: 'detached' })
  await round.getByRole('button', { name: 'B', exact: true }).click()
  await last().getByText('You chose B').waitFor()
  await round.getByText(/of 2 right/).waitFor({ timeout: 20_000 })
  await page.getByText('The quiz is over').waitFor({ timeout: 15_000 })
  await shoot('quiz-end')
  expect(await last().innerText()).toMatch(/@(Ann|Ben)/)
}, 60_000)

test('German is spoken to whoever asks for it, and nothing complained', async () => {
  await page.getByLabel('Language').selectOption('de')
  await page.getByRole('button', { name: '@ notedrill' }).click()
  await page.getByRole('heading', { name: '@notedrill' }).waitFor()
  await type('/due')
  await last().getByText('Heute').waitFor()
  expect(complaints).toEqual([])
})
