import { REASON_FIELD, REASONS, WORDS_FIELD } from '../views/report-fields.ts'
import type { Modal } from './modal.ts'

const LONGEST_COMMENT = 500

/** The form in which a question was reported. */
export const flag: Modal = {
  action: 'flag',
  isForAll: true,
  run(visit, { parts, fields }) {
    const [cardId, form] = parts
    const reason = REASONS.find((each) => each === fields.get(REASON_FIELD)?.[0])
    if (!cardId || !form || !reason) return undefined
    const comment = (fields.get(WORDS_FIELD)?.[0] ?? '').slice(0, LONGEST_COMMENT)
    const report = { question: `${cardId}.${form}`, reason, comment }
    return import('../steps/keep-report.ts').then((step) => step.keepReport(visit, cardId, report))
  },
}
