import type { Memory } from './memory.ts'

/**
 * Whether anything is known of a card: a log in which reviews are only taken back or corrected, none
 * of which has arrived yet, is no memory so far.
 */
export function isBegun({ events }: Pick<Memory, 'events'>): boolean {
  return events.some(({ kind }) => kind !== 'undo' && kind !== 'override')
}
