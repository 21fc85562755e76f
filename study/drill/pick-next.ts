import { type Memory, newMemory } from '../memory/memory.ts'
import { isDue, isLearning, isOpen, type Now, stepMoment } from './due.ts'
import type { Plan, Step } from './plan.ts'
import { isPractice } from './plan-drill.ts'

/** What comes next of a plan. */
export type Picked =
  | { readonly kind: 'ask'; readonly cardId: string; readonly left: number }
  /** Those at hand are done: bring up the next and look again. */
  | { readonly kind: 'refill'; readonly plan: Plan }
  /** The steps that were read have moved on: look again with what is known now. */
  | { readonly kind: 'look'; readonly plan: Plan }
  /** Only learning steps are left, the first of them due at this moment. */
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'done' }

/** A learning step this near is asked early rather than waited for, when nothing else is left; as in Anki. */
const LEARN_AHEAD_MS = 20 * 60_000
/** How many steps are read at a time. */
const STEPS_READ = 3

/** The cards whose memories decide what comes next: those at hand, and the first steps that may be due. */
export function cardsAtHand({ active, steps }: Plan, now: Now): string[] {
  const isNear = ({ at }: Step): boolean => at <= now.at || active.length === 0
  const near = steps.filter(isNear).slice(0, STEPS_READ)
  return [...active, ...near.map(({ cardId }) => cardId)]
}

/** Picks the next card of a plan, given the memories of `cardsAtHand`. */
export function pickNext(plan: Plan, memories: ReadonlyMap<string, Memory>, now: Now): Picked {
  const read = cardsAtHand(plan, now).map((cardId) => memories.get(cardId) ?? newMemory(cardId))
  const open = read.filter((memory) => isOpen(memory.state, now) && !isDone(plan, memory, now))
  const isStep = ({ state }: Memory): boolean => !isPractice(plan.scope) && isLearning(state)
  const whole = open.filter((memory) => !isStep(memory))
  const steps = stepsOf(plan, { read, open: open.filter(isStep), now })
  const [first] = steps
  const known = first && open.find(({ cardId }) => cardId === first.cardId)
  const left = whole.length + steps.length + plan.waiting.length + plan.queued + plan.beyond
  if (first && !known && first.at <= now.at) return { kind: 'look', plan: { ...plan, steps } }
  if (known && isDue(known.state, now)) return { kind: 'ask', cardId: known.cardId, left }
  const [chosen] = whole
  if (chosen) return { kind: 'ask', cardId: chosen.cardId, left }
  if (plan.waiting.length + plan.queued > 0) return { kind: 'refill', plan: { ...plan, steps } }
  if (!first) return { kind: 'done' }
  if (!known) return { kind: 'look', plan: { ...plan, active: [], steps } }
  if (first.at - now.at > LEARN_AHEAD_MS) return { kind: 'wait', until: first.at }
  return { kind: 'ask', cardId: first.cardId, left }
}

interface Known {
  readonly read: readonly Memory[]
  readonly open: readonly Memory[]
  readonly now: Now
}

/** The steps by their moment: as they are now where that was read, as the plan knows them where not. */
function stepsOf({ steps }: Plan, { read, open, now }: Known): Step[] {
  const isRead = (step: Step): boolean => read.some(({ cardId }) => cardId === step.cardId)
  const known = open.map(({ cardId, state }) => ({ cardId, at: stepMoment(state, now) }))
  return [...known, ...steps.filter((step) => !isRead(step))].sort((a, b) => a.at - b.at)
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
