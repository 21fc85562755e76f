import type { MemoryState } from '../memory/memory.ts'

/** A moment and the learner's day it falls on. */
export interface Now {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly day: number
}

/** Whether a card may be asked now: a learning step's moment, or the day, has come. New cards may always. */
export function isDue(state: MemoryState, now: Now): boolean {
  const { due } = state
  return isOpen(state, now) && (due.kind === 'moment' ? due.at <= now.at : due.day <= now.day)
}

/** Whether a card takes part in drills: neither suspended nor buried. */
export function isOpen({ suspended, buriedUntilDay = 0 }: MemoryState, now: Now): boolean {
  return !suspended && buriedUntilDay <= now.day
}

/** Whether a card is between learning steps, waiting for minutes rather than days. */
export function isLearning({ due }: MemoryState): boolean {
  return due.kind === 'moment'
}
