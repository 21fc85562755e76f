import { WORD_FIELD } from '../views/word-field.ts'
import type { Modal } from './modal.ts'

/** Forms for what is said along with a command. */
export const find: Modal = {
  action: 'find',
  run(visit, { fields }) {
    const [words] = fields.get(WORD_FIELD) ?? []
    return words === undefined
      ? undefined
      : import('../steps/open-card.ts').then((step) => step.openCard(visit, words))
  },
}
export const link: Modal = {
  action: 'link',
  run(visit, { fields }) {
    const [code] = fields.get(WORD_FIELD) ?? []
    return code === undefined
      ? undefined
      : import('../steps/open-link.ts').then((step) => step.openLink(visit, code))
  },
}
export const quiz: Modal = {
  action: 'quiz',
  isForAll: true,
  run(visit, { fields }) {
    const said = [...fields].flatMap(([name, [value]]) =>
      value === undefined ? [] : [[name, value] as const],
    )
    return import('../steps/begin-quiz.ts').then((step) => step.beginQuiz(visit, new Map(said)))
  },
}
