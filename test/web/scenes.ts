import type { Page } from 'playwright-core'
import type { PageDeck } from '../support/page-bank.ts'
import { digitOf, pressOption, see } from './steps.ts'

/** The decks that the scenes need. */
export const ALL_DECKS: readonly PageDeck[] = [
  'choice',
  'typed',
  'cloze',
  'recall',
  'select',
  'order',
  'match',
  'hostile',
]

/** Each scene of the page, reached as a learner reaches it. */
export const SCENES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  decks: (page) => page.getByRole('heading', { name: 'Decks' }).waitFor(),
  question: async (page) => goTo(page, 'deck/choice', '.option'),
  'wrong answer': async (page) => {
    await page.keyboard.press(await digitOf(page, 'Family'))
    await page.getByRole('heading', { name: 'Wrong' }).waitFor()
  },
  'right answer': async (page) => {
    await page.keyboard.press('Space')
    await see(page, 'Which network mode')
    await pressOption(page, ['awsvpc'])
    await page.getByRole('heading', { name: 'Right' }).waitFor()
  },
  typed: async (page) => goTo(page, 'deck/typed', 'input'),
  close: async (page) => {
    await page.keyboard.type('famly')
    await page.keyboard.press('Enter')
    await see(page, 'Close!')
  },
  cloze: async (page) => goTo(page, 'deck/cloze', '.gap'),
  select: async (page) => goTo(page, 'deck/select', 'input'),
  order: async (page) => goTo(page, 'deck/order', '.move'),
  match: async (page) => goTo(page, 'deck/match', 'select'),
  recall: async (page) => goTo(page, 'deck/recall', 'button.primary'),
  ratings: async (page) => {
    await page.keyboard.press('Space')
    await page.locator('.ratings').waitFor()
  },
  'long words': async (page) => {
    await goTo(page, 'deck/hostile', 'button.primary')
    await page.keyboard.press('Space')
    await page.locator('.ratings').waitFor()
  },
  end: async (page) => {
    await goTo(page, 'deck/recall', 'button.primary')
    for (const stem of ['What is a sidecar?', 'What happens when']) {
      await see(page, stem)
      await page.keyboard.press('Space')
      await page.locator('.ratings').waitFor()
      await page.keyboard.press('4')
    }
    await page.getByRole('heading', { name: 'Done for now' }).waitFor()
  },
  history: async (page) => goTo(page, 'history', '.review'),
  data: async (page) => goTo(page, 'data', 'button'),
  keys: async (page) => {
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
  },
}

async function goTo(page: Page, place: string, until: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/${place}`)
  await page.locator(`.scene ${until}, .history ${until}, .data ${until}`).first().waitFor()
}
