import type { Card } from '../bank/card.ts'
import type { Question, QuestionKind } from '../bank/question.ts'
import type { Memory, MemoryState } from '../memory/memory.ts'
import type { FormWish } from './settings.ts'

/** From recognising the answer among others, over producing it and being checked, to saying it freely. */
const LEVELS: Record<QuestionKind, number> = {
  choice: 0,
  truefalse: 0,
  select: 0,
  match: 0,
  cloze: 1,
  typed: 1,
  order: 1,
  recall: 2,
}

const WISHED_LEVEL: Record<Exclude<FormWish, 'auto'>, number> = { choice: 0, typed: 1, recall: 2 }

/** Up to this stability, in days, the answer is to be recognised; up to the next, produced. */
const RECOGNISE_UNTIL_DAYS = 5
const PRODUCE_UNTIL_DAYS = 21

/**
 * Which question of a card to ask: of the level that the memory has come to (or the learner wishes),
 * or of the nearest one that the card has, the higher of two as near; among several of that level
 * the one that was asked longest ago.
 */
export function chooseQuestion(card: Card, memory: Memory, wish: FormWish): Question {
  const level = wish === 'auto' ? levelOf(memory.state) : WISHED_LEVEL[wish]
  const distance = ({ kind }: Question): number => Math.abs(LEVELS[kind] - level - 0.1)
  const nearest = Math.min(...card.questions.map(distance))
  const fitting = card.questions.filter((question) => distance(question) === nearest)
  const asked = lastAsked(memory)
  const place = ({ id }: Question): number => asked.get(id.slice(card.id.length + 1)) ?? -1
  const [chosen] = fitting.toSorted((a, b) => place(a) - place(b))
  if (!chosen) throw new RangeError(`Unexpected card ${card.id} without a question`)
  return chosen
}

/** Where in the log each form was asked last; undone reviews and practice are asked too. */
function lastAsked({ events }: Memory): Map<string, number> {
  const asked = new Map<string, number>()
  for (const [place, event] of events.entries())
    if (event.kind === 'review') asked.set(event.form, place)
  return asked
}

function levelOf({ phase, stabilityDays }: MemoryState): number {
  if (phase !== 'review' || stabilityDays < RECOGNISE_UNTIL_DAYS) return 0
  return stabilityDays < PRODUCE_UNTIL_DAYS ? 1 : 2
}
