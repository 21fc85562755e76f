import { createCipheriv, createDecipheriv, createHash, hash } from 'node:crypto'
import { admit, type Who } from '../study/act/admit.ts'
import type { EntryPlace, KeptEntry, KeptReply } from '../study/act/entries.ts'
import type { Study } from '../study/act/study.ts'
import { refuseFields } from './check.ts'
import { PROBLEMS, type ProblemReply, problem } from './problem.ts'
import { refuse } from './refuse.ts'
import type { ApiRequest } from './request.ts'
import type { FileReply, Reply, Route } from './route.ts'

/** A request that may carry a key. */
export interface Keyed {
  readonly study: Study
  readonly route: Route
  readonly request: ApiRequest
  readonly who: Who
}

type Outcome = Reply<unknown> | FileReply | ProblemReply

const KEY = /^[A-Za-z0-9_-]{8,64}$/
/** Without a token the key alone says whose answer it is: as long as a UUID's digits, at least. */
const OWN_KEY = /^[A-Za-z0-9_-]{22,64}$/
/** Bare, or as the string of structured fields that the draft on this header makes it. */
const QUOTED = /^"(.*)"$/
/** How long an answer is kept to be repeated. */
const KEPT_MS = 86_400_000
/** By then a request that was begun has ended: functions are stopped after ten seconds. */
const ENDED_MS = 30_000

/**
 * Answers a request with an `Idempotency-Key` once: sent again, the first answer comes back. What is
 * kept of it is encrypted with the key, which nobody has but the client.
 */
export async function answerOnce(
  keyed: Keyed,
  run: () => Promise<Outcome> | Outcome,
): Promise<Outcome> {
  const { route, request, who, study } = keyed
  const sent = request.headers['idempotency-key']
  if (sent === undefined) return run()
  const key = sent.replace(QUOTED, '$1')
  const isNobody = route.scope === 'none'
  if (!(isNobody ? OWN_KEY : KEY).test(key))
    return refuseFields([{ header: 'Idempotency-Key', detail: expectedKey(isNobody) }])
  if (!isNobody) {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return refuse(admitted)
  }
  const id = hash('sha256', `${route.method} ${route.path} ${key}`, 'base64url')
  const place = { kind: 'reply', owner: isNobody ? '' : who.learnerId, id } as const
  return answerAt({ ...keyed, place, key }, run)
}

function expectedKey(isNobody: boolean): string {
  return `Found another form, expected ${isNobody ? 22 : 8} to 64 of A-Z a-z 0-9 _ -`
}

interface Placed extends Keyed {
  readonly place: EntryPlace<'reply'>
  readonly key: string
}

async function answerAt(
  { study, route, request, place, key }: Placed,
  run: () => Promise<Outcome> | Outcome,
): Promise<Outcome> {
  const now = study.now()
  const fingerprint = fingerprintOf(route, request)
  const before = await study.store.readEntry(place)
  if (before && now - before.value.createdAt < KEPT_MS) {
    const known = recall(before.value, { fingerprint, key, now })
    if (known) return known
  }
  const version = (before?.version ?? 0) + 1
  const begun: KeptEntry<KeptReply> = {
    value: { createdAt: now, fingerprint },
    version,
  }
  if ((await study.store.putEntry(place, begun)) === 'conflict') return inUse()
  const end = (value: KeptReply) =>
    study.store.putEntry(place, { ...begun, value, version: version + 1 })
  // Whoever sends it again need not wait, and it is tried anew.
  const giveUp = () => end({ createdAt: now - ENDED_MS, fingerprint })
  try {
    const outcome = await run()
    if (isPassing(outcome)) {
      await giveUp()
      return outcome
    }
    const sealed = seal(outcome, key, study.randomBytes(NONCE_BYTES))
    await end({ createdAt: now, fingerprint, sealed })
    return outcome
  } catch (error) {
    // Nobody knows what came of it.
    await giveUp().catch(() => undefined)
    throw error
  }
}

/** A refusal that says nothing of the request: sent again, it may well be answered. */
function isPassing(outcome: Outcome): boolean {
  if (outcome.kind !== 'problem') return false
  const { status } = PROBLEMS[outcome.code]
  return status >= 500 || status === 429
}

/** What the first request with a key came to, or nothing if it was given up. */
function recall(
  { sealed, fingerprint: first, createdAt }: KeptReply,
  asked: { readonly fingerprint: string; readonly key: string; readonly now: number },
): Outcome | undefined {
  if (first !== asked.fingerprint)
    return problem('key-mismatch', 'Unexpected other request with a key that was used before.')
  if (sealed === undefined) return asked.now - createdAt < ENDED_MS ? inUse() : undefined
  const outcome = unseal(sealed, asked.key)
  return { ...outcome, headers: { ...outcome.headers, 'idempotent-replayed': 'true' } }
}

function inUse(): ProblemReply {
  const detail = 'The first request with this key is still being answered. Send it again.'
  return problem('key-in-use', detail, { headers: { 'retry-after': '1' } })
}

/** Where a token only joins in, another one makes another request of it; a learner may have got a new one. */
function fingerprintOf({ scope }: Route, { path, query, body, headers }: ApiRequest): string {
  const token = scope === 'none' ? (headers.authorization ?? '') : ''
  const head = `${path}?${query}\n${token}\n`
  return createHash('sha256').update(head).update(body).digest('base64url')
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

function cipherKey(key: string): Buffer {
  return hash('sha256', `seal ${key}`, 'buffer')
}

function seal(outcome: Outcome, key: string, nonce: Uint8Array): string {
  const cipher = createCipheriv(CIPHER, cipherKey(key), nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(outcome)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
}

function unseal(sealed: string, key: string): Outcome {
  const bytes = Buffer.from(sealed, 'base64url')
  const textAt = NONCE_BYTES + TAG_BYTES
  const decipher = createDecipheriv(CIPHER, cipherKey(key), bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, textAt))
  const text = Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()])
  return JSON.parse(text.toString('utf8')) as Outcome
}
