import { contentOf, normalOf } from '../english/content.ts'

/** A statement with what decides it set apart. */
export interface Decided {
  /** The rest, for finding what states the same of something. */
  readonly frame: string
  /** Its numbers, and which of two opposites it says. */
  readonly decisive: string
}

const OPPOSITES =
  'always/never before/after first/last more/less most/least higher/lower larger/smaller faster/slower longer/shorter increase/decrease raise/lower minimum/maximum public/private synchronous/asynchronous synchronously/asynchronously mutable/immutable stateful/stateless required/optional static/dynamic internal/external inbound/outbound encrypted/unencrypted manual/automatic manually/automatically enabled/disabled northern/southern eastern/western'
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'

/** By word: what stands for either of two opposites. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  OPPOSITES.split(' ').flatMap((pair) => pair.split('/').map((word) => [word, pair] as const)),
)
const DIGITS: ReadonlyMap<string, string> = new Map(
  NUMBERS.split(' ').map((word, at) => [word, String(at)] as const),
)

/** With fewer words besides, two statements may well be of two things. */
const WORDS = 2

/** Takes a statement apart; `undefined` if nothing in it could be said otherwise so that it contradicts itself. */
export function decide(statement: string): Decided | undefined {
  const decisive: string[] = []
  const frame = normalOf(statement)
    .split(' ')
    .map((word) => {
      const number = DIGITS.get(word) ?? (/\d/.test(word) ? word : undefined)
      const pair = PAIRS.get(word)
      if (number === undefined && pair === undefined) return word
      decisive.push(number ?? word)
      return pair ?? '#'
    })
    .join(' ')
  const rest = [...contentOf(frame.replaceAll('#', ''))].filter((word) => !word.includes('/'))
  return decisive.length === 0 || rest.length < WORDS
    ? undefined
    : { frame, decisive: decisive.join(' ') }
}
