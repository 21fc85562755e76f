import type { TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'

const ADMINISTRATOR = 1n << 3n

type Right = readonly [right: bigint, name: TextKey]

/** What the bot must be allowed in a channel to hold a quiz there, and in a thread. */
const VIEW: Right = [1n << 10n, 'permission.view']
const SEND: Right = [1n << 11n, 'permission.send']
const SEND_IN_THREAD: Right = [1n << 38n, 'permission.thread']

/** Why there can be no quiz here and what to do, as a sentence, or `undefined`. */
export function whyNoQuiz({ bot, place, say }: Visit): string | undefined {
  if (place.serverId === undefined) return say('quiz.no-server')
  if (!place.isInstalled) return say('quiz.not-member')
  const { botMay, isThread } = place
  const missing = [VIEW, isThread ? SEND_IN_THREAD : SEND].filter(
    ([right]) => (botMay & (right | ADMINISTRATOR)) === 0n,
  )
  if (missing.length > 0)
    return say('quiz.no-permission', { names: missing.map(([, name]) => say(name)).join(', ') })
  return bot.timers ? undefined : say('quiz.nowhere')
}
