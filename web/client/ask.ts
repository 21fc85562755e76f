import { bearer } from '../../client/create-client.ts'
import type { Bearer } from '../../client/outbox.ts'
import { type Fetched, type Outcome, outcomeOf } from '../../client/outcome.ts'
import { ensureToken, replaceToken } from './learner.ts'

/** Asks the API as this browser's learner, who is started if there is none or ours is refused. */
export async function ask<Body>(
  call: (headers: Bearer) => Promise<Fetched<Body>>,
): Promise<Outcome<Body>> {
  const token = await ensureToken()
  if (token.kind !== 'done') return token
  const first = await outcomeOf(call(bearer(token.body)))
  if (first.kind !== 'refused' || first.status !== 401) return first
  const replaced = await replaceToken(token.body)
  return replaced.kind === 'done' ? outcomeOf(call(bearer(replaced.body))) : replaced
}
