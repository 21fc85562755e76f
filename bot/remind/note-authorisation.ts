import { learnerOfDiscord } from '../../study/act/identity.ts'
import type { Bot } from '../bot.ts'
import { changeReminder } from './reminder-records.ts'

/** That somebody has taken the bot away, or put it back, by Discord's word. */
export interface Authorisation {
  readonly kind: 'authorised' | 'deauthorised'
  readonly userId: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Takes note of it; in whichever order and however often it is told, the latest counts. */
export async function noteAuthorisation(
  bot: Pick<Bot, 'study' | 'records'>,
  { kind, userId, at }: Authorisation,
): Promise<void> {
  const name = kind === 'authorised' ? 'authorisedAt' : 'deauthorisedAt'
  await changeReminder(bot, learnerOfDiscord(userId), (before) =>
    before && (before[name] ?? 0) < at ? { ...before, [name]: at } : before,
  )
}
