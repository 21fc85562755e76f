import type { Question } from '../../study/bank/question.ts'
import { showQuestion } from '../../study/drill/show-question.ts'
import type { Given } from '../../study/memory/event.ts'
import { MODAL, type Reply } from '../discord.ts'
import type { Asked } from '../drill/asked.ts'
import { buttonRows, frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { fillButton } from '../views/answer-rows.ts'
import { BOXES_FIELD, fillForm, LETTERS_FIELD, placeField } from '../views/fill-form.ts'
import type { Visit } from '../visit.ts'
import { answer } from './answer.ts'
import { questionOf } from './open-typing.ts'

/** Opens the form in which options are ticked, items ordered or sides matched. */
export async function openFilling(visit: Visit, asked: Asked): Promise<Reply> {
  const { question, gone } = questionOf(visit, asked)
  if (!question) return gone
  return { type: MODAL, data: fillForm(visit.say, asked, question) }
}

/** What stands in the fields of such a form. */
export type Filled = ReadonlyMap<string, readonly string[]>

/** Takes what was ticked, put in order or matched; asks once more for what cannot be an answer. */
export function takeFilled(visit: Visit, asked: Asked, fields: Filled): Promise<Reply> {
  const { question, gone } = questionOf(visit, asked)
  if (!question) return Promise.resolve(gone)
  const given = givenIn(fields, question, asked)
  if (given) return answer(visit, asked, { given })
  const { say } = visit
  return Promise.resolve(
    replyAside([frame([say('ask.fill.unread')]), ...buttonRows([fillButton(say, asked)])]),
  )
}

function givenIn(fields: Filled, question: Question, { reviewId }: Asked): Given | undefined {
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
function placesIn(fields: Filled, count: number): number[] {
  const [letters] = fields.get(LETTERS_FIELD) ?? []
  if (letters !== undefined)
    return (letters.toUpperCase().match(/[A-Z]/g) ?? []).map((each) => each.charCodeAt(0) - 65)
  return Array.from({ length: count }, (_, at) => {
    const [value] = fields.get(placeField(at)) ?? []
    return /^\d{1,2}$/.test(value ?? '') ? Number(value) : -1
  })
}
