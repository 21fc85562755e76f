import { flagQuestion, type Report } from '../../study/flag/flag-question.ts'
import type { Reply } from '../discord.ts'
import { buttonRows, frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { drillButton, pageButton } from '../views/next-button.ts'
import { showLost } from '../views/show-gone.ts'
import type { Visit } from '../visit.ts'

/** Keeps what was said about a question for those who write the notes. */
export async function keepReport(
  visit: Visit,
  cardId: string,
  report: Omit<Report, 'rev'>,
): Promise<Reply> {
  const { bot, who, say } = visit
  const card = bot.study.bank().card(cardId)
  const { rev = '' } = card?.questions.find(({ id }) => id === report.question) ?? {}
  const flagged = await flagQuestion(bot.study, who, { ...report, rev })
  return flagged.kind === 'flagged'
    ? replyAside([
        frame([say('report.thanks')]),
        ...buttonRows([drillButton(say), pageButton(say, 'due')]),
      ])
    : replyAside(showLost(visit, 'report.gone'))
}
