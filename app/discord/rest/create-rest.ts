import { type Message, type Rest, RestRefused, RestUnavailable } from '../../../bot/rest.ts'
import { openGate } from './gate.ts'

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
/** A wait that Discord asks for is waited out if it is this short. */
const LONGEST_WAIT_MS = 5000
const TRIES = 3

/**
 * Calls Discord as the bot: at most 30 requests a second, none while Discord asks to wait, and none
 * any more once it does not accept the token, or has refused so many that it would shut us out.
 */
export function createRest(settings: RestSettings): Rest {
  const { token, apiUrl = DISCORD_API_URL } = settings
  const gate = openGate(settings)

  async function call(method: string, path: string, body: unknown): Promise<unknown> {
    for (let tries = 1; ; tries++) {
      await gate.pass()
      const response = await send(`${apiUrl}${path}`, { method, token, body })
      const text = await response.text().catch(() => '')
      if (response.ok) return readJson(text)
      const waitMs = gate.note(response.status, waitOf(response, text))
      const isPassing = response.status === 429 || response.status >= 500
      if (!isPassing) throw new RestRefused(response.status, codeIn(text))
      if (tries === TRIES || waitMs > LONGEST_WAIT_MS) throw new RestUnavailable(waitMs)
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
      const found = await call('GET', `/channels/${channelId}/messages?limit=10`, undefined)
      return Array.isArray(found) ? found.map((each) => JSON.stringify(each)) : []
    },
    async openTalk(userId) {
      return idIn(await call('POST', '/users/@me/channels', { recipient_id: userId }))
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
    throw new RestUnavailable(1000, { cause: error })
  }
}

/** How long Discord asks to wait; a second after an error of its own. */
function waitOf({ headers }: Response, text: string): number {
  const answer = readJson(text)
  const seconds =
    typeof answer === 'object' && answer !== null && 'retry_after' in answer
      ? Number(answer.retry_after)
      : Number(headers.get('retry-after') ?? 1)
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds * 1000)) : 1000
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function codeIn(text: string): number {
  const answer = readJson(text)
  return typeof answer === 'object' && answer !== null && 'code' in answer ? Number(answer.code) : 0
}

function idIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id)
  throw new RestUnavailable(1000)
}
