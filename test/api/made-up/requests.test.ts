import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROUTES } from '../../../api/routes.ts'
import type { Store } from '../../../study/act/store.ts'
import { openEmbeddedStore } from '../../support/embedded-store.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { madeUp } from './requests.ts'
import { Sender } from './sender.ts'

/** On the store's own code over a table in memory, and fewer over the embedded database. */
const REQUESTS = Number(process.env.GENERATED ?? 20_000)
const EMBEDDED_REQUESTS = 1000

/** Sends so many requests, four at a time; tells how often each operation answered with each status. */
async function sendAll(store: Store, count: number): Promise<Map<string, Map<number, number>>> {
  const requests = fc.sample(madeUp, { numRuns: count, seed: 20_261_120 }).values()
  const sender = await Sender.open(store)
  const statuses = new Map<string, Map<number, number>>()
  const send = async (): Promise<void> => {
    for (const request of requests) {
      const { route, status } = await sender.send(request)
      const of = statuses.get(route) ?? new Map<number, number>()
      statuses.set(route, of.set(status, (of.get(status) ?? 0) + 1))
    }
  }
  await Promise.all([send(), send(), send(), send()])
  return statuses
}

test(`${REQUESTS} requests that were made up of the document never fail us, and every answer is as it says`, async () => {
  const statuses = await sendAll(openSimulatedStore(), REQUESTS)
  // It must reach what it is to try: of every operation a success, and each kind of refusal.
  const refused = ROUTES.filter(({ method, path }) => {
    const of = statuses.get(`${method} ${path}`)
    return !of?.has(200) && !of?.has(201)
  })
  expect(refused.map(({ id }) => id)).toEqual([])
  const reached = new Map<number, number>()
  for (const of of statuses.values())
    for (const [status, times] of of) reached.set(status, (reached.get(status) ?? 0) + times)
  const wanted = [200, 201, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422]
  expect(wanted.filter((status) => !reached.has(status))).toEqual([])
  expect((reached.get(200) ?? 0) + (reached.get(201) ?? 0)).toBeGreaterThan(REQUESTS / 4)
})

test(`the first ${EMBEDDED_REQUESTS} of them do not fail the embedded database either`, async () => {
  const embedded = await openEmbeddedStore()
  const statuses = await sendAll(embedded.store, EMBEDDED_REQUESTS)
  await embedded.close()
  expect(statuses.size).toBeGreaterThan(ROUTES.length)
})
