import type { Card } from '../bank/card.ts'
import type { Question, QuestionKind } from '../bank/question.ts'
import type { ReviewEvent } from '../memory/event.ts'
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
/** From the lowest level to the highest. */
const FURTHEST = 2

/**
 * Which question of a card to ask: of the level that the memory has come to, or of the nearest one that
 * the card has, the higher of two as near; among several of that level the one that was asked longest
 * ago. So that a card is seldom asked twice alike, one of the next level takes turns with it; and after
 * two alike any other does, however far. A harder one only comes once the card is in review, and after
 * an answer that was right.
 *
 * What a learner wishes is always asked.
 */
export function chooseQuestion(card: Card, memory: Memory, wish: FormWish): Question {
  const asked = formsAsked(memory)
  const level = wish === 'auto' ? levelOf(memory.state) : WISHED_LEVEL[wish]
  const others = wish === 'auto' ? otherQuestions(card, memory, level) : []
  const from = others.length > 0 ? others : card.questions
  const distance = ({ kind }: Question): number => Math.abs(LEVELS[kind] - level - 0.1)
  const nearest = Math.min(...from.map(distance))
  const fitting = from.filter((question) => distance(question) === nearest)
  const lastPlace = (question: Question): number =>
    asked.findLastIndex(({ form }) => form === formOf(card, question))
  const [chosen] = fitting.toSorted((a, b) => lastPlace(a) - lastPlace(b))
  if (!chosen) throw new RangeError(`Unexpected card ${card.id} without a question`)
  return chosen
}

/** Those that may take turns with the one that was asked last. */
function otherQuestions(card: Card, memory: Memory, level: number): Question[] {
  const asked = formsAsked(memory)
  const [last, before] = [asked.at(-1), asked.at(-2)]
  if (!last) return []
  const reach = last.form === before?.form ? FURTHEST : 1
  const reachUp = memory.state.phase === 'review' && last.right ? reach : 0
  return card.questions.filter((question) => {
    const above = LEVELS[question.kind] - level
    const isWithin = above <= reachUp && above >= -reach
    return isWithin && formOf(card, question) !== last.form
  })
}

function formOf(card: Card, { id }: Question): string {
  return id.slice(card.id.length + 1)
}

type Asked = Pick<ReviewEvent, 'form' | 'right'>

/** How a card was asked, in the order of the log; undone reviews and practice were asked too. */
function formsAsked({ events }: Memory): readonly Asked[] {
  return events.filter((event) => event.kind === 'review')
}

function levelOf({ phase, stabilityDays }: MemoryState): number {
  if (phase !== 'review' || stabilityDays < RECOGNISE_UNTIL_DAYS) return 0
  return stabilityDays < PRODUCE_UNTIL_DAYS ? 1 : 2
}
