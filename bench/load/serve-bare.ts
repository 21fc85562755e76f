import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Store } from '../../study/act/store.ts'
import { readToken } from '../../study/act/token.ts'
import type { ReviewEvent } from '../../study/memory/event.ts'
import { newMemory } from '../../study/memory/memory.ts'

/** The day on which its reviews stand, by which they are told from others. */
export const BARE_DAY = 20_000

/** As long an answer as the API gives. */
const ANSWER = JSON.stringify({ data: 'x'.repeat(700) })

/** A bare server that makes the calls to the store that `next` and `reviews` make, and nothing else. */
export async function serveBare(store: Store) {
  const server = createServer(async (incoming, outgoing) => {
    const { learnerId = '', hash: tokenHash = '' } =
      readToken((incoming.headers.authorization ?? '').slice('Bearer '.length)) ?? {}
    if (incoming.method === 'GET') {
      const { plan } = await store.read(learnerId, { tokenHash, plan: true })
      await store.read(learnerId, { cardIds: plan?.active ?? [] })
    } else await keep(store, { learnerId, tokenHash, body: Object(await json(incoming)) })
    outgoing.end(ANSWER)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

interface Keeping {
  readonly learnerId: string
  readonly tokenHash: string
  readonly body: { readonly id: string; readonly question: string; readonly rev: string }
}

async function keep(store: Store, { learnerId, tokenHash, body }: Keeping): Promise<void> {
  const cardId = body.question.slice(0, 10)
  const { memories } = await store.read(learnerId, { tokenHash, cardIds: [cardId] })
  const memory = memories.get(cardId) ?? newMemory(cardId)
  const event: ReviewEvent = {
    kind: 'review',
    id: body.id,
    at: Date.now(),
    day: BARE_DAY,
    rating: 'good',
    right: true,
    form: 'recall',
    rev: body.rev,
    given: { kind: 'rating', rating: 'good' },
    parameters: '',
  }
  const events = [...memory.events, event]
  await store.append(learnerId, { ...memory, events, version: memory.version + 1 }, [event])
}
