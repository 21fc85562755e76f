import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import { revOf } from '../question/finish-card.ts'
import { finishOptions } from '../question/finish-options.ts'
import type { Overrides, Rewording } from './overrides.ts'

/** A card as its author wants it; `undefined` if it is not to be asked. One that nothing is said of is the same object. */
export function overrideCard(card: Card, overrides: Overrides): Card | undefined {
  if (overrides.drop.has(card.id)) return undefined
  if (overrides.reword.size === 0) return card
  const questions = card.questions.map((question) => {
    const whole = overrides.reword.get(card.id)
    const own = overrides.reword.get(question.id)
    return whole || own ? rewordQuestion(question, { ...whole, ...own }) : question
  })
  const isSame = questions.every((question, at) => question === card.questions[at])
  return isSame ? card : { ...card, questions }
}

/** A question in other words, with the revision and the ids that go with them. */
function rewordQuestion(question: Question, rewording: Rewording): Question {
  const { accepted, ...texts } = rewording
  const said = { ...question, ...texts }
  const reworded = { ...said, rev: revOf(said.stem, said.answer) }
  switch (reworded.kind) {
    case 'choice': {
      const key = { key: true, text: reworded.answer }
      const options = reworded.options.map((option) =>
        option.key ? { ...option, ...key } : option,
      )
      return { ...reworded, options: finishOptions(options) }
    }
    case 'typed':
    case 'cloze':
      return accepted ? { ...reworded, accepted } : reworded
    case 'select':
    case 'truefalse':
    case 'recall':
    case 'order':
    case 'match':
      return reworded
  }
}
