import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setInterval } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Limiter } from '../../../api/limit/limiter.ts'
import { POLICIES } from '../../../api/limit/policies.ts'
import { ROUTES } from '../../../api/routes.ts'
import { openApiDoor } from '../../../app/open-api-door.ts'
import { CUT_OFF_BYTES, type Served, serve } from '../../../bin/server/serve.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Store } from '../../../study/act/store.ts'
import { makeToken } from '../../../study/act/token.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { testStudy } from '../../support/test-study.ts'

/** Nothing here may reach the store: it has no methods. */
const study = testStudy({} as Store)
const TOKEN = makeToken('a'.repeat(26), new Uint8Array(32))

let served: Served
let impatient: Served
beforeAll(async () => {
  const door = openApiDoor({ study, files: new Map() })
  served = await serve(0, door)
  impatient = await serve(0, door, { requestMs: 200, checkMs: 20 })
})
afterAll(() => Promise.all([served.close(), impatient.close()]))

function open({ url } = served): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  // What is sent after the other side has closed is of no interest.
  socket.on('error', () => {})
  return socket
}

/** All that came back until the other side closed, read as one answer. */
async function answerOn(socket: Socket) {
  const said = await text(socket)
  const [head = '', body = ''] = said.split('\r\n\r\n')
  const [line = '', ...headers] = head.split('\r\n')
  return { status: Number(line.split(' ')[1]), headers, body, problem: body && JSON.parse(body) }
}

function headOf(length: number | 'chunked', more = ''): string {
  const size = length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`
  return `POST /v1/reviews HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\n${size}\r\n${more}\r\n`
}

/** Sends a piece now and then, for ever: as long as anybody takes it. */
async function drip(socket: Socket, piece: string): Promise<void> {
  for await (const _ of setInterval(20)) {
    if (socket.destroyed || !socket.writable) return
    socket.write(piece)
  }
}

const TIMED_OUT = { status: 408, code: 'request-timeout' }

describe('a request that comes too slowly', () => {
  test.concurrent.each([
    ['whose head stops', 'GET /v1/decks HTTP/1.1\r\nHost: x\r\n', undefined],
    ['whose head drips', 'GET /v1/decks HTTP/1.1\r\nHost: x\r\n', 'X-Slow: 1\r\n'],
    ['whose body stops', `${headOf(100)}{`, undefined],
    ['whose body drips', `${headOf(60_000)}{`, ' '],
    ['whose chunks drip', headOf('chunked'), '1\r\n \r\n'],
  ])('%s is told so, and its connection ended', async (_, begins, piece) => {
    const socket = open(impatient)
    socket.write(begins)
    const dripping = piece === undefined ? undefined : drip(socket, piece)
    const { status, headers, problem } = await answerOn(socket)
    socket.destroy()
    await dripping
    expect([status, headers.includes('connection: close')]).toEqual([408, true])
    expect(headers).toContain('content-type: application/problem+json')
    expect(problem).toMatchObject({ ...TIMED_OUT, type: '/docs/errors#request-timeout' })
  })

  test('holds nobody else up', async () => {
    const slow = Array.from({ length: 50 }, () => open())
    for (const socket of slow) socket.write(`${headOf(100)}{`)
    const answered = await fetch(`${served.url}/v1/nothing`)
    expect(answered.status).toBe(404)
    for (const socket of slow) socket.destroy()
  })
})

describe('a body that is too large', () => {
  test('of ten megabytes is refused, and the answer reaches a client that is still sending', async () => {
    const socket = open()
    socket.write(headOf(10_485_760))
    socket.write(Buffer.alloc(10_485_760, 0x20))
    const { status, problem } = await answerOn(socket)
    expect([status, problem.code]).toEqual([413, 'body-too-large'])
  })

  test('that never ends is refused while it is sent', async () => {
    const socket = open()
    socket.write(headOf('chunked'))
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
    const pump = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    }
    socket.on('drain', pump)
    pump()
    const [first] = await once(socket, 'data')
    expect(String(first)).toMatch(/^HTTP\/1\.1 413 [\s\S]*body-too-large/)
    socket.destroy()
  })

  test('once unpacked is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000, 0x20))
    expect(bomb.length).toBeLessThan(65_536)
    const socket = open()
    socket.write(headOf(bomb.length, 'Content-Encoding: gzip\r\nConnection: close\r\n'))
    socket.write(bomb)
    const { status, problem } = await answerOn(socket)
    expect([status, problem.code]).toEqual([415, 'media-type-unsupported'])
  })
})

describe('a body as large as its route takes', () => {
  const IMPORT_BYTES = 1_000_000

  async function importOf(bytes: number) {
    const ownStudy = testStudy(openSimulatedStore())
    const { token } = await startLearner(ownStudy)
    const own = await serve(0, openApiDoor({ study: ownStudy, files: new Map() }))
    // None of them is a line of an export, and all are told of.
    const body = 'x'.repeat(99_999).concat('\n').repeat(20).slice(0, bytes)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' }
    const answered = await fetch(`${own.url}/v1/me/import`, { method: 'POST', headers, body })
    const told = JSON.parse(await answered.text())
    await own.close()
    return { status: answered.status, told }
  }

  test('arrives whole: no line of an import is left behind', async () => {
    const { status, told } = await importOf(IMPORT_BYTES)
    expect([status, told.data.rejected_count]).toEqual([200, 10])
  })

  test('is the most that is taken', async () => {
    const { status, told } = await importOf(IMPORT_BYTES + 1)
    expect([status, told.code]).toEqual([413, 'body-too-large'])
  })

  test('is never cut off, whatever the route', () => {
    const most = Math.max(...ROUTES.map(({ largestBody = 0 }) => largestBody))
    expect(most).toBe(IMPORT_BYTES)
    expect(most).toBeLessThan(CUT_OFF_BYTES)
  })
})

describe('what is no request', () => {
  test.each([
    ['noise', 'NOISE\r\n\r\n', 400, 'invalid-request'],
    ['two lengths', `${headOf(1).slice(0, -2)}Content-Length: 2\r\n\r\n`, 400, 'invalid-request'],
    [
      'a head without end',
      `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'head-too-large',
    ],
  ])('%s is refused', async (_, sent, status, code) => {
    const socket = open()
    socket.write(sent)
    const answered = await answerOn(socket)
    expect([answered.status, answered.problem.code]).toEqual([status, code])
  })
})

test('an address is known by the connection, whatever headers say: it is held back for wrong tokens', async () => {
  const limiter = new Limiter()
  const own = await serve(0, openApiDoor({ study, files: new Map(), limiter }))
  const show = (address: string) =>
    fetch(`${own.url}/v1/me`, {
      headers: { authorization: 'Bearer nd_noise', 'x-forwarded-for': address },
    })
  try {
    for (let count = 0; count < POLICIES.refused.quota; count++)
      expect((await show(`203.0.113.${count}`)).status).toBe(401)
    expect((await show('203.0.113.250')).status).toBe(429)
  } finally {
    await own.close()
  }
})
