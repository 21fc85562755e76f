import type { Bot } from '../../bot/bot.ts'
import type { Interaction } from '../../bot/discord.ts'
import type { Door, HttpResponse } from '../http.ts'
import { answerInTime, DEADLINE_MS, type TimelyReply } from './answer-in-time.ts'
import { readInteraction } from './read-interaction.ts'
import { isSigned, readPublicKey } from './verify-signature.ts'

/** The bot, ready for Discord whichever way it calls. */
export interface Discord {
  /** Answers an interaction that came over the gateway. Never rejects, and is never late. */
  answer(interaction: Interaction): Promise<TimelyReply>
  /** The interactions endpoint: 401 for whatever Discord did not sign just now. */
  readonly door: Door
}

/** What the bot works with, and how it knows Discord. */
export interface DiscordSettings extends Bot {
  /** As Discord shows them, in hexadecimal: one, or two while a key is being replaced. Without one the door stays shut. */
  readonly publicKeys: readonly string[]
  /** Interactions for another application are refused, if this is known. */
  readonly applicationId?: string
  /** How long an answer may take; 2.3 s if left out. */
  readonly deadlineMs?: number
}

/** Where Discord posts interactions. */
export const INTERACTIONS_PATH = '/discord/interactions'

const ROUTE = `POST ${INTERACTIONS_PATH}`
const LARGEST_BODY = 256 * 1024

/** @throws RangeError for a public key that is none */
export function createDiscord(settings: DiscordSettings): Discord {
  const { publicKeys, applicationId, deadlineMs = DEADLINE_MS, ...bot } = settings
  const keys = publicKeys.map(readPublicKey)
  const answer = (interaction: Interaction): Promise<TimelyReply> =>
    answerInTime(bot, interaction, deadlineMs)
  return {
    answer,
    async door({ headers, body }) {
      if (body.length > LARGEST_BODY) return refusal(413)
      const signature = headers['x-signature-ed25519']
      const timestamp = headers['x-signature-timestamp']
      if (!isSigned({ signature, timestamp, body }, keys, bot.study.now())) return refusal(401)
      const interaction = readInteraction(body)
      if (!interaction) return refusal(400)
      if (applicationId !== undefined && interaction.application_id !== applicationId)
        return refusal(401)
      return responseOf(await answer(interaction))
    },
  }
}

async function responseOf({ reply, files, error }: TimelyReply): Promise<HttpResponse> {
  const json = JSON.stringify(reply)
  const { type, body } =
    files.length > 0
      ? await import('./write-multipart.ts').then((part) => part.writeMultipart(json, files))
      : { type: 'application/json', body: json }
  return {
    status: 200,
    headers: { 'content-type': type },
    body,
    route: ROUTE,
    ...(error === undefined ? {} : { error }),
  }
}

function refusal(status: number): HttpResponse {
  return { status, headers: {}, body: '', route: ROUTE }
}
