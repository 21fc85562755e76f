import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { withAssets } from '../../app/bank/with-assets.ts'
import { compiledBank } from '../support/compiled-bank.ts'
import { SVG } from '../support/tiny-images.ts'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'
import { textsOf } from './steps.ts'

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

/** Opens the deck of one note. */
async function openNote(note: string): Promise<void> {
  const { bank, folder } = compiledBank({ 'looms/note.md': note, 'looms/weft.svg': SVG })
  opened = await openPage(ground, {
    decks: [],
    at: '#/deck/looms',
    bank,
    withFiles: (files) => withAssets(files, folder),
  })
  await opened.page.locator('#stem').waitFor()
}

test('a picture of a note is shown in the question and in an option, with its words', async () => {
  await openNote(
    '## What is ![a line across](weft.svg)?\n\n- [x] ![the weft](weft.svg)\n- [ ] a knot\n',
  )
  const pictures = opened.page.locator('main img')
  expect(await pictures.evaluateAll((all) => all.map((img) => img.getAttribute('alt')))).toEqual([
    'a line across',
    'the weft',
  ])
  await opened.page.waitForFunction(() =>
    [...document.querySelectorAll('img')].every((img) => img.complete && img.naturalWidth > 0),
  )
})

test('code of several lines keeps them, in the question and in the answer', async () => {
  await openNote(
    'Q: What does it print?\n\n```js\nlog(1)\n  log(2)\n```\n\nA: Two lines:\n\n```\n1\n2\n```\n',
  )
  expect(await opened.page.locator('#stem code.block').textContent()).toBe('log(1)\n  log(2)')
  await opened.page.keyboard.press('Space')
  await opened.page.locator('.ratings').waitFor()
  expect(await textsOf(opened.page, '.answer')).toEqual(['Two lines:\n1\n2'])
})
