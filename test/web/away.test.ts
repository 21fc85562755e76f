import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pageBank } from '../support/page-bank.ts'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'
import { pressOption, see, textsOf } from './steps.ts'

let ground: Ground
let opened: Opened
beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())
afterEach(async () => {
  // A browser says itself what it could not load; anything else is a complaint.
  const ours = opened.complaints.filter((text) => !text.startsWith('Failed to load resource'))
  expect(ours).toEqual([])
  await opened.close()
})

const open = async (at = '#/deck/choice'): Promise<Opened> => {
  opened = await openPage(ground, { decks: ['choice'], at })
  await opened.page.locator('#stem, #today').first().waitFor()
  return opened
}
const reviewsAsked = () => opened.asked.filter((line) => line === 'POST /v1/reviews').length

describe('while the server is away', () => {
  test('an answer is kept and counts once when the server is back', async () => {
    const { page, stopServer, startServer, passTime } = await open()
    await stopServer()
    await pressOption(page, ['Revision'])
    await see(page, 'The server does not answer')
    await see(page, 'Your answer is kept in this browser.')
    await startServer()
    await passTime(3_600_000)
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    expect(reviewsAsked()).toBe(1)
    await page.goto(`${opened.url}/#/history`)
    await see(page, 'Today')
    expect(await textsOf(page, '.review')).toEqual([
      'What is a numbered version of a task definition called?\nRevision\nRight, 13:00',
    ])
  })

  test('an answer outlives the page, and is dated when it was given', async () => {
    const { page, study, stopServer, startServer } = await open()
    await stopServer()
    await pressOption(page, ['Revision'])
    await see(page, 'Your answer is kept in this browser.')
    await page.goto('about:blank')
    study.clock += 3_600_000
    await startServer()
    await page.goto(`${opened.url}/#/deck/choice`)
    await see(page, '1 answer kept in this browser reached the server.')
    await page.goto(`${opened.url}/#/history`)
    expect(await textsOf(page, '.review-when')).toEqual(['Right, 13:00'])
  })

  test('a retry by hand goes on where it was', async () => {
    const { page, stopServer, startServer } = await open()
    await pressOption(page, ['Revision'])
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    await stopServer()
    await page.keyboard.press('Space')
    await see(page, 'This page keeps trying.')
    await startServer()
    await page.keyboard.press('Enter')
    await see(page, 'Which network mode')
  })

  test('the decks wait for it', async () => {
    const { page, stopServer, startServer, passTime } = await open('')
    await page.goto(`${opened.url}/#/history`)
    await see(page, 'Nothing yet.')
    await stopServer()
    await page.getByRole('link', { name: 'Decks', exact: true }).click()
    await see(page, 'The server does not answer')
    await startServer()
    await passTime(3000)
    await page.getByRole('heading', { name: 'Today' }).waitFor()
  })
})

describe('a question that is gone', () => {
  test('is passed over, and the learner told', async () => {
    const { page, study } = await open()
    study.current = pageBank(['typed'])
    await pressOption(page, ['Revision'])
    await see(page, 'The notes no longer hold that question.')
    await see(page, 'There is no such deck')
  })
})

describe('a token that is refused', () => {
  const tokensOf = () =>
    opened.page.evaluate((): string[] =>
      JSON.parse(localStorage.getItem('notedrill.tokens') ?? '[]'),
    )

  test('starts a new learner and says so; the answer at hand is not lost', async () => {
    const { page } = await open()
    await page.evaluate(() => localStorage.setItem('notedrill.tokens', '["nd_unknown"]'))
    await pressOption(page, ['Revision'])
    await see(page, 'you start afresh')
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    expect(await tokensOf()).toEqual([expect.stringMatching(/^nd_/), 'nd_unknown'])
  })

  test('gives way to an earlier one that this server knows', async () => {
    const { page } = await open()
    const [mine = ''] = await tokensOf()
    await page.evaluate(
      (tokens) => localStorage.setItem('notedrill.tokens', JSON.stringify(tokens)),
      ['nd_unknown', mine],
    )
    await pressOption(page, ['Revision'])
    await page.getByRole('heading', { name: 'Right' }).waitFor()
    expect(await tokensOf()).toEqual([mine, 'nd_unknown'])
    expect(opened.asked.filter((line) => line === 'POST /v1/learners')).toHaveLength(1)
  })
})
