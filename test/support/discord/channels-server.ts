import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Message } from '../../../bot/rest.ts'
import { type MessageBody, messageComplaints } from './discord-rules.ts'
import { callComplaints } from './discord-spec.ts'
import { FakeChannels } from './fake-channels.ts'

/** What happens to a request: it is done; done, but nobody hears of it; or answered otherwise. */
export type Fault = 'fine' | 'lost' | Answered

/** An answer of Discord's. */
export interface Answered {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Channels and talks of Discord behind HTTP, as its documents have it; refuses what Discord would. */
export class ChannelsServer {
  /** Everything there is in them. */
  readonly channels = new FakeChannels()
  /** Every request, whatever became of it: `post <channel>`, `edit <channel>`, `recent <channel>`, `open <user>`. */
  readonly requests: string[] = []
  readonly token = 'real.bot.token'
  /** What happens to the next request. */
  fault: (what: string) => Fault = () => 'fine'
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return this
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/v10`
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request
    const body = method === 'GET' ? {} : ((await json(request)) as MessageBody)
    const call = callOf(method, url, body)
    if (call) this.requests.push(`${call.kind} ${call.about}`)
    const fault = call ? this.fault(`${call.kind} ${call.about}`) : 'fine'
    const { status, body: answer, headers = {} } = await this.#judge(request, { call, body, fault })
    if (fault === 'lost') response.destroy()
    else {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(answer))
    }
  }

  async #judge(
    { headers }: IncomingMessage,
    { call, body, fault }: { call: Call | undefined; body: MessageBody; fault: Fault },
  ): Promise<Answered> {
    if (headers.authorization !== `Bot ${this.token}`) return refusal(401, 0)
    if (!headers['user-agent']?.startsWith('DiscordBot (')) return refusal(403, 40_333)
    if (!call) return refusal(404, 0)
    if (typeof fault === 'object') return fault
    const { kind, about } = call
    const complaints =
      kind === 'open'
        ? callComplaints('open', body)
        : kind === 'recent'
          ? []
          : messageComplaints(kind, body)
    if (complaints.length > 0) return { status: 400, body: { code: 50_035, errors: complaints } }
    const message = body as unknown as Message
    switch (kind) {
      case 'post':
        return done({ id: await this.channels.post(about, message, body.nonce ?? '') })
      case 'edit':
        await this.channels.edit({ channelId: about, messageId: call.messageId }, message)
        return done({ id: call.messageId })
      case 'recent':
        return done((await this.channels.recent(about)).map((each) => JSON.parse(each)))
      case 'open':
        return done({ id: await this.channels.openTalk(about), type: 1 })
    }
  }
}

interface Call {
  readonly kind: 'post' | 'edit' | 'recent' | 'open'
  /** The channel, or the person of a talk. */
  readonly about: string
  readonly messageId: string
}

function callOf(method: string, url: string, body: object): Call | undefined {
  const [, channel, message = ''] =
    /^\/api\/v10\/channels\/(\d+)\/messages(?:\/(\d+))?(?:\?limit=\d+)?$/.exec(url) ?? []
  const kind = ({ POST: 'post', PATCH: 'edit', GET: 'recent' } as const)[method]
  if (channel && kind) return { kind, about: channel, messageId: message }
  if (method !== 'POST' || url !== '/api/v10/users/@me/channels') return undefined
  return { kind: 'open', about: String(Reflect.get(body, 'recipient_id')), messageId: '' }
}

/** An answer with Discord's number for what it has against it. */
export function refusal(status: number, code: number): Answered {
  return { status, body: { message: `refused ${code}`, code } }
}

/** That there are too many requests. */
export function tooMany(seconds: number, more: { readonly global?: true } = {}): Answered {
  const scope = more.global ? 'global' : 'user'
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false, ...more },
    headers: { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': scope },
  }
}

function done(body: unknown): Answered {
  return { status: 200, body }
}
