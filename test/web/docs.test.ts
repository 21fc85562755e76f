import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../api/routes.ts'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'

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

test('/docs shows every operation, under a policy that lets nothing in from elsewhere', async () => {
  opened = await openPage(ground, { decks: ['choice'], at: 'docs' })
  const { page, url } = opened
  await page.getByText('The next question of the drill, without its answer').waitFor()
  expect(await page.locator('.opblock').count()).toBe(ROUTES.length)
  const policy = (await page.request.get(`${url}/docs`)).headers()['content-security-policy']
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(policy).not.toContain('unsafe')
  await page.getByText('The next question of the drill, without its answer').click()
  await page.getByText('Which tea is steamed and rolled?').first().waitFor()
})

test('the type of a problem leads to what it means', async () => {
  opened = await openPage(ground, { decks: ['choice'], at: 'docs/errors#key-mismatch' })
  const { page, url } = opened
  const { type } = await (await page.request.get(`${url}/v1/nothing`)).json()
  await page.goto(url + type)
  expect(await page.locator(':target').innerText()).toContain('There is nothing here')
})
