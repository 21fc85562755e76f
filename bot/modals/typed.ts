import { decodeAsked } from '../drill/asked.ts'
import { stripInvisible } from '../markdown/strip-invisible.ts'
import { answer } from '../steps/answer.ts'
import { TYPED_FIELD } from '../views/typing-form.ts'
import type { Modal } from './modal.ts'

/** The form for a typed answer; the second one after a slip counts as it is. */
export const typed: Modal = {
  action: 'typed',
  isAnswer: true,
  run(visit, { parts, fields }) {
    const { asked, rest } = decodeAsked(parts) ?? {}
    const [text] = fields.get(TYPED_FIELD) ?? []
    if (!asked || text === undefined) return undefined
    const isSecond = rest?.[0] === '2'
    if (stripInvisible(text).trim() === '')
      return import('../steps/refuse-blank.ts').then((step) =>
        step.refuseBlank(visit, asked, isSecond),
      )
    return answer(visit, asked, { given: { kind: 'text', text }, insists: isSecond })
  },
}
