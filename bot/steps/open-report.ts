import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { decodeCustomId } from '../custom-id.ts'
import { MODAL, type Reply } from '../discord.ts'
import { replyAside } from '../message/reply.ts'
import { reportForm } from '../views/report-form.ts'
import { showLost } from '../views/show-gone.ts'
import { showStem } from '../views/show-stem.ts'
import type { Visit } from '../visit.ts'

/** Opens the form in which a question is reported. */
export async function openReport(
  visit: Visit,
  { cardId, form }: { readonly cardId: string; readonly form: string },
): Promise<Reply> {
  const card = visit.bot.study.bank().card(cardId)
  const question = card?.questions.find(({ id }) => id === `${cardId}.${form}`)
  if (!question) return replyAside(showLost(visit, 'report.gone'))
  const stem = showStem(question, 800)
  return { type: MODAL, data: reportForm(visit.say, { cardId, form, stem }) }
}

/** Opens the form for the question that a message holds, by what its buttons carry. */
export async function openReportOf(visit: Visit, components: readonly AnyPart[]): Promise<Reply> {
  for (const customId of customIdsIn(components)) {
    const [cardId = '', form = ''] = decodeCustomId(customId)?.parts ?? []
    const card = visit.bot.study.bank().card(cardId)
    const forms = card?.questions.map(({ id }) => id.slice(cardId.length + 1)) ?? []
    const shown = forms.includes(form) ? form : forms[0]
    if (shown !== undefined) return openReport(visit, { cardId, form: shown })
  }
  return replyAside(showLost(visit, 'report.none'))
}

type AnyPart = APIMessageTopLevelComponent | { readonly type: number }

function customIdsIn(components: readonly AnyPart[]): string[] {
  return components.flatMap((each) => [
    ...('custom_id' in each && typeof each.custom_id === 'string' ? [each.custom_id] : []),
    ...('components' in each ? customIdsIn(each.components) : []),
  ])
}
