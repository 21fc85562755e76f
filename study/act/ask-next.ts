import type { BankCard } from '../bank/bank.ts'
import type { Question } from '../bank/question.ts'
import { chooseQuestion } from '../drill/choose-question.ts'
import type { Now } from '../drill/due.ts'
import { cardsAtHand, type Picked, pickNext } from '../drill/pick-next.ts'
import { advance, makePlan, type Plan } from '../drill/plan.ts'
import { isPractice, planQueues, type Scope } from '../drill/plan-drill.ts'
import { type ShownQuestion, showQuestion } from '../drill/show-question.ts'
import { startOfDay } from '../memory/day.ts'
import { currentMemory } from '../memory/grow-memory.ts'
import { type Memory, newMemory } from '../memory/memory.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { nowOf, parametersOf } from './clock.ts'
import { finishMerges } from './finish-merges.ts'
import { reviewIdFor } from './identity.ts'
import { isMissed, readAsked } from './read-asked.ts'
import { readStates } from './read-states.ts'
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
      /** Only practice: to be said again with the answer. */
      readonly practice: boolean
      /** Cards left in this drill, this one included. */
      readonly left: number
      readonly profile: Profile
    }
  /** Nothing is due for the moment; a learning step is at `until` (milliseconds since 1970). */
  | { readonly kind: 'waiting'; readonly until: number; readonly profile: Profile }
  /** Nothing is left today; `until` is when the learner's next day begins. */
  | {
      readonly kind: 'finished'
      /** The learner has paused; nothing is due until that ends. */
      readonly paused: boolean
      readonly until: number
      /** Due cards that the day's cap holds back. */
      readonly heldBack: number
      readonly profile: Profile
    }

/** What to drill, and whether to begin again. */
export interface Asking extends Scope {
  /** Plan once more, though there is a plan: a drill that is done begins again. */
  readonly anew?: boolean
}

/**
 * The next question of the learner's drill, planned anew when the day, the scope or the notes have
 * changed. Asking twice without answering gives the same question and the same review id. A drill
 * of what is due goes on as long as something is; any other is done once its cards are, until it is
 * asked for anew.
 */
export async function askNext(study: Study, who: Who, asking: Asking = {}): Promise<Next> {
  const admitted = await admit(study, who, { plan: true })
  if (admitted.kind === 'refused') return admitted
  const { anew = false, ...scope } = asking
  const { profile } = admitted
  const drill: Drill = { study, scope, profile, now: nowOf(study, profile.settings) }
  const { plan } = admitted.found
  if (!anew && plan && isCurrent(plan, drill)) {
    const next = await follow(drill, plan)
    const mayHaveMore =
      (scope.mode ?? 'due') === 'due' || (scope.mode === 'ahead' && plan.beyond > 0)
    if (next.kind !== 'finished' || !mayHaveMore) return next
  }
  return follow(drill, await planAnew(drill))
}

interface Drill {
  readonly study: Study
  readonly scope: Scope
  readonly profile: Profile
  readonly now: Now
}

function isCurrent(plan: Plan, { study, scope, profile, now }: Drill): boolean {
  return (
    !profile.settings.paused &&
    plan.day === now.day &&
    plan.scope.deckId === scope.deckId &&
    (plan.scope.mode ?? 'due') === (scope.mode ?? 'due') &&
    plan.scope.aheadDays === scope.aheadDays &&
    plan.revision === study.bank().revision &&
    plan.profileVersion === profile.version
  )
}

async function planAnew({ study, scope, profile: before, now }: Drill): Promise<Plan> {
  const bank = study.bank()
  const profile = await finishMerges(study, before)
  const states = await readStates(study, profile)
  const { learnerId } = profile
  const missed =
    scope.mode === 'missed'
      ? new Set(scope.cardIds ?? (await missedOn(study, { learnerId, states, day: now.day })))
      : undefined
  const seen = { entries: bank.entries(), states, settings: profile.settings, now }
  const queues = planQueues({ ...seen, ...(missed ? { missed } : {}) }, scope)
  const { revision } = bank
  const { version: profileVersion } = profile
  const made = { scope, day: now.day, revision, profileVersion, madeAt: now.at }
  const { plan, queue } = makePlan(queues, states, made)
  await study.store.putPlan(learnerId, plan, plan.queued > 0 ? queue : undefined)
  return plan
}

/** The cards that were answered wrong on a day and not taken back. */
async function missedOn(study: Study, asking: Parameters<typeof readAsked>[1]): Promise<string[]> {
  const missed: string[] = []
  for await (const { cardId, reviews } of readAsked(study, asking))
    if (isMissed(reviews)) missed.push(cardId)
  return missed
}

/** What a plan comes to next: brings up further cards until one can be asked or none is left. */
async function follow(drill: Drill, plan: Plan): Promise<Next> {
  const { study, profile, now } = drill
  const cardIds = cardsAtHand(plan, now)
  const { memories } =
    cardIds.length > 0
      ? await study.store.read(profile.learnerId, { cardIds, profile: false })
      : { memories: new Map<string, Memory>() }
  const picked = pickNext(plan, memories, now)
  if (picked.kind !== 'refill' && picked.kind !== 'look')
    return show(drill, { plan, picked, memories })
  const after = picked.kind === 'refill' ? await refill(drill, picked.plan) : picked.plan
  // Should only the one or the other be done, the next question finds out what is.
  const [next] = await Promise.all([
    follow(drill, after),
    study.store.putPlan(profile.learnerId, after),
  ])
  return next
}

/** The next cards of a plan; the queue is read once those that wait are used up. */
async function refill({ study, profile }: Drill, plan: Plan): Promise<Plan> {
  if (plan.waiting.length > 0 || plan.queued === 0) return advance(plan)
  const { queue } = await study.store.read(profile.learnerId, { queue: true, profile: false })
  // Another device has planned anew meanwhile: its plan is what counts from the next question on.
  const isSame = queue?.madeAt === plan.madeAt
  return isSame ? advance(plan, queue.cardIds) : { ...plan, active: [], queued: 0 }
}

interface Choice {
  readonly plan: Plan
  readonly picked: Exclude<Picked, { readonly plan: Plan }>
  readonly memories: ReadonlyMap<string, Memory>
}

function show({ study, profile, now }: Drill, { plan, picked, memories }: Choice): Next {
  if (picked.kind === 'wait' || picked.kind === 'done') {
    const until = startOfDay(now.day + 1, profile.settings)
    if (picked.kind === 'wait')
      return { kind: 'waiting', until: Math.min(picked.until, until), profile }
    const { paused } = profile.settings
    return { kind: 'finished', paused, until, heldBack: plan.heldBack, profile }
  }
  const kept = memories.get(picked.cardId) ?? newMemory(picked.cardId)
  const memory = currentMemory(kept, parametersOf(profile))
  const card = study.bank().card(picked.cardId)
  if (!card) throw new RangeError(`Unexpected card ${picked.cardId} in a plan of this bank`)
  const question = chooseQuestion(card, memory, profile.settings.form)
  const reviewId = reviewIdFor(profile.learnerId, card.id, memory.events.length)
  const shown = showQuestion(question, reviewId)
  const practice = isPractice(plan.scope)
  const drill = { practice, left: picked.left, profile }
  return { kind: 'asked', card, question, shown, memory, reviewId, ...drill }
}
