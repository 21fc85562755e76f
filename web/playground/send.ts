import type { Outcome, State } from './types.ts'

/** Who does something, where. */
export interface Place {
  readonly memberId: string
  readonly channelId: string
  readonly locale: string
}

/** Does something, and tells what came of it. */
export async function act(place: Place, deed: object, messageId?: string): Promise<Outcome> {
  const body = JSON.stringify({ ...place, deed, ...(messageId ? { messageId } : {}) })
  const headers = { 'content-type': 'application/json' }
  try {
    const response = await fetch('/playground/do', { method: 'POST', headers, body })
    const answer = await response.json()
    return response.ok ? answer : { kind: 'failed', reason: String(answer.reason) }
  } catch {
    return { kind: 'failed', reason: 'The server is out of reach: is `npm start` still running?' }
  }
}

/** What there is to show, or `undefined` if nothing has changed since a revision. */
export async function look(
  { memberId, channelId }: Place,
  since: number | undefined,
): Promise<State | undefined> {
  const query = new URLSearchParams({ member: memberId, channel: channelId })
  if (since !== undefined) query.set('since', String(since))
  const response = await fetch(`/playground/state?${query}`)
  const state = await response.json()
  return state.messages ? state : undefined
}
