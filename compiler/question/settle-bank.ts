import { normalOf } from '../english/content.ts'
import type { Message } from '../note/message.ts'
import type { Asked } from './ask.ts'

/** A card with where it is. */
export interface Placed {
  readonly asked: Asked
  readonly path: string
  readonly deckId: string
}

/** A card that is held back because of another. */
export interface Held {
  readonly placed: Placed
  readonly gate: 'source-conflict' | 'asked-twice'
  readonly reason: string
}

export interface Settled {
  readonly kept: readonly Placed[]
  readonly held: readonly Held[]
  readonly messages: readonly Message[]
}

/** Holds back what two places of the notes say differently, and what another card of the deck asks already. */
export function settleBank(placed: readonly Placed[]): Settled {
  const conflicts = findConflicts(placed)
  const held: Held[] = []
  const kept: Placed[] = []
  const asked = new Map<string, Placed>()
  for (const card of placed) {
    const other = conflicts.get(card)
    const key = `${card.deckId}\n${askKey(card)}`
    const twin = asked.get(key)
    if (other)
      held.push({
        placed: card,
        gate: 'source-conflict',
        reason: `${placeOf(other)} says ${answerOf(other)}`,
      })
    else if (twin)
      held.push({
        placed: card,
        gate: 'asked-twice',
        reason: `${placeOf(twin)} is asked in the same words`,
      })
    else {
      asked.set(key, card)
      kept.push(card)
    }
  }
  return { kept, held, messages: [...conflicts].map(([card, other]) => messageOf(card, other)) }
}

function askKey({ asked: { draft } }: Placed): string {
  const stem = draft.forms[0]?.stem ?? ''
  return draft.slot === 'definition.forward' || draft.slot === 'expansion'
    ? normalOf(stem)
    : normalOf([...draft.context, stem].join(' '))
}

/** Cards that two places of the notes answer differently: what an abbreviation stands for. */
function findConflicts(placed: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const first = new Map<string, Placed>()
  const conflicts = new Map<Placed, Placed>()
  for (const card of placed) {
    const { fact } = card.asked.draft.found
    if (fact.kind !== 'expansion') continue
    const known = first.get(fact.short)
    if (!known) first.set(fact.short, card)
    else if (
      known.asked.draft.found.fact.kind === 'expansion' &&
      normalOf(known.asked.draft.found.fact.long) !== normalOf(fact.long)
    ) {
      conflicts.set(card, known)
      if (!conflicts.has(known)) conflicts.set(known, card)
    }
  }
  return conflicts
}

function placeOf({ path, asked }: Placed): string {
  return `${path}:${asked.draft.found.startLine}`
}

function answerOf({ asked }: Placed): string {
  return `“${asked.draft.answer}”`
}

function messageOf(card: Placed, other: Placed): Message {
  return {
    path: card.path,
    line: card.asked.draft.found.startLine,
    column: 1,
    severity: 'suggestion',
    rule: 'source-conflict',
    found: `${card.asked.draft.about} as ${answerOf(card)}`,
    expected: `the same as ${placeOf(other)}, ${answerOf(other)}`,
  }
}
