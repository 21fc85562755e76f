import { beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../../api/routes.ts'
import { exampleApi, routeOf, runSession, type Taken } from '../support/api-session.ts'
import { openSimulatedStore } from '../support/simulated-store.ts'

/** What is the same for everybody; everything else is somebody's. */
const CONTENT = ['listDecks', 'readDeck', 'listCards', 'readCard']

let taken: ReadonlyMap<string, Taken>
beforeAll(async () => {
  const session = await runSession(exampleApi(openSimulatedStore()))
  taken = new Map(session.map((each) => [each.step.id, each]))
})
const headersOf = (id: string) => taken.get(id)?.asked.headers ?? {}

describe.each(ROUTES.map(({ id }) => id))('%s', (id) => {
  test('is guarded, names its request and the notes, and may be read by pages of any origin', () => {
    expect(headersOf(id)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': expect.stringContaining('Idempotent-Replayed'),
      'notedrill-revision': expect.stringMatching(/^[0-9a-f]{64}$/),
      'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(headersOf(id)).not.toHaveProperty('access-control-allow-credentials')
    expect(headersOf(id)).not.toHaveProperty('set-cookie')
    // Asked over plain HTTP.
    expect(headersOf(id)).not.toHaveProperty('strict-transport-security')
  })

  test('may be kept by others only if it is nobody’s', () => {
    const { 'cache-control': cache, etag } = headersOf(id)
    if (id === 'readAsset') expect(cache).toBe('public, max-age=31536000, immutable')
    else expect(cache).toBe(CONTENT.includes(id) ? 'public, no-cache' : 'no-store')
    expect(etag !== undefined).toBe(routeOf(id).cache !== 'no-store')
  })
})
