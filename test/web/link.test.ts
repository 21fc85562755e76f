import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { askDevice } from '../../study/access/ask-device.ts'
import { showUserCode } from '../../study/access/device-code.ts'
import { pollDevice } from '../../study/access/poll-device.ts'
import { type Ground, type Opened, openGround, openPage } from './open-page.ts'
import { announced, see } from './steps.ts'

let ground: Ground
let opened: Opened
beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())
afterEach(async () => {
  const ours = opened.complaints.filter((text) => !text.startsWith('Failed to load resource'))
  expect(ours).toEqual([])
  await opened.close()
})

const asks = () =>
  askDevice(opened.study, { app: 'Tea <app>', scopes: ['study', 'read'], joining: undefined })

test('an app is let in by the code in the address, as this browser’s learner', async () => {
  opened = await openPage(ground, { decks: ['choice'] })
  const { page, url, study } = opened
  const { userCode, deviceCode } = await asks()
  await page.goto(`${url}/#/link/${showUserCode(userCode)}`)
  await page.getByRole('button', { name: 'Go on' }).click()
  await see(page, 'Tea <app>')
  await page.getByRole('button', { name: 'Let it in' }).click()
  await announced(page, 'Tea <app> is let in.')
  expect((await pollDevice(study, { deviceCode, app: 'Tea <app>' })).kind).toBe('granted')
})

test('a wrong code is told, and typed again; an app can be sent away', async () => {
  opened = await openPage(ground, { decks: ['choice'], at: '#/link' })
  const { page, study } = opened
  const { userCode, deviceCode } = await asks()
  await page.getByLabel('The code that the app shows').fill('BBBB-BBBB')
  await page.keyboard.press('Enter')
  await see(page, 'No app waits under that code')
  await page.getByLabel('The code that the app shows').fill(userCode.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Send it away' }).click()
  await see(page, 'was sent away')
  expect((await pollDevice(study, { deviceCode, app: 'Tea <app>' })).kind).toBe('denied')
})
