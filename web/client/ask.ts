import { ensureToken, replaceToken } from './learner.ts'
import { type Outcome, send } from './send.ts'

/** Asks the API as this browser's learner, who is started if there is none or ours is refused. */
export async function ask<Body>(line: string, body?: unknown): Promise<Outcome<Body>> {
  const token = await ensureToken()
  if (token.kind !== 'done') return token
  const first = await send<Body>({ line, token: token.body, body })
  if (first.kind !== 'refused' || first.status !== 401) return first
  const replaced = await replaceToken(token.body)
  return replaced.kind === 'done' ? send<Body>({ line, token: replaced.body, body }) : replaced
}
