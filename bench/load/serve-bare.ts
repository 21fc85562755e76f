// A bare server that makes the calls to the store that `next` and `reviews` make, and nothing else:
// `node serve-bare.ts BANK LEARNERS`. It says as JSON where it is and which tokens its learners have.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { openBankFolder } from '../../app/bank/open-bank-folder.ts'
import { systemStudy } from '../../app/system-study.ts'
import { askNext } from '../../study/act/ask-next.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import { readToken } from '../../study/act/token.ts'
import type { ReviewEvent } from '../../study/memory/event.ts'
import { newMemory } from '../../study/memory/memory.ts'
import { openEmbeddedStore } from '../../test/support/embedded-store.ts'

/** As long an answer as the API gives. */
const ANSWER = JSON.stringify({ data: 'x'.repeat(700) })

const [folder = '', learners = '1'] = process.argv.slice(2)
const { store } = await openEmbeddedStore(join(folder, 'database'))
const bank = openBankFolder(join(folder, 'bank'))

interface Keeping {
  readonly learnerId: string
  readonly tokenHash: string
  readonly body: { readonly id: string; readonly question: string; readonly rev: string }
}

async function keep({ learnerId, tokenHash, body }: Keeping): Promise<void> {
  const cardId = body.question.slice(0, 10)
  const { memories } = await store.read(learnerId, { tokenHash, cardIds: [cardId] })
  const memory = memories.get(cardId) ?? newMemory(cardId)
  const event: ReviewEvent = {
    kind: 'review',
    id: body.id,
    at: Date.now(),
    day: 20_000,
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

const server = createServer(async (incoming, outgoing) => {
  const { learnerId = '', hash: tokenHash = '' } =
    readToken((incoming.headers.authorization ?? '').slice('Bearer '.length)) ?? {}
  if (incoming.method === 'GET') {
    const { plan } = await store.read(learnerId, { tokenHash, plan: true })
    await store.read(learnerId, { cardIds: plan?.active ?? [] })
  } else await keep({ learnerId, tokenHash, body: Object(await json(incoming)) })
  outgoing.end(ANSWER)
})

const study = systemStudy({ store, bank: () => bank })
const tokens: string[] = []
for (let count = 0; count < Number(learners); count++) {
  const { token, profile } = await startLearner(study)
  await askNext(study, profile)
  tokens.push(token)
}
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, tokens }))
})
