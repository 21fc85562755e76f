import { readLanguages } from '../../../app/discord/read-languages.ts'
import type { Bot } from '../../../bot/bot.ts'
import { respond } from '../../../bot/respond.ts'
import type { Study } from '../../../study/act/study.ts'
import { recordsInMemory } from '../records-in-memory.ts'
import { ANN, type Person } from './interactions.ts'
import { PretendClient } from './pretend-client.ts'

export const LANGUAGES = readLanguages()

/** The bot over a study, with no address of anything; records are kept in memory. */
export function testBot(study: Study, more: Partial<Bot> = {}): Bot {
  return { study, records: recordsInMemory(), languages: LANGUAGES, links: {}, ...more }
}

/** Somebody in a server, straight at the handler. */
export function clientOf(bot: Bot, person: Person = ANN): PretendClient {
  return new PretendClient((interaction) => respond(bot, interaction), person)
}

let people = 0

/** Somebody who was never here before. */
export function somebody(more: Partial<Person> = {}): Person {
  people += 1
  return {
    id: `32000000000000${String(people).padStart(4, '0')}`,
    locale: 'en-US',
    place: 'server',
    ...more,
  }
}
