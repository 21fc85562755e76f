import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround, openPage } from './open-page.ts'
import { announced, pressOption, see, textsOf } from './steps.ts'

let ground: Ground
beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

/** What a button has the browser save. */
async function download(page: Page, button: string): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return text(await saved.createReadStream())
}

test('what is kept is taken away, brought in elsewhere, fitted and rescheduled, each with what came of it', async () => {
  const opened = await openPage(ground, { decks: ['choice'], at: '#/deck/choice' })
  const { page, url, complaints } = opened
  await page.locator('#stem').waitFor()
  await pressOption(page, ['Revision'])
  await page.getByRole('heading', { name: 'Right' }).waitFor()
  await page.goto(`${url}/#/data`)
  const lines = await download(page, 'Download everything')
  await announced(page, 'notedrill.jsonl is with your downloads.')
  expect(lines).toMatch(/^\{"kind":"notedrill-export".*\n.*\n\{"kind":"memory"/)
  const csv = await download(page, 'Download a table')
  expect(csv.split('\r\n')).toHaveLength(3)

  const bringIn = (content: string) =>
    page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'mine', mimeType: '', buffer: Buffer.from(content) })
  await bringIn(csv)
  await announced(page, 'There was nothing new in it.')
  // Somebody else now.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await bringIn(`${lines}nonsense\n`)
  await see(page, 'Added: 1 answer and change to 1 card. 1 line was not taken:')
  expect(await textsOf(page, '.data-lines li')).toEqual([expect.stringMatching(/^Line 4: .*JSON/)])
  await bringIn('front,back\r\n')
  await see(page, 'There was nothing new in it. 1 line was not taken:')

  await page.getByRole('button', { name: 'Fit it to me' }).click()
  await announced(page, 'There is too little to learn from yet: 0 answers that came days')
  await page.getByRole('button', { name: 'Reschedule' }).click()
  await announced(page, 'No card has moved')
  expect(complaints).toEqual([])
  await opened.stopServer()
  await page.getByRole('button', { name: 'Reschedule' }).click()
  await announced(page, 'The server does not answer. Nothing is lost')
  await opened.close()
})
