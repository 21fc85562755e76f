import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Door } from '../../app/http.ts'
import { refuseUnreadable } from './refuse-unreadable.ts'

/** A running server. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** How long is waited for a request. */
export interface Patience {
  /** Until all of it has arrived, head and body. */
  readonly requestMs: number
  /** How often is looked. */
  readonly checkMs: number
}

/** Bodies beyond this are cut off; every door has a lower limit of its own, which it then applies. */
export const CUT_OFF_BYTES = 1_048_576
const PATIENCE: Patience = { requestMs: 15_000, checkMs: 1000 }

/**
 * Serves on this machine alone, 127.0.0.1. Port 0 takes any that is free. A request that comes too
 * slowly, or that is none, is answered as well, and its connection ended.
 *
 * @throws if the port is taken
 */
export async function serve(
  port: number,
  answer: Door,
  { requestMs, checkMs }: Patience = PATIENCE,
): Promise<Served> {
  /** Connections on which an answer is on its way. */
  const answering = new WeakSet<Duplex>()
  const limits = { requestTimeout: requestMs, connectionsCheckingInterval: checkMs }
  const server = createServer(limits, async (incoming, outgoing) => {
    const body = await readBody(incoming).catch(() => undefined)
    if (!body) return
    answering.add(incoming.socket)
    outgoing.on('close', () => answering.delete(incoming.socket))
    await respond({ incoming, outgoing, body }, answer)
  })
  server.on('clientError', (error, socket) => {
    if (answering.has(socket)) socket.destroy()
    else refuseUnreadable(error, socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${taken}`, close: () => closeServer(server) }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly body: Uint8Array
}

async function respond({ incoming, outgoing, body }: Exchange, answer: Door): Promise<void> {
  // By the connection: whatever a header says of it, anybody could have written.
  const { remoteAddress: address } = incoming.socket
  const response = await answer({
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers: flatHeaders(incoming),
    body,
    requestId: randomUUID(),
    ...(address === undefined ? {} : { address }),
  })
  const { status, headers } = response
  const sent = incoming.method === 'HEAD' ? '' : response.body
  const length = status === 304 ? {} : { 'content-length': Buffer.byteLength(response.body) }
  const isWhole = incoming.readableEnded
  outgoing.writeHead(status, { ...headers, ...length, ...(isWhole ? {} : { connection: 'close' }) })
  if (isWhole) {
    outgoing.end(sent)
    return
  }
  // Closed now, the connection would be reset under a client that is still sending: it could not
  // read the answer. So the rest is let pass by, as long as a request may take.
  outgoing.write(sent)
  incoming.on('close', () => outgoing.end())
  incoming.resume()
}

/** The body, or as much of it as is ever looked at: the rest is not waited for. */
function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    const take = (chunk: Uint8Array): void => {
      chunks.push(chunk)
      size += chunk.length
      if (size <= CUT_OFF_BYTES) return
      incoming.pause()
      incoming.off('data', take)
      resolve(Buffer.concat(chunks))
    }
    incoming.on('data', take)
    incoming.on('end', () => resolve(Buffer.concat(chunks)))
    incoming.on('error', reject)
    incoming.on('close', () => reject(new Error('closed before the body had arrived')))
  })
}

function flatHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )
}
