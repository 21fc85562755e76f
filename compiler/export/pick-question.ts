import type { Card } from '../../study/bank/card.ts'
import type { Question, QuestionKind } from '../../study/bank/question.ts'

/** Kinds that a program can grade first: for a test. */
export const GRADED_FIRST: readonly QuestionKind[] = [
  'choice',
  'select',
  'truefalse',
  'match',
  'order',
  'cloze',
  'typed',
  'recall',
]

/** Kinds that ask for the answer from memory first: for flashcards. */
export const RECALLED_FIRST: readonly QuestionKind[] = [
  'cloze',
  'order',
  'match',
  'recall',
  'typed',
  'select',
  'truefalse',
  'choice',
]

/** The one way to ask a card that comes first in an order of kinds; none for a card without questions. */
export function pickQuestion(card: Card, order: readonly QuestionKind[]): Question | undefined {
  const ranked = [...card.questions].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return ranked[0]
}

/** The stem with the headings it needs before it, for a reader who does not see them apart. */
export function fullStem({ context, stem }: Question): string {
  return context ? `${context.join(' › ')}: ${stem}` : stem
}
