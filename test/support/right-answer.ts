import type { Question } from '../../study/bank/question.ts'
import { plainText } from '../../study/grade/plain-text.ts'

/** The answer to a question that is right by the bank, as the API takes it. */
export function rightAnswer(question: Question) {
  switch (question.kind) {
    case 'choice':
    case 'select':
    case 'truefalse':
      return { options: question.options.filter(({ key }) => key).map(({ id }) => id) }
    case 'cloze':
    case 'typed':
      return { text: plainText(question.answer) }
    case 'recall':
    case 'order':
    case 'match':
      return { rating: 'good' }
  }
}
