import { type MemoryState, NEW_STATE } from '../memory/memory.ts'
import { stepMoment } from './due.ts'
import type { Queues } from './plan-day.ts'
import type { Scope } from './plan-drill.ts'

/** A card between learning steps, and when the next comes, as far as the plan knows: not sooner. */
export interface Step {
  readonly cardId: string
  /** Milliseconds since 1970. */
  readonly at: number
}

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
  /** Cards to choose from now: few, since their memories are read at every question. */
  readonly active: readonly string[]
  /** Cards between learning steps, the next to come first. */
  readonly steps: readonly Step[]
  /** Cards that become active when those at hand are done, in order. */
  readonly waiting: readonly string[]
  /** How many come after those: the last so many of the queue that is kept beside the plan. */
  readonly queued: number
  /** How many more the drill would have, were a plan not kept short. */
  readonly beyond: number
  /** How many more are due than the day's cap lets through. */
  readonly heldBack: number
}

/** A plan just made, and all of its cards that are not between steps, in order. */
export interface MadePlan {
  readonly plan: Plan
  readonly queue: readonly string[]
}

/** The queue is one item: it has at most so many. */
const LONGEST_QUEUE = 1000
/** How many are read at every question: fewer would have the plan written more often. */
const WINDOW = 3
/** A plan is written with every few cards: with so many waiting it fits in one unit. */
const WAITING = 30

/** A plan of what queues hold: learning steps by their moment, then due, then new. */
export function makePlan(
  { learning, due, fresh, heldBack }: Queues,
  states: ReadonlyMap<string, MemoryState>,
  made: Pick<Plan, 'scope' | 'day' | 'revision' | 'profileVersion' | 'madeAt'>,
): MadePlan {
  const all = [...due, ...fresh]
  const queue = all.slice(0, LONGEST_QUEUE)
  const now = { at: made.madeAt, day: made.day }
  const plan: Plan = {
    ...made,
    size: learning.length + all.length,
    active: [],
    steps: learning.map((cardId) => ({
      cardId,
      at: stepMoment(states.get(cardId) ?? NEW_STATE, now),
    })),
    waiting: [],
    queued: queue.length,
    beyond: all.length - queue.length,
    heldBack,
  }
  return { plan: advance(plan, queue), queue }
}

/** A plan whose cards at hand are done, with the next ones; the queue brings those that do not wait yet. */
export function advance(plan: Plan, queue: readonly string[] = []): Plan {
  const first = queue.length - plan.queued
  const brought = plan.waiting.length === 0 ? queue.slice(first, first + WAITING) : []
  const waiting = [...plan.waiting, ...brought]
  return {
    ...plan,
    active: waiting.slice(0, WINDOW),
    waiting: waiting.slice(WINDOW),
    queued: plan.queued - brought.length,
  }
}
