import { expect, test } from 'vitest'
import { createClient } from '../../client/create-client.ts'
import { Outbox, type ReviewBody } from '../../client/outbox.ts'
import { outcomeOf } from '../../client/outcome.ts'

const IDS = ['review-1', 'review-2', 'review-3', 'review-4', 'review-5']
const bodyOf = (id: string): ReviewBody => ({
  id,
  question: 'sencha2222.recall',
  rev: '00000000',
  answer: { rating: 'good' },
})

/** An outbox with late answers in it, and a server that answers as is said to the ids that are sent. */
function outboxOf(answer: (ids: readonly string[]) => number, ids: readonly string[] = IDS) {
  let token = 't'
  const insisted: (boolean | undefined)[] = []
  let kept: unknown = ids.map((id) => ({ owner: 't', body: bodyOf(id), isLate: true }))
  const asked: string[][] = []
  const server = async (request: Request): Promise<Response> => {
    const sent = (await request.json()) as ReviewBody | { readonly reviews: ReviewBody[] }
    const isBatch = 'reviews' in sent
    const ids = isBatch ? sent.reviews.map(({ id }) => id) : [sent.id]
    asked.push(ids)
    insisted.push(...(isBatch ? sent.reviews : [sent]).map(({ insist }) => insist))
    const status = answer(ids)
    if (status !== 200) return Response.json({ code: 'refused' }, { status })
    return Response.json(
      isBatch ? { data: ids.map((id) => ({ id, state: 'created' })) } : { object: 'review' },
    )
  }
  const client = createClient({ baseUrl: 'http://server.test' })
  client.use({ onRequest: ({ request }) => server(request.clone()) })
  const outbox = new Outbox({
    client,
    ask: (call) => outcomeOf(call({})),
    owner: () => token,
    read: () => kept,
    write: (value) => {
      kept = value
    },
    now: () => 0,
  })
  const left = () => (kept as { body: ReviewBody }[]).map(({ body }) => body.id)
  const signIn = (as: string) => {
    token = as
  }
  return { outbox, asked, left, insisted, signIn }
}

test.each([400, 413, 422])(
  'a batch refused as a whole with %i loses only what is at fault',
  async (status) => {
    const { outbox, left } = outboxOf((ids) => (ids.includes('review-4') ? status : 200))
    expect(await outbox.sendKept()).toEqual({ sent: 4, lost: 1 })
    expect(left()).toEqual([])
  },
)

test.each([401, 403])('a token refused with %i loses nothing', async (status) => {
  const { outbox, asked, left } = outboxOf(() => status)
  expect(await outbox.sendKept()).toEqual({ sent: 0, lost: 0 })
  expect(left()).toEqual(IDS)
  expect(asked).toEqual([IDS])
})

test('a server that goes away between halves has what it confirmed, and the rest is kept', async () => {
  const { outbox, left } = outboxOf((ids) =>
    ids.length > 3 ? 413 : ids.includes('review-5') ? 503 : 200,
  )
  expect(await outbox.sendKept()).toEqual({ sent: 3, lost: 0 })
  expect(left()).toEqual(['review-4', 'review-5'])
})

test.each([401, 403, 408, 429, 500, 503])(
  'an answer that gets %i is kept, and sent once that is over',
  async (status) => {
    let answered = status
    const { outbox, left } = outboxOf(() => answered, [])
    const outcome = await outbox.submit(bodyOf('review-1'))
    expect(outcome.kind).toBe(status === 401 || status === 403 ? 'refused' : 'away')
    expect(left()).toEqual(['review-1'])
    answered = 200
    expect(await outbox.sendKept()).toEqual({ sent: 1, lost: 0 })
    expect(left()).toEqual([])
  },
)

test('answers go on with a new token of the same learner, and wait with one of another', async () => {
  let answered = 401
  const { outbox, left, signIn } = outboxOf(() => answered, [])
  signIn(`nd_${'a'.repeat(26)}_old`)
  await outbox.submit(bodyOf('review-1'))
  answered = 200
  signIn(`nd_${'b'.repeat(26)}_other`)
  expect(await outbox.sendKept()).toEqual({ sent: 0, lost: 0 })
  expect(left()).toEqual(['review-1'])
  signIn(`nd_${'a'.repeat(26)}_new`)
  expect(await outbox.sendKept()).toEqual({ sent: 1, lost: 0 })
})

test('of six hundred answers none is lost, and who gave them stands by a slip', async () => {
  const ids = Array.from({ length: 600 }, (_, at) => `review-${at}`)
  let answered = 503
  const { outbox, left, insisted } = outboxOf(() => answered, [])
  for (const id of ids) await outbox.submit(bodyOf(id))
  expect(left()).toEqual(ids)
  answered = 200
  insisted.length = 0
  expect(await outbox.sendKept()).toEqual({ sent: 600, lost: 0 })
  expect(insisted).toEqual(ids.map(() => true))
})
