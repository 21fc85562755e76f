import { keep, readKept } from '../browser/browser-storage.ts'
import { ask } from './ask.ts'
import { currentToken } from './learner.ts'
import type { Outcome } from './send.ts'
import { serverNow } from './server-clock.ts'
import type { ReviewBody, Reviewed } from './types.ts'

/** An answer that the server has not confirmed. */
interface KeptAnswer {
  /** Whose answer it is. */
  readonly token: string
  readonly body: ReviewBody
  /** The server was away when it was first sent. */
  readonly isLate: boolean
}

const ANSWER_COUNT = 500

/**
 * Gives an answer to the server. It is kept in this browser before it is sent and until the server
 * has said what came of it, so that closing the page loses nothing; the review id makes sending it
 * twice safe.
 */
export async function submitAnswer(body: ReviewBody): Promise<Outcome<Reviewed>> {
  const dated = { ...body, answered_at: new Date(serverNow()).toISOString() }
  const before = readOutbox().find((kept) => kept.body.id === body.id)
  const kept = before?.isLate ? before.body : dated
  keepAnswer(kept, before?.isLate ?? false)
  // The server's own clock tells best when an answer was given, as long as it comes at once.
  const outcome = await ask<Reviewed>('POST v1/reviews', before?.isLate ? kept : body)
  if (outcome.kind === 'away') keepAnswer(kept, true)
  else dropAnswer(body.id)
  return outcome
}

/** Sends what was kept; tells how many late answers were counted, and how many could not be. */
export async function sendKeptAnswers(): Promise<{ readonly sent: number; readonly lost: number }> {
  const token = currentToken()
  let sent = 0
  let lost = 0
  for (const { body, isLate } of readOutbox().filter((kept) => kept.token === token)) {
    const outcome = await ask<Reviewed>('POST v1/reviews', body)
    if (outcome.kind === 'away') break
    dropAnswer(body.id)
    if (!isLate) continue
    if (outcome.kind === 'refused') lost++
    else if (outcome.body.object === 'review') sent++
  }
  return { sent, lost }
}

function keepAnswer(body: ReviewBody, isLate: boolean): void {
  const token = currentToken()
  if (token === undefined) return
  const others = readOutbox().filter((kept) => kept.body.id !== body.id)
  keep('outbox', [...others, { token, body, isLate }].slice(-ANSWER_COUNT))
}

function dropAnswer(id: string): void {
  keep(
    'outbox',
    readOutbox().filter((kept) => kept.body.id !== id),
  )
}

function readOutbox(): KeptAnswer[] {
  const kept = readKept('outbox')
  return Array.isArray(kept) ? kept.filter(isKeptAnswer) : []
}

function isKeptAnswer(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null) return false
  if (!('token' in value && 'body' in value)) return false
  const { body } = value
  return typeof body === 'object' && body !== null && 'id' in body && 'answer' in body
}
