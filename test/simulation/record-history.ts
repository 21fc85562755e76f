import { answerQuestion } from '../../study/act/answer-question.ts'
import { changeMemory } from '../../study/act/change-memory.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import type { Study } from '../../study/act/study.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { ASSAM, fixtureBank } from '../support/fixture-bank.ts'
import type { Operation } from './is-linearizable.ts'
import { World } from './world.ts'

const BANK = fixtureBank({ black: [ASSAM] })

/** How many ask at once, and how much in all. */
export interface Load {
  readonly clients: number
  readonly operations: number
}

/** What several clients asked of one memory and were answered, over a table on which much goes wrong. */
export async function recordHistory(seed: number, load: Load): Promise<Operation[]> {
  const world = new World(seed, () => BANK)
  const { dice } = world
  const learnerId = learnerOfDiscord(`history ${seed}`)
  const rate = (): number => (dice.chance(0.3) ? 0 : dice.next() * 0.25)
  // Whoever looks relies on reads that are never stale, as DynamoDB promises.
  world.rates = { throttled: rate(), lost: rate(), killed: rate(), stale: 0, left: rate() }
  const history: Operation[] = []
  let asked = 0
  const client = async (): Promise<void> => {
    while (asked < load.operations) {
      asked += 1
      history.push(...(await ask(world, learnerId)))
    }
  }
  const clients = Array.from({ length: load.clients }, client)
  await world.settle()
  await Promise.all(clients)
  return history
}

/**
 * Answers or undoes something that others may answer or undo too, or looks; tells what it saw. An
 * answer is two operations within one span: it happens once, and the log that it is answered with is
 * of a moment after that, at which others may have happened too.
 */
async function ask(world: World, learnerId: string): Promise<Operation[]> {
  const { dice } = world
  const number = dice.below(12)
  const kind = dice.pick(['answer', 'answer', 'undo', 'look'] as const)
  const began = world.moment
  const outcome = await world.start((study) => logAfter(study, learnerId, { kind, number }))
  const log = outcome.kind === 'done' ? outcome.value : undefined
  const span = { began, ended: log ? world.moment : Number.POSITIVE_INFINITY }
  const id = kind === 'undo' ? `undo-${number}` : `review-${number}`
  const adds: Operation[] = kind === 'look' ? [] : [{ ...span, asked: { kind: 'add', id } }]
  return log ? [...adds, { ...span, asked: { kind: 'read' }, log }] : adds
}

async function logAfter(
  study: Study,
  learnerId: string,
  { kind, number }: { readonly kind: 'answer' | 'undo' | 'look'; readonly number: number },
): Promise<string[] | undefined> {
  const reviewId = `review-${number}`
  if (kind === 'look') {
    const { memories } = await study.store.read(learnerId, { cardIds: [ASSAM.id] })
    return idsOf(memories.get(ASSAM.id))
  }
  if (kind === 'undo') {
    const change = { kind, id: `undo-${number}`, reviewId } as const
    const changed = await changeMemory(study, { learnerId }, { cardId: ASSAM.id, change })
    return changed.kind === 'changed' ? idsOf(changed.memory) : undefined
  }
  const attempt = {
    reviewId,
    cardId: ASSAM.id,
    form: 'recall',
    rev: ASSAM.questions[0]?.rev ?? '',
    given: { kind: 'rating', rating: 'good' },
  } as const
  const answered = await answerQuestion(study, { learnerId }, attempt)
  return answered.kind === 'answered' ? idsOf(answered.memory) : undefined
}

function idsOf(memory: Memory | undefined): string[] {
  return (memory?.events ?? []).map(({ id }) => id)
}
