import { isDeepStrictEqual } from 'node:util'
import { type MemoryEvent, type ReviewEvent, unkept } from '../memory/event.ts'
import { currentMemory, growMemory } from '../memory/grow-memory.ts'
import type { Memory } from '../memory/memory.ts'
import type { Refused, Who } from './admit.ts'
import { admitWriter, memoryIn } from './admit-writer.ts'
import { appendMemory } from './append-memory.ts'
import { parametersOf } from './clock.ts'
import { type ClientTime, effectiveTime } from './effective-time.ts'
import { keepTrying } from './keep-trying.ts'
import { reportOverride } from './report-override.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What a learner does to a card besides answering it, with an id that makes it happen once. */
export type MemoryChange =
  Exclude<MemoryEvent, ReviewEvent> extends infer Event
    ? Event extends MemoryEvent
      ? Omit<Event, 'at' | 'keptAt'>
      : never
    : never

/** A change of one card; without a time it is made now. */
export interface CardChange extends ClientTime {
  readonly cardId: string
  readonly change: MemoryChange
}

/** What came of it. */
export type MemoryChanged =
  | Refused
  | {
      readonly kind: 'changed'
      readonly memory: Memory
      /** The same change came before; nothing happened again. */
      readonly replayed: boolean
      readonly profile: Profile
    }
  /** The same id came before with another change, which stands. */
  | { readonly kind: 'mismatch'; readonly memory: Memory; readonly profile: Profile }

/**
 * Undoes or overrides a review, suspends, buries, resets or reschedules a card: as an event of its
 * log, once, however often it is sent. What is done now comes after all that the log has, whichever
 * clock that was dated by. That a wrong answer was right after all is told to the notes' author too.
 *
 * @throws StoreUnavailable if it cannot be told whether the change is kept: send it again
 */
export async function changeMemory(
  study: Study,
  who: Who,
  wished: CardChange,
): Promise<MemoryChanged> {
  const changed = await keepChange(study, who, wished)
  const { change } = wished
  if (changed.kind === 'changed' && change.kind === 'override') {
    const { learnerId } = changed.profile
    await reportOverride(study, changed.memory, { learnerId, reviewId: change.reviewId })
  }
  return changed
}

function keepChange(
  study: Study,
  who: Who,
  { cardId, change, ...time }: CardChange,
): Promise<MemoryChanged> {
  const receivedAt = study.now()
  let unheard: MemoryEvent | undefined
  return keepTrying(study, async () => {
    const admitted = await admitWriter(study, who, { cardIds: [cardId] })
    if (admitted.kind === 'refused') return admitted
    const { profile } = admitted
    const known = parametersOf(profile)
    const memory = currentMemory(memoryIn(admitted, cardId), known)
    if (memory.events.some((event) => isOther(event, change)))
      return { kind: 'mismatch', memory, profile }
    const earlier = memory.events.find(({ kind, id }) => kind === change.kind && id === change.id)
    if (earlier) {
      if (!isSameWish(unkept(earlier), change)) return { kind: 'mismatch', memory, profile }
      const replayed = !isDeepStrictEqual(unkept(earlier), unheard)
      return { kind: 'changed', memory, replayed, profile }
    }
    const at =
      time.at === undefined ? afterAll(memory, receivedAt) : effectiveTime(time, receivedAt)
    const event: MemoryEvent = { ...change, at }
    const after = growMemory(memory, [event], known)
    const writing = appendMemory(study, profile.learnerId, { memory: after, events: [event] })
    const written = await writing.catch((error: unknown) => {
      unheard = event
      throw error
    })
    if (written.kind === 'conflict') return undefined
    return { kind: 'changed', memory: written.memory, replayed: false, profile }
  })
}

/** Whether a change was kept before. Days are counted from when they were first wished for. */
function isSameWish({ at: _, ...before }: MemoryEvent, change: MemoryChange): boolean {
  if (before.kind === 'bury' && change.kind === 'bury' && before.days !== undefined)
    return before.days === change.days
  return isDeepStrictEqual(before, change)
}

/** Whether an event is another change under the same id. What is rescheduled all at once has ids of its own. */
function isOther({ kind, id }: MemoryEvent, change: MemoryChange): boolean {
  if (id !== change.id || kind === change.kind) return false
  return !APART.has(kind) && !APART.has(change.kind)
}

const APART: ReadonlySet<MemoryEvent['kind']> = new Set(['review', 'reschedule'])

function afterAll({ events }: Memory, now: number): number {
  return events.reduce((latest, { at }) => Math.max(latest, at + 1), now)
}
