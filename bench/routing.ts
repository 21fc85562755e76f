import { indexRoutes, matchRoute } from '../api/match-route.ts'
import { readCall, readWho } from '../api/read-call.ts'
import type { ApiRequest } from '../api/request.ts'
import { ROUTES } from '../api/routes.ts'
import { makeToken } from '../study/act/token.ts'
import { type Measurement, median } from './report.ts'

const PASSES = 9
const REQUESTS = 60_000
const LIMIT = 300_000

const TOKEN = makeToken('a'.repeat(26), new Uint8Array(32))

/** An answer as a study app sends it. */
function reviewRequest(headers: ApiRequest['headers']): ApiRequest {
  const body = {
    id: 'aaaaaaaaaa-AAAAAAAAAAAAAAAAAAAAAA',
    question: 'aaaaaaaaaa.choice',
    rev: '0a1b2c3d',
    answer: { options: ['a1f3c2'] },
    duration_ms: 4200,
  }
  return {
    method: 'POST',
    path: '/v1/reviews',
    query: '',
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(body)),
    requestId: 'bench',
  }
}

/**
 * Requests a second of processor time from the bytes to a checked call: the route is found, the body
 * parsed and every field checked; with the token's checksum and hash, and without.
 */
export function measureRouting(): Measurement[] {
  const table = indexRoutes(ROUTES)
  const withToken = reviewRequest({ authorization: `Bearer ${TOKEN}` })
  const open = ROUTES.map((route) => ({ ...route, scope: 'none' as const }))
  const openTable = indexRoutes(open)
  const bare = reviewRequest({})
  return [
    {
      name: 'api: routing and validation',
      value: rate(() => take(openTable, bare)),
      unit: 'requests/s',
      atLeast: LIMIT,
      note: 'POST /v1/reviews, a second of processor time',
    },
    {
      name: 'api: the same with the token checked and hashed',
      value: rate(() => take(table, withToken)),
      unit: 'requests/s',
      atLeast: LIMIT,
    },
  ]
}

function take(table: ReturnType<typeof indexRoutes>, request: ApiRequest): void {
  const match = matchRoute(table, request)
  if (match.kind !== 'route') throw new Error(`Unexpected ${match.kind}`)
  const who = readWho(match.route, request)
  if (who.kind === 'problem') throw new Error(who.code)
  const call = readCall(match.route, request, { who: who.value, params: match.params })
  if (call.kind !== 'call') throw new Error(`Unexpected ${call.detail}`)
}

function rate(work: () => void): number {
  const rates: number[] = []
  for (let pass = 0; pass < PASSES; pass++) {
    const before = process.cpuUsage()
    for (let count = 0; count < REQUESTS; count++) work()
    const { user, system } = process.cpuUsage(before)
    rates.push((REQUESTS / (user + system)) * 1_000_000)
  }
  return median(rates.slice(2))
}
