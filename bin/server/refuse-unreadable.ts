import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { answerUnreadable } from '../../app/answer-unreadable.ts'

/** Why Node gave up a connection, by the code of its error; anything else is no HTTP. */
const REASONS = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'slow'],
  ['HPE_HEADER_OVERFLOW', 'long-head'],
] as const)

/** Answers on a connection whose request could not be read, and ends it. */
export function refuseUnreadable(error: Error, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const code = 'code' in error ? error.code : undefined
  const [, reason = 'malformed'] = [...REASONS].find(([known]) => known === code) ?? []
  const { status, headers, body } = answerUnreadable(reason, randomUUID())
  const lines = Object.entries({
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
}
