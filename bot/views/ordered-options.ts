import type { Option, Question } from '../../study/bank/question.ts'
import { orderOptions } from '../../study/drill/show-question.ts'
import { OPTIONS_IN_MENU } from '../message/layout.ts'

/**
 * The options of a question in the order in which they are shown for a review, none for a question
 * without. Of more than a menu holds, every key stays and the last distractors are left out.
 */
export function orderedOptions(question: Question, reviewId: string): Option[] {
  if (!('options' in question)) return []
  const { options } = question
  const room = Math.max(0, OPTIONS_IN_MENU - options.filter(({ key }) => key).length)
  const distractors = new Set(options.filter(({ key }) => !key).slice(0, room))
  const shown = options.filter((option) => option.key || distractors.has(option))
  return question.kind === 'truefalse' ? shown : orderOptions(shown, reviewId)
}
