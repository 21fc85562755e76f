import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '../../client/create-client.ts'
import { outcomeOf } from '../../client/outcome.ts'

/** A server that takes requests and never answers. */
const silent = createServer(() => {})
let baseUrl = ''
beforeAll(async () => {
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
})
afterAll(() => {
  silent.closeAllConnections()
  silent.close()
})

test('a call ends when whoever asked gives up', async () => {
  const api = createClient({ baseUrl, timeoutMs: 60_000 })
  const giveUp = new AbortController()
  const asked = once(silent, 'request')
  const call = api.GET('/v1/decks', { signal: giveUp.signal })
  await asked
  giveUp.abort(new Error('left the page'))
  await expect(call).rejects.toThrow('left the page')
})

test('a call ends when it takes too long, and the server counts as away', async () => {
  const api = createClient({ baseUrl, timeoutMs: 20 })
  expect(await outcomeOf(api.GET('/v1/decks'))).toEqual({ kind: 'away' })
})
