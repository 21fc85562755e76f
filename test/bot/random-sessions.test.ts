import { test } from 'vitest'
import { playSessions } from '../support/bot/random-session.ts'

test('whatever 500 learners do, Discord takes every answer, and each review is kept once', async () => {
  await playSessions(500)
})
