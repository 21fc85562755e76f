import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Started, startServer } from '../../bin/start/start-server.ts'
import { EVERY_KIND } from '../support/discord/cards-of-kinds.ts'
import { FIXTURE_DECKS, fixtureBank } from '../support/fixture-bank.ts'

let browser: Browser
let started: Started
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'notedrill-playground-'))
const complaints: string[] = []
const SHOTS = process.env.NOTEDRILL_SHOTS

beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'))
  const asked = EVERY_KIND.filter(({ id }) => ANSWERS.some(([, , card]) => card === id))
  const bank = { ...fixtureBank({ kinds: asked, ...FIXTURE_DECKS }), close: () => {} }
  const workshop = { bank: () => bank, folder, hasBank: true, compile: () => [] }
  const report = (error: unknown): void => void complaints.push(String(error))
  const place = { data: folder, version: '0', port: '0', variables: {} }
  started = await startServer({ workshop, ...place, report })
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(30_000)
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
const dialog = () => page.getByRole('dialog')
const see = (text: string | RegExp) => last().getByText(text).first().waitFor()
const send = () => page.getByRole('button', { name: 'Send', exact: true }).click()
const option = (name: string) => page.getByLabel(name, { exact: true })
const submit = () => dialog().getByRole('button', { name: 'Submit' }).click()

/** Types into the line below all messages, and sends it. */
async function type(text: string): Promise<void> {
  await page.locator('.composer > input').fill(text)
  await page.keyboard.press('Enter')
}

async function shoot(name: string): Promise<void> {
  if (!SHOTS) return
  await page.screenshot({ path: join(SHOTS, `${name}-1280.png`) })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: join(SHOTS, `${name}-390.png`) })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** How what is asked is answered, each by another control, and what is said then. */
const ANSWERS: readonly (readonly [answer: () => Promise<void>, verdict: RegExp, card: string])[] =
  [
    [() => press('A'), /Right!|Not this time/, 'choice2222'],
    [tickTwo, /Right!|Not this time/, 'select2222'],
    [typeIt, /Right!/, 'typed22222'],
    [recall, /Good!/, 'recall2222'],
    [putInPlaces, /Right!|Not this time/, 'order22222'],
  ]

async function tickTwo(): Promise<void> {
  await press('Answer')
  await submit()
  await dialog().getByText('Pick at least one.').waitFor()
  for (const box of (await dialog().getByRole('checkbox').all()).slice(0, 2)) await box.check()
  await shoot('boxes')
  await submit()
}

async function typeIt(): Promise<void> {
  await press('Type the answer')
  await dialog().getByRole('textbox').fill('Darjeeling')
  await submit()
}

async function recall(): Promise<void> {
  await press('Show the answer')
  await shoot('revealed')
  await press(/^Good/)
}

async function putInPlaces(): Promise<void> {
  await press('Answer')
  await dialog().waitFor()
  await shoot('places')
  for (const [at, menu] of (await dialog().getByRole('combobox').all()).entries())
    await menu.selectOption({ index: at + 1 })
  await submit()
}

/** Reports the question by the menu of its message, and puts the thanks away. */
async function report(): Promise<void> {
  await last().getByRole('button', { name: 'Report question' }).click()
  await page.getByRole('radio', { name: 'It is out of date' }).check()
  await submit()
  await see('Thank you!')
  await last().getByRole('button', { name: 'Dismiss message' }).click()
  await page.getByText('Thank you!').waitFor({ state: 'detached' })
}

test('a drill goes by every control to its end', async () => {
  await page.locator('.composer > input').fill('/d')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await option('deck').fill('kin')
  const choice = page.getByRole('list', { name: 'Choices for deck' }).getByText('Deck kinds')
  await choice.waitFor()
  await shoot('command')
  await choice.click()
  await option('count').fill(String(ANSWERS.length))
  await send()
  for (const [at, [answer, verdict]] of ANSWERS.entries()) {
    await see(`card ${at + 1} of ${ANSWERS.length}`)
    if (at === 0) await shoot('drill')
    await answer()
    await see(/You'll see it again/)
    expect(await last().innerText()).toMatch(verdict)
    if (at === 0) await shoot('answered')
    if (at === 0) await report()
    await press(at === ANSWERS.length - 1 ? 'Finish' : 'Next')
  }
  await see(`Those were your ${ANSWERS.length} questions`)
  expect(await last().innerText()).toContain('Only you can see this')
  await shoot('end')
})

test('settings, statistics and an export go by menus, forms and files', async () => {
  await type('/settings')
  await send()
  await last().getByRole('combobox').selectOption('retention')
  await dialog().getByRole('textbox').fill('93')
  await shoot('form')
  await submit()
  await see('93 %')
  await type('/stats')
  const chart = last().getByRole('img', { name: /Calendar of the last 26 weeks/ })
  expect(
    await chart.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    ),
  ).toBe(491)
  await shoot('stats')
  await type('/export')
  await see('📎 notedrill.jsonl')
  const file = last().getByRole('link').first()
  const path = new URL((await file.getAttribute('href')) ?? '', started.url)
  expect(await (await fetch(path)).text()).toContain('"desiredRetention":0.93')
})

