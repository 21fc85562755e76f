import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Interaction, Reply } from '../../../bot/discord.ts'
import { replyComplaints } from './discord-rules.ts'
import { definitionComplaints } from './discord-spec.ts'
import { APPLICATION_ID } from './interactions.ts'

/** A request that came in. */
export interface RestCall {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: unknown
}

interface FakeSettings {
  readonly token?: string
  readonly interactionsUrl?: string
  /** Answers that are refused with these error codes before one is accepted. */
  readonly refuse?: readonly number[]
}

type Status = readonly [status: number, body?: unknown]

/** A stand-in for Discord, REST and gateway on one port, that refuses what Discord would. */
export class FakeDiscord {
  readonly token: string
  readonly calls: RestCall[] = []
  /** What bots sent to the gateway, by opcode. */
  readonly opcodes: number[] = []
  readonly identified: { readonly intents: number }[] = []
  readonly #interactionsUrl: string | undefined
  readonly #refusals: number[]
  readonly #sockets = new Set<WebSocket>()
  readonly #waiting = new Map<string, (reply: Reply) => void>()
  readonly #resumptions = new EventTarget()
  readonly #server = createServer((request, response) => void this.#answer(request, response))
  #sequence = 0
  #host = ''

  constructor({ token = 'real.bot.token', interactionsUrl, refuse = [] }: FakeSettings = {}) {
    this.token = token
    this.#interactionsUrl = interactionsUrl
    this.#refusals = [...refuse]
    const gateway = new WebSocketServer({ server: this.#server })
    gateway.on('connection', (socket) => this.#greet(socket))
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const { port } = this.#server.address() as AddressInfo
    this.#host = `127.0.0.1:${port}`
    return this
  }

  get apiUrl(): string {
    return `http://${this.#host}/api`
  }

  /** Sends an interaction over the gateway and waits for the answer. */
  interact(interaction: Interaction): Promise<Reply> {
    const { promise, resolve } = Promise.withResolvers<Reply>()
    this.#waiting.set(interaction.id, resolve)
    this.dispatch('INTERACTION_CREATE', interaction)
    return promise
  }

  /** Sends any event. */
  dispatch(name: string, data: unknown): void {
    for (const socket of this.#sockets) this.#send(socket, { op: 0, d: data, t: name })
  }

  /** Cuts every connection, as a network does, and waits until a bot is back. */
  async drop(): Promise<void> {
    const back = once(this.#resumptions, 'resumed')
    for (const socket of this.#sockets) socket.close(4000, 'Unknown error')
    await back
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate()
    this.#server.closeAllConnections()
    this.#server.close()
  }

  #send(
    socket: WebSocket,
    { op, d = null, t = null }: { op: number; d?: unknown; t?: string | null },
  ) {
    const s = t === null ? null : ++this.#sequence
    socket.send(JSON.stringify({ op, d, s, t }))
  }

  #greet(socket: WebSocket): void {
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data))))
    this.#send(socket, { op: 10, d: { heartbeat_interval: 41_250 } })
  }

  #hear(socket: WebSocket, { op, d }: { op: number; d: { token: string; intents: number } }): void {
    this.opcodes.push(op)
    if (op === 1) this.#send(socket, { op: 11 })
    if (op === 2 && d.token !== this.token) socket.close(4004, 'Authentication failed.')
    else if (op === 2) {
      this.identified.push(d)
      this.#send(socket, { op: 0, d: readyData(`ws://${this.#host}`), t: 'READY' })
    }
    if (op !== 6) return
    this.#send(socket, { op: 0, d: {}, t: 'RESUMED' })
    this.#resumptions.dispatchEvent(new Event('resumed'))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const call: RestCall = {
      method: request.method ?? '',
      path: (request.url ?? '').replace(/^\/api\/v10/, ''),
      authorization: request.headers.authorization,
      body: text === '' ? undefined : JSON.parse(text),
    }
    this.calls.push(call)
    const [status, body] = this.#route(call)
    response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  }

  #route({ method, path, authorization, body }: RestCall): Status {
    const callback = /^\/interactions\/(\d+)\/[^/]+\/callback$/.exec(path)
    if (method === 'POST' && callback) return this.#accept(callback[1] ?? '', body as Reply)
    if (authorization !== `Bot ${this.token}`)
      return [401, { message: '401: Unauthorized', code: 0 }]
    if (method === 'GET' && path === '/applications/@me') {
      const url = this.#interactionsUrl ?? null
      return [200, { id: APPLICATION_ID, name: 'Testdrill', interactions_endpoint_url: url }]
    }
    if (method === 'GET' && path === '/gateway/bot') {
      const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
      return [200, { url: `ws://${this.#host}`, shards: 1, session_start_limit: limit }]
    }
    if (method === 'PUT' && path.startsWith(`/applications/${APPLICATION_ID}/`)) {
      const errors = Array.isArray(body) ? definitionComplaints(body) : ['no list']
      return errors.length > 0 ? [400, { code: 50035, errors }] : [200, body]
    }
    return [404, { message: '404: Not Found', code: 0 }]
  }

  #accept(id: string, reply: Reply): Status {
    const refused = this.#refusals.shift()
    const accept = this.#waiting.get(id)
    this.#waiting.delete(id)
    accept?.(reply)
    if (refused !== undefined)
      return [refused === 10062 ? 404 : 400, { code: refused, message: 'refused' }]
    if (!accept) return [400, { code: 40060, message: 'already acknowledged' }]
    const errors = replyComplaints(reply)
    return errors.length > 0 ? [400, { code: 50035, message: errors.join() }] : [204]
  }
}

function readyData(resumeUrl: string) {
  const user = {
    id: APPLICATION_ID,
    username: 'testdrill',
    discriminator: '0',
    bot: true,
    flags: 0,
  }
  return {
    v: 10,
    user: { ...user, global_name: null, avatar: null },
    guilds: [],
    session_id: 'session-1',
    resume_gateway_url: resumeUrl,
    shard: [0, 1],
    application: { id: APPLICATION_ID, flags: 0 },
  }
}
