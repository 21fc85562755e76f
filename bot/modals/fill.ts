import type { Question } from '../../study/bank/question.ts'
import { showQuestion } from '../../study/drill/show-question.ts'
import type { Given } from '../../study/memory/event.ts'
import { type Asked, decodeAsked } from '../drill/asked.ts'
import { buttonRows, frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { answer } from '../steps/answer.ts'
import { questionOf } from '../steps/open-typing.ts'
import { fillButton } from '../views/answer-rows.ts'
import { BOXES_FIELD, LETTERS_FIELD, placeField } from '../views/fill-form.ts'
import type { Modal, Submission } from './modal.ts'

/** The form in which options were ticked, items put in order, or sides matched. */
export const fill: Modal = {
  action: 'fill',
  isAnswer: true,
  run(visit, { parts, fields }) {
    const { asked } = decodeAsked(parts) ?? {}
    if (!asked) return undefined
    const { question, gone } = questionOf(visit, asked)
    if (!question) return Promise.resolve(gone)
    const given = givenIn(fields, question, asked)
    if (given) return answer(visit, asked, { given })
    const { say } = visit
    return Promise.resolve(
      replyAside([frame([say('ask.fill.unread')]), ...buttonRows([fillButton(say, asked)])]),
    )
  },
}

function givenIn(
  fields: Submission['fields'],
  question: Question,
  { reviewId }: Asked,
): Given | undefined {
  const ids = fields.get(BOXES_FIELD)
  if (ids) return ids.length > 0 ? { kind: 'options', ids } : undefined
  const { items = [] } = showQuestion(question, reviewId)
  const places = placesIn(fields, items.length)
  const isWhole = places.length === items.length && places.every((at) => items[at] !== undefined)
  const isOrder = question.kind !== 'order' || new Set(places).size === items.length
  if (items.length === 0 || !isWhole || !isOrder) return undefined
  return { kind: 'sequence', items: places.map((at) => items[at] ?? '') }
}

/** Which item was put at each place. */
function placesIn(fields: Submission['fields'], count: number): number[] {
  const [letters] = fields.get(LETTERS_FIELD) ?? []
  if (letters !== undefined)
    return (letters.toUpperCase().match(/[A-Z]/g) ?? []).map((each) => each.charCodeAt(0) - 65)
  return Array.from({ length: count }, (_, at) => {
    const [value] = fields.get(placeField(at)) ?? []
    return /^\d{1,2}$/.test(value ?? '') ? Number(value) : -1
  })
}
