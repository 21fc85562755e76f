import type { MemoryState } from '../memory/memory.ts'

/** A moment and the learner's day it falls on. */
export interface Now {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly day: number
}

/**
 * Whether a card may be asked now: its day has come, or the moment of its learning step; a step that
 * lies beyond the end of the day is due with the beginning of the next, as in Anki. New cards may always.
 */
export function isDue(state: MemoryState, now: Now): boolean {
  const { due, last } = state
  if (!isOpen(state, now)) return false
  if (due.kind === 'day') return due.day <= now.day
  return due.at <= now.at || (last !== undefined && last.day < now.day)
}

/** Whether a card takes part in drills: neither suspended nor buried. */
export function isOpen({ suspended, buriedUntilDay = 0 }: MemoryState, now: Now): boolean {
  return !suspended && buriedUntilDay <= now.day
}

/** Whether a card is between learning steps, waiting for minutes rather than days. */
export function isLearning({ due }: MemoryState): boolean {
  return due.kind === 'moment'
}

/** The moment from which a learning step may be asked; what is due already may since now at the latest. */
export function stepMoment(state: MemoryState, now: Now): number {
  const at = state.due.kind === 'moment' ? state.due.at : 0
  return isDue(state, now) ? Math.min(at, now.at) : at
}
