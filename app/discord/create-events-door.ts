import type { Bot } from '../../bot/bot.ts'
import { StoreUnavailable } from '../../study/act/store.ts'
import type { Door, HttpResponse } from '../http.ts'
import { isSigned, readPublicKey } from './verify-signature.ts'

/** Where Discord posts events of the application. */
export const EVENTS_PATH = '/discord/events'

const ROUTE = `POST ${EVENTS_PATH}`
const LARGEST_BODY = 64 * 1024
/** Discord tries again for ten minutes. */
const WINDOW_SECONDS = 900

/** The door for events of the application: that somebody has taken the bot away, or put it back. */
export function createEventsDoor(
  bot: Pick<Bot, 'study' | 'records'>,
  publicKeys: readonly string[],
): Door {
  const keys = publicKeys.map(readPublicKey)
  return async ({ headers, body }) => {
    if (body.length > LARGEST_BODY) return answer(413)
    const signature = headers['x-signature-ed25519']
    const timestamp = headers['x-signature-timestamp']
    const signed = { signature, timestamp, body }
    if (!isSigned(signed, keys, bot.study.now(), WINDOW_SECONDS)) return answer(401)
    const { readEvent } = await import('./read-webhook-event.ts')
    const event = readEvent(body)
    if (!event) return answer(400)
    if (event.kind === 'other') return answer(204)
    try {
      const { noteAuthorisation } = await import('../../bot/remind/note-authorisation.ts')
      await noteAuthorisation(bot, event)
      return answer(204)
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      return { ...answer(503), error }
    }
  }
}

function answer(status: number): HttpResponse {
  return { status, headers: {}, body: '', route: ROUTE }
}
