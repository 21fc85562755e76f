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

/** A stand-in for Discord, REST and gateway, that refuses what Discord would. */
export interface FakeDiscord {
  readonly token: string
  readonly apiUrl: string
  readonly calls: readonly RestCall[]
  /** What bots sent to the gateway, by opcode. */
  readonly opcodes: readonly number[]
  readonly identified: readonly { readonly intents: number }[]
  /** Sends an interaction over the gateway and waits for the answer that Discord accepts. */
  interact(interaction: Interaction): Promise<Reply>
  /** Sends any event. */
  dispatch(name: string, data: unknown): void
  /** Cuts every connection, as a network does, and waits until a bot is back. */
  drop(): Promise<void>
  close(): Promise<void>
}

interface FakeSettings {
  readonly token?: string
  readonly interactionsUrl?: string
  /** Answers that are refused with this error code before one is accepted. */
  readonly refuse?: readonly number[]
}

export async function startFakeDiscord(settings: FakeSettings = {}): Promise<FakeDiscord> {
  const { token = 'real.bot.token', interactionsUrl } = settings
  const refusals = [...(settings.refuse ?? [])]
  const calls: RestCall[] = []
  const opcodes: number[] = []
  const identified: { intents: number }[] = []
  const sockets = new Set<WebSocket>()
  const waiting = new Map<string, (reply: Reply) => void>()
  const resumed = new EventTarget()
  let sequence = 0

  const server = createServer((request, response) => void answerRest(request, response))
  const gateway = new WebSocketServer({ server })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const gatewayUrl = `ws://127.0.0.1:${port}`

  async function answerRest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const call: RestCall = {
      method: request.method ?? '',
      path: (request.url ?? '').replace(/^\/api\/v10/, ''),
      authorization: request.headers.authorization,
      body: text === '' ? undefined : JSON.parse(text),
    }
    calls.push(call)
    const [status, body] = route(call)
    const type = { 'content-type': 'application/json' }
    response.writeHead(status, body === undefined ? {} : type)
    response.end(body === undefined ? undefined : JSON.stringify(body))
  }

  function route({ method, path, authorization, body }: RestCall): [number, unknown?] {
    const callback = /^\/interactions\/(\d+)\/[^/]+\/callback$/.exec(path)
    if (method === 'POST' && callback) return acceptReply(callback[1] ?? '', body as Reply)
    if (authorization !== `Bot ${token}`) return [401, { message: '401: Unauthorized', code: 0 }]
    if (method === 'GET' && path === '/applications/@me')
      return [
        200,
        {
          id: APPLICATION_ID,
          name: 'Testdrill',
          interactions_endpoint_url: interactionsUrl ?? null,
        },
      ]
    if (method === 'GET' && path === '/gateway/bot') {
      const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
      return [200, { url: gatewayUrl, shards: 1, session_start_limit: limit }]
    }
    if (method === 'PUT' && path.startsWith(`/applications/${APPLICATION_ID}/`)) {
      const errors = Array.isArray(body) ? definitionComplaints(body) : ['no list']
      return errors.length > 0 ? [400, { code: 50035, errors }] : [200, body]
    }
    return [404, { message: '404: Not Found', code: 0 }]
  }

  function acceptReply(id: string, reply: Reply): [number, unknown?] {
    const refused = refusals.shift()
    const errors = refused === undefined ? replyComplaints(reply) : []
    const accept = waiting.get(id)
    waiting.delete(id)
    accept?.(reply)
    if (refused !== undefined)
      return [refused === 10062 ? 404 : 400, { code: refused, message: 'no' }]
    if (!accept) return [400, { code: 40060, message: 'already acknowledged' }]
    return errors.length > 0 ? [400, { code: 50035, message: errors.join() }] : [204]
  }

  gateway.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    const send = (op: number, d: unknown, t: string | null = null): void =>
      socket.send(JSON.stringify({ op, d, s: t === null ? null : ++sequence, t }))
    send(10, { heartbeat_interval: 41_250 })
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as {
        op: number
        d: { token: string; intents: number }
      }
      opcodes.push(op)
      if (op === 1) send(11, null)
      if (op === 2 && d.token !== token) socket.close(4004, 'Authentication failed.')
      else if (op === 2) {
        identified.push(d)
        send(0, ready(gatewayUrl), 'READY')
      }
      if (op === 6) {
        send(0, {}, 'RESUMED')
        resumed.dispatchEvent(new Event('resumed'))
      }
    })
  })

  const dispatch = (name: string, data: unknown): void => {
    for (const socket of sockets)
      socket.send(JSON.stringify({ op: 0, d: data, s: ++sequence, t: name }))
  }
  return {
    token,
    apiUrl: `http://127.0.0.1:${port}/api`,
    calls,
    opcodes,
    identified,
    dispatch,
    interact(interaction) {
      const { promise, resolve } = Promise.withResolvers<Reply>()
      waiting.set(interaction.id, resolve)
      dispatch('INTERACTION_CREATE', interaction)
      return promise
    },
    async drop() {
      const back = new Promise((resolve) =>
        resumed.addEventListener('resumed', resolve, { once: true }),
      )
      for (const socket of sockets) socket.close(4000, 'Unknown error')
      await back
    },
    async close() {
      for (const socket of sockets) socket.terminate()
      server.closeAllConnections()
      server.close()
    },
  }
}

function ready(resumeUrl: string) {
  const user = {
    id: APPLICATION_ID,
    username: 'testdrill',
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: true,
    flags: 0,
  }
  return {
    v: 10,
    user,
    guilds: [],
    session_id: 'session-1',
    resume_gateway_url: resumeUrl,
    shard: [0, 1],
    application: { id: APPLICATION_ID, flags: 0 },
  }
}
