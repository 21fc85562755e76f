import { changeRecord } from '../../study/act/change-record.ts'
import { frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { REASON_FIELD, REASONS, WORDS_FIELD } from '../views/report-form.ts'
import type { Visit } from '../visit.ts'
import type { Modal } from './modal.ts'

const LONGEST_WORDS = 500

/** The form in which a question was reported: kept once a learner and card, the last one counts. */
export const flag: Modal = {
  action: 'flag',
  isForAll: true,
  run(visit, { parts, fields }) {
    const [cardId, form] = parts
    const reason = REASONS.find((each) => each === fields.get(REASON_FIELD)?.[0])
    if (!cardId || !form || !reason) return undefined
    const words = (fields.get(WORDS_FIELD)?.[0] ?? '').slice(0, LONGEST_WORDS)
    return keepReport(visit, { cardId, form, reason, words })
  },
}

interface Report {
  readonly cardId: string
  readonly form: string
  readonly reason: (typeof REASONS)[number]
  readonly words: string
}

async function keepReport({ bot, who, say }: Visit, report: Report) {
  const { study, records } = bot
  const card = study.bank().card(report.cardId)
  const question = card?.questions.find(({ id }) => id === `${report.cardId}.${report.form}`)
  const key = { about: 'flags', id: report.cardId, name: who.learnerId } as const
  const value = { ...report, rev: question?.rev ?? '', at: study.now() }
  const recording = { records, read: (kept: unknown) => kept }
  await changeRecord<unknown>(study, recording, key, () => value)
  return replyAside([frame([say('report.thanks')])])
}
