import { test } from 'vitest'
import { playSessions } from '../../support/bot/random-session.ts'

test('whatever 10,000 learners do, Discord takes every answer, and each review is kept once', async () => {
  await playSessions(10_000)
}, 3_600_000)
