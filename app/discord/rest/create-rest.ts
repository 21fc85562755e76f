import {
  type Held,
  type Message,
  type Rest,
  RestRefused,
  RestUnavailable,
} from '../../../bot/rest.ts'
import { LONGEST_WAIT_MS, openGate, type Refusal } from './gate.ts'

/** Who speaks, and where Discord is. */
export interface RestSettings {
  readonly token: string
  /** Discord's own if left out. */
  readonly apiUrl?: string
  /** Milliseconds since 1970. */
  now(): number
  wait(ms: number): Promise<void>
}

const DISCORD_API_URL = 'https://discord.com/api/v10'
const TIMEOUT_MS = 8000
const TRIES = 3
/** How long all is left alone where something before Discord lets nothing through. */
const SHUT_OUT_MS = 60_000
/** Discord's number for opening talks faster than it likes, and how long it is left alone then. */
const OPENING_TOO_FAST = 40003
const PATIENCE_MS = 600_000

/**
 * Calls Discord as the bot: at most 30 requests a second, none while Discord asks to wait, and none
 * any more once it does not accept the token, or has refused so many that it would shut us out.
 */
export function createRest(settings: RestSettings): Rest {
  const { token, apiUrl = DISCORD_API_URL } = settings
  const gate = openGate(settings)

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const route = `${method} ${path}`
    for (let tries = 1; ; tries++) {
      await gate.pass(route)
      const response = await send(`${apiUrl}${path}`, { method, token, body })
      const text = await response.text().catch(() => '')
      if (response.ok) return readJson(text)
      const refusal = refusalOf(response, text)
      gate.note(route, refusal)
      const { status, waitMs } = refusal
      if (status !== 429 && status < 500) throw new RestRefused(status, codeIn(text))
      if (tries === TRIES || waitMs > LONGEST_WAIT_MS)
        throw new RestUnavailable(waitMs, heldBy(refusal))
      await settings.wait(waitMs)
    }
  }

  return {
    async post(channelId, message, nonce) {
      const body = { ...message, nonce, enforce_nonce: true }
      return idIn(await call('POST', `/channels/${channelId}/messages`, body))
    },
    async edit({ channelId, messageId }, message: Message) {
      await call('PATCH', `/channels/${channelId}/messages/${messageId}`, message)
    },
    async recent(channelId) {
      const found = await call('GET', `/channels/${channelId}/messages?limit=10`)
      return Array.isArray(found) ? found.map((each) => JSON.stringify(each)) : []
    },
    async openTalk(userId) {
      const path = '/users/@me/channels'
      try {
        return idIn(await call('POST', path, { recipient_id: userId }))
      } catch (error) {
        if (!(error instanceof RestRefused) || error.code !== OPENING_TOO_FAST) throw error
        gate.note(`POST ${path}`, { status: 429, waitMs: PATIENCE_MS, scope: 'shared' })
        throw new RestUnavailable(PATIENCE_MS, 'route')
      }
    },
  }
}

async function send(
  url: string,
  {
    method,
    token,
    body,
  }: { readonly method: string; readonly token: string; readonly body: unknown },
): Promise<Response> {
  const headers = {
    authorization: `Bot ${token}`,
    'content-type': 'application/json',
    'user-agent': 'DiscordBot (https://github.com/notedrill, 1)',
  }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    return await fetch(url, { method, headers, ...sent, signal })
  } catch (error) {
    throw new RestUnavailable(1000, 'request', { cause: error })
  }
}

/** What Discord said, how long it asks to wait (a second after an error of its own), and for whom that is. */
function refusalOf({ status, headers }: Response, text: string): Refusal {
  const { retry_after: asked = headers.get('retry-after') ?? 1, global, code } = fieldsIn(text)
  // Not Discord's own word, but of who stands before it: nobody's talk is closed by that.
  if (status === 403 && code === undefined)
    return { status: 429, waitMs: SHUT_OUT_MS, scope: 'global' }
  const seconds = Number(asked)
  const waitMs = Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds * 1000)) : 1000
  const isGlobal = global === true || headers.get('x-ratelimit-global') === 'true'
  const isShared = headers.get('x-ratelimit-scope') === 'shared'
  return { status, waitMs, scope: isGlobal ? 'global' : isShared ? 'shared' : 'user' }
}

function heldBy({ status, scope }: Refusal): Held {
  if (status !== 429) return 'request'
  return scope === 'global' ? 'all' : 'route'
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  const answer = readJson(text)
  return typeof answer === 'object' && answer !== null ? { ...answer } : {}
}

function codeIn(text: string): number {
  return Number(fieldsIn(text).code ?? 0)
}

function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id)
  throw new RestUnavailable(1000)
}
