import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startLearner } from '../../study/act/start-learner.ts'
import { DEFAULT_PARAMETERS } from '../../study/memory/parameters.ts'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'
import { announced, pressOption, see, textsOf } from './steps.ts'

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

/** What the page has asked so far, each request once. */
const asked = () => [...new Set(opened.asked)].toSorted()

describe('the first visit', () => {
  test('starts a learner in the zone of the browser, with nothing to fill in', async () => {
    opened = await openPage(ground, { decks: ['choice', 'recall'] })
    const { page } = opened
    await see(page, '4 new cards to learn.')
    await see(page, '0 of 4 cards studied')
    expect(asked()).toEqual(['GET /v1/decks', 'GET /v1/me/summary', 'POST /v1/learners'])
    const zone = await page.evaluate(async () => {
      const [token] = JSON.parse(localStorage.getItem('notedrill.tokens') ?? '[]')
      const me = await fetch('v1/me', { headers: { authorization: `Bearer ${token}` } })
      return (await me.json()).data.settings.time_zone
    })
    expect(zone).toBe('Europe/Berlin')
  })

  test('shows each deck with what is new in it', async () => {
    opened = await openPage(ground, { decks: ['choice', 'recall'] })
    expect(await textsOf(opened.page, '.deck')).toEqual([
      '🚢\nDeck choice\nQuestions to choice\n0 of 2 studied\n2 new\nStudy',
      '🚢\nDeck recall\nQuestions to recall\n0 of 2 studied\n2 new\nStudy',
    ])
  })

  test('finds nothing where no notes are', async () => {
    opened = await openPage(ground, { decks: [] })
    await see(opened.page, 'There are no decks yet.')
    await see(opened.page, 'Nothing is due.')
  })
})

describe('coming back', () => {
  test('finds the same learner, and what is studied and due', async () => {
    opened = await openPage(ground, { decks: ['choice', 'recall'] })
    const { page } = opened
    await page.getByRole('link', { name: 'Study', exact: true }).first().click()
    await page.locator('#stem').waitFor()
    await pressOption(page, ['Revision'])
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    await page.reload()
    await see(page, 'Which network mode')
    await page.goto(`${opened.url}/#/`)
    await see(page, '1 card to repeat, and 3 new.')
    expect((await textsOf(page, '.deck'))[0]).toBe(
      '🚢\nDeck choice\nQuestions to choice\n1 of 2 studied\n1 due\n1 new\nStudy',
    )
    expect(opened.asked.filter((line) => line === 'POST /v1/learners')).toHaveLength(1)
  })

  test('to a page left open over night finds what is due by now', async () => {
    opened = await openPage(ground, { decks: ['typed'], at: '#/deck/typed' })
    const { page, passTime } = opened
    for (const comesBack of ['in 10 minutes', 'in 2 days']) {
      await page.getByLabel('Your answer').fill('family')
      await page.keyboard.press('Enter')
      await see(page, `Comes back ${comesBack}`)
      await page.keyboard.press('Space')
      await page.locator('#verdict').waitFor({ state: 'detached' })
    }
    await see(page, 'The next card comes back on Sunday from 04:00.')
    await page.goto(`${opened.url}/#/`)
    await page.getByRole('heading', { name: 'All done for today' }).waitFor()
    await passTime(2 * 24 * 3_600_000)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await see(page, '1 card to repeat.')
  })

  test('finds the deck that the address names, even if its name is odd', async () => {
    opened = await openPage(ground, { decks: ['recall'], at: '#/deck/rec%61ll' })
    await see(opened.page, 'What is a sidecar?')
    expect(await opened.page.title()).toBe('Deck recall · notedrill')
  })

  test('finds every answer in the history', async () => {
    opened = await openPage(ground, { decks: ['choice'], at: '#/all' })
    const { page } = opened
    await page.locator('#stem').waitFor()
    expect(await textsOf(page, '.context')).toEqual([
      'New\nDeck choice › Amazon ECS › Task definitions',
    ])
    await pressOption(page, ['Revision'])
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    await page.keyboard.press('Space')
    await see(page, 'Which network mode')
    await pressOption(page, ['host'])
    await page.getByRole('heading', { name: 'Wrong' }).waitFor()
    await page.getByRole('link', { name: 'History' }).click()
    expect((await textsOf(page, '.review')).toSorted()).toEqual([
      'What is a numbered version of a task definition called?\nRevision\nRight, 13:00',
      'Which network mode gives each task an interface of its own?\nawsvpc\nWrong, 13:00',
    ])
    expect(await textsOf(page, 'main h2')).toEqual(['Today'])
  })
})

describe('a break', () => {
  test('is counted down, and ends by itself', async () => {
    opened = await openPage(ground, { decks: ['typed'] })
    const { page, study, url, passTime } = opened
    await page.getByRole('heading', { name: 'Today' }).waitFor()
    // A learner whose learning steps are too far off to be asked early.
    const parameters = { ...DEFAULT_PARAMETERS, learningStepsMinutes: [30] }
    const { token } = await startLearner(study, { parameters })
    await page.evaluate((mine) => localStorage.setItem('notedrill.tokens', `["${mine}"]`), token)
    await page.goto(`${url}/#/deck/typed`)
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await see(page, 'Comes back in 30 minutes')
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'A short break' }).waitFor()
    await announced(page, 'The next card comes back in 30 minutes.')
    expect(await page.locator('.countdown').innerText()).toMatch(/^(30:00|29:5\d)$/)
    await passTime(10 * 60_000)
    await page.locator('.countdown', { hasText: /^19:5\d$/ }).waitFor()
    await passTime(20 * 60_000)
    await page.getByLabel('Your answer').waitFor()
  })
})
