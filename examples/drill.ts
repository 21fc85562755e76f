#!/usr/bin/env node
// A study app in the terminal: `node examples/drill.ts http://127.0.0.1:3000 [DECK]`, on Node 24.
// It asks what is due, shows the options, takes a number or a text, and says what was right.
import { createInterface } from 'node:readline/promises'
import type { components } from '../client/api.ts'
import { bearer, createClient, type NotedrillClient } from '../client/create-client.ts'

type Question = components['schemas']['ShownQuestion']
type Answer = components['schemas']['Answer']

/** Asks somebody something. */
type Ask = (question: string) => Promise<string>

const RATINGS = ['again', 'hard', 'good', 'easy'] as const

/** Drills a new learner until nothing is left or nothing more is said. */
async function drill(api: NotedrillClient, deck: string | undefined, ask: Ask): Promise<void> {
  const started = await api.POST('/v1/learners', { body: {} })
  const headers = bearer(started.data?.data.token)
  for (;;) {
    const query = deck === undefined ? {} : { deck }
    const { data: next, error } = await api.GET('/v1/next', { headers, params: { query } })
    if (!next) return leave(error?.detail ?? 'The server did not answer as expected.')
    if (next.data.state !== 'question') return console.log('Nothing is left for now.')
    const { question, review_id: id } = next.data
    const answer = await takeAnswer(api, headers, question, ask)
    if (!answer) return
    const body = { id, question: question.id, rev: question.rev, answer, insist: true }
    const { data: review, error: refused } = await api.POST('/v1/reviews', { headers, body })
    if (refused) console.log(`Not counted: ${refused.detail}`)
    if (review?.object !== 'review') continue
    const { due_at } = review.resources_updated.memory.data
    console.log(review.data.right ? 'Right.' : `Wrong. It is: ${review.solution?.answer}`)
    console.log(`Comes back on ${due_at.slice(0, 16).replace('T', ' at ')} UTC.\n`)
  }
}

/** Ends with a word on why, and not as if all were well. */
function leave(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

/** What somebody answers; nothing if they say nothing. */
async function takeAnswer(
  api: NotedrillClient,
  headers: Record<string, string>,
  { id, rev, kind, stem, options = [] }: Question,
  ask: Ask,
): Promise<Answer | undefined> {
  console.log([stem, ...options.map(({ text }, at) => `  ${at + 1}. ${text}`)].join('\n'))
  switch (kind) {
    case 'choice':
    case 'truefalse':
    case 'select': {
      const numbers = (await ask('Which? ')).match(/\d+/g)
      const picked = numbers?.flatMap((number) => options[Number(number) - 1]?.id ?? [])
      return picked && { options: picked }
    }
    case 'typed':
    case 'cloze': {
      const text = await ask('Your answer: ')
      return text === '' ? undefined : { text }
    }
    default: {
      await ask('Think of it, then press Enter. ')
      const { data: revealed } = await api.POST('/v1/reveal', {
        headers,
        body: { question: id, rev },
      })
      console.log(revealed?.data.solution.answer)
      const rating = await ask('How well? again, hard, good or easy: ')
      const known = RATINGS.find((each) => each === rating)
      return known && { rating: known }
    }
  }
}

const [baseUrl = 'http://127.0.0.1:3000', deck] = process.argv.slice(2)
const terminal = createInterface({ input: process.stdin, output: process.stdout })
const lines = terminal[Symbol.asyncIterator]()
const ask: Ask = async (question) => {
  process.stdout.write(question)
  return (await lines.next()).value ?? ''
}
await drill(createClient({ baseUrl }), deck, ask).catch(() => leave(`No answer from ${baseUrl}.`))
terminal.close()
