import { decodeAsked } from '../drill/asked.ts'
import type { Modal } from './modal.ts'

/** The form in which options were ticked, items put in order, or sides matched. */
export const fill: Modal = {
  action: 'fill',
  isAnswer: true,
  run(visit, { parts, fields }) {
    const { asked } = decodeAsked(parts) ?? {}
    return (
      asked && import('../steps/fill-in.ts').then((step) => step.takeFilled(visit, asked, fields))
    )
  },
}
