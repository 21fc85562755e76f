import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Door } from '../../app/http.ts'

/** A running server. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Bodies beyond this are cut off; every door has a lower limit of its own, which it then applies. */
const CUT_OFF_BYTES = 300 * 1024
/** How long a request may take to arrive. */
const REQUEST_TIMEOUT_MS = 15_000

/**
 * Serves on this machine alone, 127.0.0.1. Port 0 takes any that is free.
 *
 * @throws if the port is taken
 */
export async function serve(port: number, answer: Door): Promise<Served> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (incoming, outgoing) => {
    void respond(incoming, outgoing, answer)
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

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Door,
): Promise<void> {
  const body = await readBody(incoming).catch(() => undefined)
  if (!body) return
  const {
    status,
    headers,
    body: sent,
  } = await answer({
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers: flatHeaders(incoming),
    body,
    requestId: randomUUID(),
  })
  const length = status === 304 ? {} : { 'content-length': Buffer.byteLength(sent) }
  const connection = incoming.readableEnded ? {} : { connection: 'close' }
  outgoing.writeHead(status, { ...headers, ...length, ...connection })
  outgoing.end(incoming.method === 'HEAD' ? undefined : sent)
}

/** The body, or as much of it as is ever looked at: the rest is not waited for. */
function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk)
      size += chunk.length
      if (size <= CUT_OFF_BYTES) return
      incoming.pause()
      resolve(Buffer.concat(chunks))
    })
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
