import type { BankCard } from '../bank/bank.ts'
import type { Question } from '../bank/question.ts'
import { chooseQuestion } from '../drill/choose-question.ts'
import type { Now } from '../drill/due.ts'
import { makePlan, type Picked, type Plan, pickNext } from '../drill/plan.ts'
import { planQueues, type Scope } from '../drill/plan-drill.ts'
import { type ShownQuestion, showQuestion } from '../drill/show-question.ts'
import { startOfDay } from '../memory/day.ts'
import { type Memory, newMemory } from '../memory/memory.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { nowOf } from './clock.ts'
import { reviewIdFor } from './identity.ts'
import { finishMerges } from './merge-learner.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What a drill comes to next. */
export type Next =
  | Refused
  | {
      readonly kind: 'asked'
      readonly card: BankCard
      readonly question: Question
      /** The question as the learner may see it. */
      readonly shown: ShownQuestion
      readonly memory: Memory
      /** What the review will be called, whoever asks again. */
      readonly reviewId: string
      /** Cards left in this drill, this one included. */
      readonly left: number
      readonly profile: Profile
    }
  /** Nothing is due for the moment; a learning step is at `until` (milliseconds since 1970). */
  | { readonly kind: 'waiting'; readonly until: number; readonly profile: Profile }
  /** Nothing is left today; `until` is when the learner's next day begins. */
  | {
      readonly kind: 'finished'
      readonly until: number
      /** Due cards that the day's cap holds back. */
      readonly heldBack: number
      readonly profile: Profile
    }

/**
 * The next question of the learner's drill, planned anew when the day, the scope or the notes have
 * changed. Asking twice without answering gives the same question and the same review id.
 */
export async function askNext(study: Study, who: Who, scope: Scope = {}): Promise<Next> {
  const admitted = await admit(study, who, { plan: true })
  if (admitted.kind === 'refused') return admitted
  const drill: Drill = {
    study,
    scope,
    profile: admitted.profile,
    now: nowOf(study, admitted.profile.settings),
  }
  const { plan } = admitted.found
  if (plan && isCurrent(plan, drill)) {
    const next = await follow(drill, plan)
    if (next.kind !== 'finished') return next
  }
  return follow(drill, await planAnew(drill))
}

interface Drill {
  readonly study: Study
  readonly scope: Scope
  readonly profile: Profile
  readonly now: Now
}

function isCurrent(plan: Plan, { study, scope, now }: Drill): boolean {
  return (
    plan.day === now.day &&
    plan.scope.deckId === scope.deckId &&
    plan.revision === study.bank().revision
  )
}

async function planAnew({ study, scope, profile, now }: Drill): Promise<Plan> {
  const bank = study.bank()
  await finishMerges(study, profile)
  const states = await study.store.states(profile.learnerId)
  const outlook = { entries: bank.entries(), states, settings: profile.settings, now }
  const made = { scope, day: now.day, revision: bank.revision }
  const plan = makePlan(planQueues(outlook, scope), made)
  await study.store.putPlan(profile.learnerId, plan)
  return plan
}

/** What a plan comes to next: brings up further cards until one can be asked or none is left. */
async function follow(drill: Drill, plan: Plan): Promise<Next> {
  const { study, profile, now } = drill
  const { memories } = await study.store.read(profile.learnerId, { cardIds: plan.active })
  const states = new Map([...memories.values()].map(({ cardId, state }) => [cardId, state]))
  const picked = pickNext(plan, states, now)
  if (picked.kind === 'refill') {
    await study.store.putPlan(profile.learnerId, picked.plan)
    return follow(drill, picked.plan)
  }
  return show(drill, { plan, picked, memories })
}

interface Choice {
  readonly plan: Plan
  readonly picked: Exclude<Picked, { kind: 'refill' }>
  readonly memories: ReadonlyMap<string, Memory>
}

function show({ study, profile, now }: Drill, { plan, picked, memories }: Choice): Next {
  if (picked.kind === 'wait') return { kind: 'waiting', until: picked.until, profile }
  if (picked.kind === 'done') {
    const until = startOfDay(now.day + 1, profile.settings)
    return { kind: 'finished', until, heldBack: plan.heldBack, profile }
  }
  const memory = memories.get(picked.cardId) ?? newMemory(picked.cardId)
  const card = study.bank().card(picked.cardId)
  if (!card) throw new RangeError(`Unexpected card ${picked.cardId} in a plan of this bank`)
  const question = chooseQuestion(card, memory.state, profile.settings.form)
  const reviewId = reviewIdFor(profile.learnerId, card.id, memory.events.length)
  const shown = showQuestion(question, reviewId)
  return { kind: 'asked', card, question, shown, memory, reviewId, left: picked.left, profile }
}
