import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PageDeck } from '../support/page-bank.ts'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'
import { announced, digitOf, pressOption, see, textsOf } from './steps.ts'

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

/** Opens the page at a deck of its own. */
async function drill(deck: PageDeck): Promise<Page> {
  opened = await openPage(ground, { decks: [deck], at: `#/deck/${deck}` })
  await opened.page.locator('#stem').waitFor()
  return opened.page
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()

describe('a whole drill', () => {
  test('goes by keyboard alone', async () => {
    opened = await openPage(ground, { decks: ['choice', 'recall'] })
    const { page } = opened
    await heading(page, 'Today')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const steps: string[] = []
    for (let at = 0; at < 6; at++) {
      await page.locator(`.scene:has(#stem):not(:has(.verdict))`).waitFor()
      steps.push(await page.locator('#stem').innerText())
      if (await page.getByRole('button', { name: 'Show answer' }).isVisible()) {
        await page.keyboard.press('Space')
        await page.getByRole('button', { name: 'Easy' }).waitFor()
        await page.keyboard.press('4')
        await page.locator('.ratings').waitFor({ state: 'detached' })
      } else {
        await pressOption(page, ['Revision', 'awsvpc'])
        await heading(page, 'Right')
        await page.keyboard.press(at === 0 ? 'Enter' : 'Space')
        await page.locator('#verdict').waitFor({ state: 'detached' })
      }
    }
    expect(steps).toEqual([
      'What is a numbered version of a task definition called?',
      'What is a sidecar?',
      'Which network mode gives each task an interface of its own?',
      'What happens when an essential container ends?',
      // Once more each, as the last learning step is near and nothing else is left.
      'What is a numbered version of a task definition called?',
      'Which network mode gives each task an interface of its own?',
    ])
    await heading(page, 'Done for now')
    expect(await textsOf(page, '.figures li')).toEqual(['6\nanswers', '6\nright', '1\nminute'])
    await see(page, 'The next card comes back')
  })

  test('goes by pointer alone', async () => {
    const page = await drill('choice')
    for (let round = 0; round < 2; round++)
      for (const name of ['Revision', 'awsvpc']) {
        await page.getByRole('button', { name }).click()
        await heading(page, 'Right')
        await page.getByRole('button', { name: 'Next' }).click()
      }
    await heading(page, 'Done for now')
    await page.getByRole('link', { name: 'Back to the decks' }).click()
    await heading(page, 'All done for today')
    await see(page, '2 of 2 studied')
  })

  test('pressing keys fast and long answers once', async () => {
    const page = await drill('choice')
    await page.evaluate(() => {
      const press = (key: string, repeat: boolean) =>
        document.dispatchEvent(new KeyboardEvent('keydown', { key, repeat }))
      for (const repeat of [false, true, true, false]) press('1', repeat)
    })
    await page.locator('#verdict').waitFor()
    expect(opened.asked.filter((line) => line === 'POST /v1/reviews')).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('that is wrong shows what is right, why, why not, where it stands and when it comes back', async () => {
    const page = await drill('choice')
    await page.keyboard.press(await digitOf(page, 'Family'))
    await heading(page, 'Wrong')
    expect(await textsOf(page, '.is-miss')).toEqual([
      'Family\nYour answer\nA family is the name that all versions have in common.',
    ])
    expect(await textsOf(page, '.is-key')).toEqual(['Revision\nThe right answer'])
    expect(await textsOf(page, '.source')).toEqual([
      'Revision - a numbered version that can no longer be changed\nFrom the notes: ecs/tasks.md:14',
    ])
    await see(page, 'Comes back in 1 minute')
    await announced(page, 'Wrong. The answer: Revision. Comes back in 1 minute.')
  })

  test('that is right says why in the words of the note, or in more', async () => {
    const page = await drill('choice')
    await pressOption(page, ['Revision'])
    await announced(page, 'Right. Comes back in 10 minutes.')
    // The explanation says the same as the line of the note, so it is not said twice.
    expect(await page.locator('.explanation').count()).toBe(0)
    await page.keyboard.press('Space')
    await pressOption(page, ['awsvpc'])
    expect(await textsOf(page, '.explanation')).toEqual([
      'With awsvpc, a task has an address like a host.',
    ])
    expect(await textsOf(page, '.source .line')).toEqual(['awsvpc — an interface of its own'])
  })

  test('need not be guessed', async () => {
    const page = await drill('choice')
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await heading(page, 'Not known yet')
    expect(await textsOf(page, '.is-key')).toEqual(['Revision\nThe right answer'])
  })

  test('that is a slip off is asked for once more, then taken as it stands', async () => {
    const page = await drill('typed')
    await page.keyboard.type('Famly')
    await page.keyboard.press('Enter')
    await see(page, 'Close! Look at the spelling once more. If it stands, send it again.')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Enter')
    await heading(page, 'Right, spelling aside')
    await see(page, 'You wrote Famly')
    await see(page, 'Definition family')
  })

  test('that was a slip off may be mended', async () => {
    const page = await drill('typed')
    await page.keyboard.type('Famly')
    await page.keyboard.press('Enter')
    await see(page, 'Close!')
    await page.getByLabel('Your answer').fill('family')
    await page.keyboard.press('Enter')
    await heading(page, 'Right')
    expect(await page.locator('.given').count()).toBe(0)
  })

  test('is not sent while there is nothing in it', async () => {
    const page = await drill('typed')
    await page.keyboard.press('Enter')
    await see(page, 'Type an answer, or say that you don’t know.')
    expect(opened.asked).not.toContain('POST /v1/reviews')
  })

  test('fills the blank', async () => {
    const page = await drill('cloze')
    await see(page, 'Hint: like a library')
    await page.getByLabel('What belongs in the blank').fill('library')
    await page.getByRole('button', { name: 'Check' }).click()
    await heading(page, 'Wrong')
    expect(await textsOf(page, '#stem')).toEqual(['Images are kept in a registry.'])
    await see(page, 'You wrote library')
    await page.getByRole('button', { name: 'I was right' }).click()
    await heading(page, 'Counted as right')
    expect(await page.getByRole('button', { name: 'I was right' }).count()).toBe(0)
    expect(opened.asked.filter((line) => line.endsWith('/changes'))).toHaveLength(1)
  })

  test.each<[string, string[], string]>([
    ['every right one', ['Fargate', 'EC2'], 'Right'],
    ['one of two', ['Fargate'], 'Wrong'],
    ['one too many', ['Fargate', 'EC2', 'Inside S3'], 'Wrong'],
  ])('picks %s', async (_, picked, verdict) => {
    const page = await drill('select')
    await page.keyboard.press('Enter')
    await see(page, 'Pick at least one')
    for (const text of picked) await page.keyboard.press(await digitOf(page, text))
    await page.keyboard.press('Enter')
    await heading(page, verdict)
    await see(page, picked.includes('EC2') ? 'Your answer, and right' : 'Right too, but not picked')
    // The note holds the question as it was asked: only the place is told.
    expect(await textsOf(page, '.source')).toEqual(['From the notes: ecs/tasks.md:40'])
  })

  test('is true or false', async () => {
    const page = await drill('truefalse')
    expect(await textsOf(page, '.option-text')).toEqual(['True', 'False'])
    await page.keyboard.press('1')
    await page.getByText('The right answer', { exact: true }).waitFor()
    expect(await textsOf(page, '.options li')).toEqual([
      'True\nYour answer\nRegister a new revision instead.',
      'False\nThe right answer\nIts number stands for it.',
    ])
  })
})
