import type { Page } from 'playwright-core'

/** Waits until a text can be seen. */
export async function see(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** Waits until a screen reader has been told a text. */
export async function announced(page: Page, text: string): Promise<void> {
  await page.locator('#announcer', { hasText: text }).waitFor({ state: 'attached' })
}

/** What can be read in each element, without the spaces of the layout. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  await page.locator(selector).first().waitFor()
  const texts = await page.locator(selector).allInnerTexts()
  return texts.map((text) => text.replaceAll(/\s*\n\s*/g, '\n').trim())
}

/** The key of an option, by its text. */
export async function digitOf(page: Page, text: string): Promise<string> {
  const at = (await textsOf(page, '.options .option-text')).indexOf(text)
  if (at < 0) throw new Error(`no option ${text}`)
  return String(at + 1)
}

/** Presses the key of whichever of these is among the options. */
export async function pressOption(page: Page, texts: readonly string[]): Promise<void> {
  const shown = await textsOf(page, '.options:not(.is-marked) .option-text')
  await page.keyboard.press(String(shown.findIndex((text) => texts.includes(text)) + 1))
}
