import type { components } from './api.ts'
import type { NotedrillClient } from './create-client.ts'
import type { Fetched, Outcome } from './outcome.ts'

/** An answer to a question, as the API takes it. */
export type ReviewBody = components['schemas']['ReviewBody']

/** An answer that the server has not confirmed. */
interface KeptAnswer {
  /** Whose answer it is: the learner that a token names. */
  readonly owner: string
  readonly body: ReviewBody
  /** The server was away when it was first sent. */
  readonly isLate: boolean
}

/** The header that a token travels in. */
export type Bearer = Readonly<Record<string, string>>

/** What an outbox works with. */
export interface OutboxOptions {
  readonly client: NotedrillClient
  /** Calls with the learner's token. */
  ask<Body>(call: (headers: Bearer) => Promise<Fetched<Body>>): Promise<Outcome<Body>>
  /** Whose answers are given now: the token. A new one of the same learner sends what an old one kept. */
  owner(): string | undefined
  /** What was last written, across restarts; anything else if nothing was. */
  read(): unknown
  write(value: unknown): void
  /** By the server's clock, in milliseconds since 1970. */
  now(): number
}

/** What became of answers that had been kept. */
export interface SentKept {
  readonly sent: number
  readonly lost: number
}

/** Well within the 256 kB that a batch may have, whatever was typed. */
const ANSWERS_PER_BATCH = 100

/**
 * Answers on their way to the server: kept before they are sent and until the server has said what
 * came of them, so that nothing is lost when it is away or the app is closed. Each has an id, so that
 * sending it twice is safe.
 */
export class Outbox {
  readonly #options: OutboxOptions

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** Sends an answer; while the server is away, has too much to do or refuses the token, it stays here. */
  async submit(body: ReviewBody) {
    const before = this.#kept().find((kept) => kept.body.id === body.id)
    const answered_at = new Date(this.#options.now()).toISOString()
    const kept = before?.isLate ? before.body : { ...body, answered_at }
    this.#keep(kept, before?.isLate ?? false)
    // The server's own clock tells best when an answer was given, as long as it comes at once.
    const outcome = await this.#send(before?.isLate ? kept : body)
    // Whatever is wrong with the token is not wrong with the answer.
    if (outcome.kind === 'away' || isOfToken(outcome)) this.#keep(kept, true)
    else this.#drop(body.id)
    return outcome
  }

  /** Sends what was kept of this learner's; tells how many late answers were counted, and how many could not be. */
  async sendKept(): Promise<SentKept> {
    const token = this.#options.owner()
    const mine = token === undefined ? [] : this.#kept().filter(isOf(ownerOf(token)))
    let sent = 0
    let lost = 0
    for (let from = 0; from < mine.length; from += ANSWERS_PER_BATCH) {
      const part = mine.slice(from, from + ANSWERS_PER_BATCH)
      const states = await this.#sendPart(part)
      for (const [at, { body, isLate }] of part.entries()) {
        const state = states[at]
        if (state === undefined || state === 'away') continue
        this.#drop(body.id)
        if (isLate && state === 'refused') lost += 1
        if (isLate && state === 'kept') sent += 1
      }
      if (states.length < part.length) break
    }
    return { sent, lost }
  }

  /** What became of each answer, as far as the server told before it was away or refused the token. */
  async #sendPart(part: readonly KeptAnswer[]): Promise<readonly State[]> {
    const [first] = part
    if (first && part.length === 1) {
      const outcome = await this.#send(asLate(first))
      return outcome.kind === 'away' || isOfToken(outcome) ? [] : [stateOf(outcome)]
    }
    const { client, ask, now } = this.#options
    const reviews = part.map(asLate)
    const body = { reviews, sent_at: new Date(now()).toISOString() }
    const batch = await ask((headers) => client.POST('/v1/reviews/batch', { headers, body }))
    if (batch.kind === 'away' || isOfToken(batch)) return []
    if (batch.kind === 'refused') return this.#sendHalves(part)
    return batch.body.data.map((result) => {
      if (result.state === 'refused') return result.problem.status >= 500 ? 'away' : 'refused'
      return result.state === 'close' ? 'close' : 'kept'
    })
  }

  /** Of a batch that was refused as a whole, whatever is well must not suffer for the rest. */
  async #sendHalves(part: readonly KeptAnswer[]): Promise<readonly State[]> {
    const middle = Math.ceil(part.length / 2)
    const first = await this.#sendPart(part.slice(0, middle))
    if (first.length < middle) return first
    return [...first, ...(await this.#sendPart(part.slice(middle)))]
  }

  #send(body: ReviewBody) {
    const { client, ask } = this.#options
    return ask((headers) => client.POST('/v1/reviews', { headers, body }))
  }

  #keep(body: ReviewBody, isLate: boolean): void {
    const token = this.#options.owner()
    if (token === undefined) return
    const others = this.#kept().filter((kept) => kept.body.id !== body.id)
    this.#options.write([...others, { owner: ownerOf(token), body, isLate }])
  }

  #drop(id: string): void {
    this.#options.write(this.#kept().filter((kept) => kept.body.id !== id))
  }

  #kept(): KeptAnswer[] {
    const kept = this.#options.read()
    return Array.isArray(kept) ? kept.filter(isKeptAnswer) : []
  }
}

/** Refused by its token, whatever is in it: whoever asks next finds out why. */
function isOfToken(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && (outcome.status === 401 || outcome.status === 403)
}

/** Who was asked is gone by now: they stand by what they said, though it be a slip off. */
function asLate({ body }: KeptAnswer): ReviewBody {
  return { ...body, insist: true }
}

/** The learner that a token names; of any other, itself. */
function ownerOf(token: string): string {
  return /^nd_([a-z2-7]{26})_/.exec(token)?.[1] ?? token
}

function isOf(owner: string): (kept: KeptAnswer) => boolean {
  return (kept) => kept.owner === owner
}

type State = 'kept' | 'close' | 'refused' | 'away'

function stateOf(outcome: Exclude<Outcome<{ readonly object: string }>, { kind: 'away' }>): State {
  if (outcome.kind === 'refused') return 'refused'
  return outcome.body.object === 'close' ? 'close' : 'kept'
}

function isKeptAnswer(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null) return false
  if (!('owner' in value && 'body' in value)) return false
  const { body } = value
  return typeof body === 'object' && body !== null && 'id' in body && 'answer' in body
}
