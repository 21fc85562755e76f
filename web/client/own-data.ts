import type { Outcome } from '../../client/outcome.ts'
import { api } from './api.ts'
import { ask } from './ask.ts'
import { cutFile, kindOf } from './cut-file.ts'

/** How an export is written. */
export type ExportFormat = 'jsonl' | 'csv'

/** Everything there is of the learner, whole, however many parts it comes in. */
export async function takeAway(format: ExportFormat): Promise<Outcome<string>> {
  let [text, pageAfter]: [string, string | undefined] = ['', undefined]
  for (;;) {
    const query = { format, ...(pageAfter === undefined ? {} : { page_after: pageAfter }) }
    let link = ''
    const part = await ask(async (headers) => {
      const asked = { headers, params: { query }, parseAs: 'text' } as const
      const answered = await api.GET('/v1/me/export', asked)
      link = answered.response.headers.get('link') ?? ''
      return answered
    })
    if (part.kind !== 'done') return part
    text += part.body
    const next = /[?&]page_after=([^&>]+)/.exec(link)?.[1]
    if (next === undefined) return { kind: 'done', body: text }
    pageAfter = decodeURIComponent(next)
  }
}

/** What came of bringing a file in. */
export interface BroughtIn {
  readonly cards: number
  readonly events: number
  readonly flags: number
  readonly quizzes: number
  /** Lines of the file, counted from 1, and why they were not taken: the first of them. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[]
  readonly rejectedCount: number
}

const NOTHING: BroughtIn = {
  ...{ cards: 0, events: 0, flags: 0, quizzes: 0 },
  ...{ rejected: [], rejectedCount: 0 },
}
/** Somebody who has sent too much for now waits; longer than this, or without being told how long, they are told. */
const LONGEST_WAIT_SECONDS = 90

/** Brings a file in, part by part; cut short, it can be brought in again. */
export async function bringIn(text: string): Promise<Outcome<BroughtIn>> {
  const type = kindOf(text)
  let all = NOTHING
  for (const part of cutFile(text)) {
    const sent = await sendPart(part.text, type)
    if (sent.kind !== 'done') return sent
    const { memories, events, flags, quizzes, rejected, rejected_count } = sent.body.data
    const lines = rejected.map(({ line, reason }) => ({ line: line + part.offset, reason }))
    all = {
      cards: all.cards + memories,
      events: all.events + events,
      flags: all.flags + flags,
      quizzes: all.quizzes + quizzes,
      rejected: [...all.rejected, ...lines],
      rejectedCount: all.rejectedCount + rejected_count,
    }
  }
  return { kind: 'done', body: all }
}

async function sendPart(body: string, type: ReturnType<typeof kindOf>) {
  const send = () =>
    ask((headers) =>
      api.POST('/v1/me/import', {
        headers: { ...headers, 'content-type': type },
        body,
        bodySerializer: (text: string) => text,
      }),
    )
  const sent = await send()
  const seconds = sent.kind === 'away' ? sent.retryAfterSeconds : undefined
  if (seconds === undefined || seconds > LONGEST_WAIT_SECONDS) return sent
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return send()
}

/** Makes every card due as the settings of now would have it; gives how many are on another day. */
export async function reschedule(): Promise<Outcome<number>> {
  const id = `page-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
  for (let cards = 0; ; ) {
    const done = await ask((headers) => api.POST('/v1/me/reschedule', { headers, body: { id } }))
    if (done.kind !== 'done') return done
    cards += done.body.data.cards
    if (done.body.data.left === 0) return { kind: 'done', body: cards }
  }
}

/** Fits the schedule to the learner's own answers. */
export function fitWeights() {
  return ask((headers) => api.POST('/v1/me/fit', { headers }))
}
