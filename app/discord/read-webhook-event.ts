import type { Authorisation } from '../../bot/remind/note-authorisation.ts'

/** An event of the application, as far as it matters here. */
export type WebhookEvent = Authorisation | { readonly kind: 'other' }

const PING = 0
const KINDS = new Map<unknown, Authorisation['kind']>([
  ['APPLICATION_AUTHORIZED', 'authorised'],
  ['APPLICATION_DEAUTHORIZED', 'deauthorised'],
])

/** Reads what Discord signed; `undefined` for what is no event. */
export function readEvent(body: Uint8Array): WebhookEvent | undefined {
  const read = fieldsOf(parse(body))
  if (!read) return undefined
  if (read.type === PING) return { kind: 'other' }
  const event = fieldsOf(read.event)
  if (read.type !== 1 || !event) return undefined
  const kind = KINDS.get(event.type)
  const user = fieldsOf(fieldsOf(event.data)?.user)
  const at = Date.parse(String(event.timestamp))
  if (!kind) return { kind: 'other' }
  if (typeof user?.id !== 'string' || !/^\d{1,20}$/.test(user.id) || Number.isNaN(at))
    return undefined
  return { kind, userId: user.id, at }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value))
}
