import type { MemoryState } from '../memory/memory.ts'

/** A moment and the learner's day it falls on. */
export interface Now {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly day: number
}

/** Whether a card may be asked now: a learning step's moment, or the day, has come. New cards may always. */
export function isDue({ due }: MemoryState, now: Now): boolean {
  return due.kind === 'moment' ? due.at <= now.at : due.day <= now.day
}

/** Whether a card is between learning steps, waiting for minutes rather than days. */
export function isLearning({ due }: MemoryState): boolean {
  return due.kind === 'moment'
}
