import { randomInt } from 'node:crypto'
import { createDiscord, type Discord } from '../../app/discord/create-discord.ts'
import { readLanguages } from '../../app/discord/read-languages.ts'
import { NO_RECORDS } from '../../app/lambda/rehearsal.ts'
import { decodeCustomId } from '../../bot/custom-id.ts'
import { askNext } from '../../study/act/ask-next.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import type { Study } from '../../study/act/study.ts'
import { readToken } from '../../study/act/token.ts'
import { ANN, type Person, press } from '../../test/support/discord/interactions.ts'
import { PretendClient } from '../../test/support/discord/pretend-client.ts'
import type { DiscordKey } from '../../test/support/lambda-host/discord-key.ts'
import { httpEvent } from '../../test/support/lambda-host/http-event.ts'

/** An event that makes a fresh process do its whole work: prove who asks, read, grade, write, log. */
export type MakeEvent = () => Promise<unknown>

/** A new learner's first answer over the API. */
export function firstReview(study: Study): MakeEvent {
  return async () => {
    const { token } = await startLearner(study)
    const { learnerId = '' } = readToken(token) ?? {}
    const next = await askNext(study, { learnerId })
    if (next.kind !== 'asked' || next.question.kind !== 'choice')
      throw new Error('Unexpected first question, expected a choice')
    const { card, reviewId, question } = next
    const key = question.options.find((option) => option.key)?.id
    const { id, rev } = question
    const body = { id: `${card.id}-${reviewId}`, question: id, rev, answer: { options: [key] } }
    return httpEvent('POST /v1/reviews', { headers: { authorization: `Bearer ${token}` }, body })
  }
}

/** A new learner's first press of an option in Discord. */
export function firstPress(study: Study, key: DiscordKey): MakeEvent {
  const discord = openDiscord(study)
  return async () => {
    const [option] = await firstOption(discord)
    if (!option) throw new Error('Unexpected first question without options')
    return pressOf(key, option)
  }
}

/** The bot, over a study. */
export function openDiscord(study: Study): Discord {
  return createDiscord({
    study,
    languages: readLanguages(),
    links: {},
    records: NO_RECORDS,
    publicKeys: [],
  })
}

/** The `custom_id` of an option of a new learner's first question, of one deck or of all; none if it has no options. */
export async function firstOption(discord: Discord, deck?: string): Promise<string[]> {
  const client = new PretendClient(
    async (each) => (await discord.answer(each)).reply,
    somebodyNew(),
  )
  await client.command('drill', deck === undefined ? {} : { deck })
  const customIds = client.components.map(({ custom_id: id = '' }) => id)
  return customIds.filter((id) => decodeCustomId(id)?.action === 'pick').slice(0, 1)
}

/** The event of a press by somebody new: what a `custom_id` says is the same for everybody. */
export function pressOf(key: DiscordKey, customId: string): ReturnType<DiscordKey['sign']> {
  return key.sign(press(somebodyNew(), customId))
}

function somebodyNew(): Person {
  return { ...ANN, id: `33${randomInt(2 ** 47)}` }
}
