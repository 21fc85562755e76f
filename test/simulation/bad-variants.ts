/** A way to write that loses or doubles something, as a change to the code that does not. */
export interface BadVariant {
  readonly name: string
  /** A seed known to catch it, tried first; without one the first seeds do. */
  readonly caughtBy?: number
  readonly changes: readonly {
    readonly file: string
    readonly from: string
    readonly to: string
  }[]
}

const change = (file: string, from: string, to: string) => ({ file, from, to })

/** Mistakes that others have made, or that we might, put into our own code for as long as a test runs. */
export const BAD_VARIANTS: readonly BadVariant[] = [
  {
    name: 'no look whether the review is there already',
    changes: [
      change(
        'study/act/weigh-attempt.ts',
        'const earlier = findReview(memory, attempt.reviewId)',
        'const earlier = findReview(newMemory(memory.cardId), attempt.reviewId)',
      ),
      change(
        'study/act/weigh-attempt.ts',
        "import type { Memory } from '../memory/memory.ts'",
        "import { type Memory, newMemory } from '../memory/memory.ts'",
      ),
    ],
  },
  {
    name: 'the last writer wins',
    changes: [
      change(
        'store/append-events.ts',
        "isFirst ? 'attribute_not_exists(pk)' : '#v = :before'",
        "'attribute_not_exists(never)'",
      ),
      change(
        'store/append-events.ts',
        'list_append(if_not_exists(#log, :none), :events)',
        ':events',
      ),
      change(
        'store/append-events.ts',
        'L: lines.map(text)',
        'L: memory.events.map((event) => text(encodeEvent(event)))',
      ),
    ],
  },
  {
    name: 'events are added whatever the version',
    changes: [
      change(
        'store/append-events.ts',
        "isFirst ? 'attribute_not_exists(pk)' : '#v = :before'",
        "'attribute_not_exists(never)'",
      ),
    ],
  },
  {
    name: 'the first write of a memory asks for no condition',
    changes: [
      change(
        'store/append-events.ts',
        "isFirst ? 'attribute_not_exists(pk)'",
        "isFirst ? 'attribute_not_exists(never)'",
      ),
    ],
  },
  {
    name: 'events are folded in the order in which they arrive',
    changes: [
      change(
        'study/memory/counted-events.ts',
        'return isInOrder ? events : events.toSorted(byTimeThenId)',
        'return isInOrder ? events : [...events]',
      ),
    ],
  },
  {
    name: 'any failed condition is taken for success',
    changes: [
      change(
        'store/append-events.ts',
        "return isWhole ? { kind: 'conflict', memory: readMemory(item) } : { kind: 'conflict' }",
        "return { kind: 'written' }",
      ),
    ],
  },
  {
    name: 'an answer that was lost is taken for success',
    changes: [
      change('study/act/answer-question.ts', 'unheard = step\n      throw error', 'return written'),
      change(
        'study/act/answer-question.ts',
        'return keepTrying(study, async',
        "const written = { kind: 'written' } as const\n  return keepTrying(study, async",
      ),
    ],
  },
  {
    name: 'it is said to be kept before it is',
    changes: [
      change(
        'study/act/answer-question.ts',
        'const outcome = await',
        'writing.catch(() => {})\n    if (step) return step.answered\n    const outcome = await',
      ),
    ],
  },
  {
    name: 'log and state are two writes',
    changes: [
      change(
        'store/append-events.ts',
        'await callTable(() => client.send(update))',
        `const log = { ...update.input, UpdateExpression: String(update.input.UpdateExpression).replace('#st = :st, ', '').replace(', #pv = :pv', '') }
    await callTable(() => client.send(new UpdateItemCommand(log)))
    const state = { ...update.input, UpdateExpression: 'SET #st = :st, #pv = :pv', ConditionExpression: undefined }
    await callTable(() => client.send(new UpdateItemCommand(state)))`,
      ),
    ],
  },
  {
    name: 'a lost race is tried again with the state of before',
    changes: [
      change(
        'store/append-events.ts',
        "{ kind: 'conflict', memory: readMemory(item) }",
        "{ kind: 'conflict', memory: { ...memory, version: Number(item?.v?.N), events: readMemory(item).events.slice(0, -1) } }",
      ),
    ],
  },
  {
    name: 'another answer under the same id is taken for the same',
    changes: [
      change(
        'study/act/weigh-attempt.ts',
        'saidBy(review.given) === saidBy(given)',
        'saidBy(given) === saidBy(given)',
      ),
    ],
  },
  {
    name: 'the same undo is written as often as it is sent',
    changes: [
      change(
        'study/act/change-memory.ts',
        'kind === change.kind && id === change.id',
        'kind === change.kind && id === change.kind',
      ),
    ],
  },
  {
    name: 'a moment is taken as the client says it',
    caughtBy: 5,
    changes: [
      change(
        'study/act/effective-time.ts',
        'return Math.round(Math.min(Math.max(shifted, now - BACK_MS), now + AHEAD_MS))',
        'return Math.round(at * 2 - now)',
      ),
    ],
  },
  {
    name: 'a merge brings only cards that the other does not have',
    changes: [
      change(
        'study/act/add-events.ts',
        'const all = missingEvents(memory.events, events)',
        'const all = (memory.version > 0 ? [] : missingEvents(memory.events, events))',
      ),
    ],
  },
  {
    name: 'a merge brings what is there already once more',
    changes: [
      change(
        'study/memory/grow-memory.ts',
        'const isNew = !known.has(keyOf(event))',
        "const isNew = event.kind === 'review' || !known.has(keyOf(event))",
      ),
      change('study/act/add-events.ts', 'if (isLast) return added', 'return added'),
    ],
  },
  {
    name: 'a merge is forgotten while somebody who was let in before may still write',
    changes: [
      change('study/act/finish-merges.ts', 'SETTLED_AFTER_MS = 60_000', 'SETTLED_AFTER_MS = 0'),
    ],
  },
  {
    name: 'a merge commits before the other side knows of it',
    changes: [
      change(
        'study/act/merge-learner.ts',
        'const { learnerId: into } = await noteMerge(study, { from, into: first.into })\n  const committed = await commit(study, { from, into })',
        'const { into } = first\n  const committed = await commit(study, { from, into })\n  await noteMerge(study, { from, into })',
      ),
    ],
  },
  {
    name: 'a profile is replaced whatever its version',
    changes: [
      change(
        'store/put-profile.ts',
        "ConditionExpression: '#v = :before'",
        "ConditionExpression: 'attribute_exists(pk)'",
      ),
    ],
  },
  {
    name: 'parameters that reviews were scheduled with are forgotten',
    caughtBy: 17,
    changes: [
      change(
        'study/act/change-settings.ts',
        'moreParametersOf(after, [before.settings.parameters])',
        'moreParametersOf({ ...after, earlierParameters: [] }, [])',
      ),
    ],
  },
  {
    name: 'erasing leaves those who had become the learner',
    caughtBy: 3,
    changes: [change('study/act/erase-learner.ts', 'await eraseJoined(study, tombstone)', '')],
  },
  {
    name: 'erasing removes whatever is there by now',
    caughtBy: 7,
    changes: [
      change('store/remove-items.ts', 'if (!(await isErased(table, learnerId))) return', ''),
      change('store/remove-items.ts', '...(seen\n', '...(seen && !seen\n'),
    ],
  },
  {
    name: 'a long log is cut before what is cut off is written',
    caughtBy: 4,
    changes: [
      change(
        'store/segments.ts',
        'await ignoringLostRace(() => putSegment(table, { learnerId, cardId }, item))',
        'await ignoringLostRace(() => shorten(table, { learnerId, cardId }, item))\n  await ignoringLostRace(() => putSegment(table, { learnerId, cardId }, item))',
      ),
    ],
  },
  {
    name: 'a long log is cut whatever was added meanwhile',
    caughtBy: 4,
    changes: [
      change(
        'store/segments.ts',
        "ConditionExpression: '#v = :v'",
        "ConditionExpression: 'attribute_exists(pk)'",
      ),
    ],
  },
]
