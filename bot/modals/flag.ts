import { flagQuestion, type Report } from '../../study/flag/flag-question.ts'
import { frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { REASON_FIELD, REASONS, WORDS_FIELD } from '../views/report-form.ts'
import { showLost } from '../views/show-gone.ts'
import type { Visit } from '../visit.ts'
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
    return keepReport(visit, cardId, { question: `${cardId}.${form}`, reason, comment })
  },
}

async function keepReport(visit: Visit, cardId: string, report: Omit<Report, 'rev'>) {
  const { bot, who, say } = visit
  const card = bot.study.bank().card(cardId)
  const { rev = '' } = card?.questions.find(({ id }) => id === report.question) ?? {}
  const flagged = await flagQuestion(bot.study, who, { ...report, rev })
  return flagged.kind === 'flagged'
    ? replyAside([frame([say('report.thanks')])])
    : replyAside(showLost(visit, 'report.gone'))
}
