import { foldEvents, type KnownParameters } from '../memory/fold.ts'
import type { Memory } from '../memory/memory.ts'
import type { Refused, Who } from './admit.ts'
import { changeMemory } from './change-memory.ts'
import { parametersOf } from './clock.ts'
import { admitWhole } from './finish-merges.ts'
import { sideBySide } from './side-by-side.ts'
import type { Study } from './study.ts'

/** What came of rescheduling. */
export type Rescheduled =
  | Refused
  | {
      readonly kind: 'rescheduled'
      /** Cards that are due on another day now. */
      readonly cards: number
      /** Cards that are still to be moved: ask again with the same id. */
      readonly left: number
    }

/** As many as are done within the seconds that a request has. */
const CARDS_AT_A_TIME = 500
const WRITES_AT_ONCE = 8
/** After whatever a log has. */
const LAST = Number.MAX_SAFE_INTEGER

/**
 * Makes every card in review due as the parameters in force would have made it after its last review:
 * an event in the log of each card that is due on another day; with the parameters that made it due, none
 * is. So many at a time; asked again with the
 * same id it goes on, and when nothing is left it changes nothing.
 *
 * @param id of the wish, 1 to 64 of `A-Z a-z 0-9 _ -`: another one each time a learner wishes it
 * @throws StoreUnavailable if it cannot be told how far it came: ask again
 */
export async function rescheduleAll(
  study: Study,
  who: Who,
  { id }: { readonly id: string },
): Promise<Rescheduled> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const known = parametersOf(profile)
  const moved: string[] = []
  for await (const memory of study.store.memories(profile.learnerId))
    if (isMoved(memory, known)) moved.push(memory.cardId)
  const change = { kind: 'reschedule', id, parameters: known.currentId } as const
  const now = moved.slice(0, CARDS_AT_A_TIME)
  await sideBySide(now, WRITES_AT_ONCE, (cardId) => changeMemory(study, who, { cardId, change }))
  return { kind: 'rescheduled', cards: now.length, left: moved.length - now.length }
}

/** Whether rescheduling makes a card due on another day. */
function isMoved({ cardId, events, state }: Memory, known: KnownParameters): boolean {
  if (state.phase !== 'review' || state.due.kind !== 'day') return false
  const wish = { kind: 'reschedule', id: '', at: LAST, parameters: known.currentId } as const
  const { due } = foldEvents(cardId, [...events, wish], known)
  return due.kind === 'day' && due.day !== state.due.day
}
