import { type Memory, type MemoryState, newMemory } from '../memory/memory.ts'
import { isDue, isLearning, isOpen, type Now } from './due.ts'
import type { Queues } from './plan-day.ts'
import { isPractice, type Scope } from './plan-drill.ts'

/** A drill, planned once and read at every question: which cards come, and the few that are at hand. */
export interface Plan {
  readonly scope: Scope
  /** The learner's day it was made for. */
  readonly day: number
  /** Revision of the bank it was made from. */
  readonly revision: string
  /** Version of the profile, with its caps and its time zone, it was made for. */
  readonly profileVersion: number
  /** When it was made, in milliseconds since 1970. */
  readonly madeAt: number
  /** How many cards it had when it was made. */
  readonly size: number
  /** Cards to choose from now: few, so that their memories are read together. */
  readonly active: readonly string[]
  /** Cards that become active when those at hand are done, in order. */
  readonly waiting: readonly string[]
  /** How many more the drill would have, were a plan not kept short. */
  readonly beyond: number
  /** How many more are due than the day's cap lets through. */
  readonly heldBack: number
}

/** A plan is one item that is written with every few cards: it has at most so many. */
const LONGEST_PLAN = 1000

/** How many cards are at hand at a time. */
const WINDOW = 10

/** A learning step this near is asked early rather than waited for, when nothing else is left; as in Anki. */
const LEARN_AHEAD_MS = 20 * 60_000

/** A plan of what queues hold: learning steps, then due, then new. */
export function makePlan(
  queues: Queues,
  made: Pick<Plan, 'scope' | 'day' | 'revision' | 'profileVersion' | 'madeAt'>,
): Plan {
  const all = [...queues.learning, ...queues.due, ...queues.fresh]
  const order = all.slice(0, LONGEST_PLAN)
  const atHand = Math.max(WINDOW, Math.min(queues.learning.length, 5 * WINDOW))
  return {
    ...made,
    size: all.length,
    active: order.slice(0, atHand),
    waiting: order.slice(atHand),
    beyond: all.length - order.length,
    heldBack: queues.heldBack,
  }
}

/** What comes next of a plan. */
export type Picked =
  | { readonly kind: 'ask'; readonly cardId: string; readonly left: number }
  /** Those at hand are done: this plan brings up the next. */
  | { readonly kind: 'refill'; readonly plan: Plan }
  /** Only learning steps are left, the first of them due at this moment. */
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'done' }

/** Picks the next card of a plan, given the memories of those at hand. */
export function pickNext(plan: Plan, memories: ReadonlyMap<string, Memory>, now: Now): Picked {
  const atHand = plan.active.map((cardId) => memories.get(cardId) ?? newMemory(cardId))
  const open = atHand.filter((memory) => isOpen(memory.state, now) && !isDone(plan, memory, now))
  const left = open.length + plan.waiting.length + plan.beyond
  const isStep = ({ state }: Memory): boolean => !isPractice(plan.scope) && isLearning(state)
  const [firstStep] = open.filter(isStep).sort((a, b) => momentOf(a.state) - momentOf(b.state))
  const ready = firstStep && isDue(firstStep.state, now) ? firstStep : undefined
  const chosen = ready ?? open.find((memory) => !isStep(memory))
  if (chosen) return { kind: 'ask', cardId: chosen.cardId, left }
  if (plan.waiting.length > 0) return { kind: 'refill', plan: refilled(plan, open) }
  if (!firstStep) return { kind: 'done' }
  const until = momentOf(firstStep.state)
  if (until - now.at <= LEARN_AHEAD_MS) return { kind: 'ask', cardId: firstStep.cardId, left }
  return { kind: 'wait', until }
}

/** Whether the drill has had what it wanted of a card. */
function isDone({ scope, madeAt }: Plan, { state, events }: Memory, now: Now): boolean {
  switch (scope.mode ?? 'due') {
    case 'ahead':
      return !isLearning(state) && (state.last?.at ?? 0) >= madeAt
    case 'missed':
    case 'cram':
      return events.some((event) => event.kind === 'review' && event.practice && event.at >= madeAt)
    case 'due':
      return !isLearning(state) && !isDue(state, now)
  }
}

function momentOf({ due }: MemoryState): number {
  return due.kind === 'moment' ? due.at : 0
}

function refilled(plan: Plan, open: readonly { readonly cardId: string }[]): Plan {
  const kept = open.map(({ cardId }) => cardId)
  return {
    ...plan,
    active: [...kept, ...plan.waiting.slice(0, WINDOW)],
    waiting: plan.waiting.slice(WINDOW),
  }
}