test('quizzes are kept to a channel that is chosen, and let into every one again', async () => {
  await type('/admin')
  await see('Where: in every channel')
  const menu = last().getByRole('group', { name: 'Only in these channels' })
  expect(await menu.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true)
  await menu.getByLabel('#quiz-room').check()
  await menu.getByRole('button', { name: 'Done' }).click()
  await see('Where: only in #quiz-room')
  expect(await menu.getByLabel('#quiz-room').isChecked()).toBe(true)
  await shoot('admin')
  await press('In every channel')
  await see('Where: in every channel')
  expect(await menu.getByLabel('#quiz-room').isChecked()).toBe(false)
})

test('a quiz is played by two, each of whom sees only what is theirs', async () => {
  const later = () => page.getByRole('button', { name: '+ 10 minutes' }).click()
  await type('/quiz')
  await option('questions').fill('1')
  await option('pace').selectOption('relaxed')
  await send()
  await see('A quiz of one question')
  await later()
  const round = page.locator('article', { hasText: 'Question 1 of 1' })
  await round.getByRole('button', { name: 'A', exact: true }).click()
  await see('You chose A')
  await shoot('quiz')
  await page.getByRole('radio', { name: 'Ben' }).check()
  await page.getByText('You chose A').waitFor({ state: 'detached' })
  await round.getByRole('button', { name: 'B', exact: true }).click()
  await see('You chose B')
  await later()
  await round.getByText(/of 2 right/).waitFor()
  await shoot('round')
  await later()
  await page.getByText('The quiz is over').waitFor()
  await shoot('quiz-end')
  expect(await last().innerText()).toMatch(/@(Ann|Ben)/)
  await page.getByRole('radio', { name: 'Ann' }).check()
})

test('a reminder arrives at its hour, with the way to the drill', async () => {
  // The clock is half an hour ahead by now, and an hour may just end.
  const hour = new Date(Date.now() + 2.5 * 3_600_000).getUTCHours()
  await type('/remind')
  await option('hour').fill(String(hour))
  await send()
  await see(`I remind you at ${String(hour).padStart(2, '0')}:00`)
  for (let hours = 0; hours < 3; hours++)
    await page.getByRole('button', { name: '+ 1 hour' }).click()
  const talk = page.getByRole('button', { name: /^@ notedrill/ })
  await talk.getByText('unread').waitFor()
  await shoot('unread')
  await talk.click()
  await see(/cards are due/)
  await shoot('reminder')
  await press('Drill')
  await see(/cards? left|last card/)
})

test('an app is let in by the code that it shows', async () => {
  const ask = async (path: string, body: Record<string, string>) => {
    const sent = { method: 'POST', body: new URLSearchParams(body) }
    return (await fetch(`${started.url}${path}`, sent)).json()
  }
  const device = await ask('/oauth/device_authorization', { client_id: 'Tea clock' })
  await type('/link')
  await option('code').fill(device.user_code)
  await send()
  await see('Tea clock')
  await shoot('link')
  await press('Let it in')
  await see('is let in')
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
  const { device_code } = device
  const tokens = await ask('/oauth/token', { grant_type, device_code, client_id: 'Tea clock' })
  expect(tokens).toMatchObject({ token_type: 'Bearer' })
})

test('German is spoken to whoever asks for it, and nothing complained', async () => {
  await page.getByLabel('Language').selectOption('de')
  await page.getByRole('heading', { name: '@notedrill' }).waitFor()
  await type('/fäl')
  await see('Heute')
  await last().getByRole('button', { name: 'Nachricht verwerfen' }).waitFor({ state: 'detached' })
  await shoot('german')
  expect(complaints).toEqual([])
})
