import type { TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'

const ADMINISTRATOR = 1n << 3n

/** What the bot must be allowed in a channel to hold a quiz there. */
const NEEDED: readonly (readonly [right: bigint, name: TextKey])[] = [
  [1n << 10n, 'permission.view'],
  [1n << 11n, 'permission.send'],
]

/** Why there can be no quiz here and what to do, as a sentence, or `undefined`. */
export function whyNoQuiz({ bot, place, say }: Visit): string | undefined {
  if (place.serverId === undefined) return say('quiz.no-server')
  if (!place.isInstalled) return say('quiz.not-member')
  const { botMay } = place
  const missing = NEEDED.filter(([right]) => (botMay & (right | ADMINISTRATOR)) === 0n)
  if (missing.length > 0)
    return say('quiz.no-permission', { names: missing.map(([, name]) => say(name)).join(', ') })
  return bot.timers ? undefined : say('quiz.nowhere')
}
