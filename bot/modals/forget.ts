import { WORD_FIELD } from '../views/word-field.ts'
import type { Modal } from './modal.ts'

/** The form in which a learner confirms to be forgotten. */
export const forget: Modal = {
  action: 'forget',
  run(visit, { fields }) {
    const [word] = fields.get(WORD_FIELD) ?? []
    return word === undefined
      ? undefined
      : import('../steps/forget.ts').then((step) => step.forget(visit, word))
  },
}
