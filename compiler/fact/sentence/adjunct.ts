import { gerundBaseOf, verbFormOf } from '../../english/verbs.ts'
import type { Word } from './scan-words.ts'

/** What the end of a sentence says of the rest: why, what for, how, when. */
export type Role = 'reason' | 'purpose' | 'means' | 'condition' | 'time'

/** The part of a sentence that says so, from its first word on. */
export interface Adjunct {
  readonly role: Role
  readonly text: string
  /** Whether the sentence opens with it, so that what follows may point back to it. */
  readonly isOpening?: boolean
}

/** What a predicate is led by; some verbs take `to` and a verb for their object. */
export interface Head {
  readonly base: string
  readonly isPassive: boolean
}

/** Verbs after which `to` and a verb say what, and not what for. */
const CATENATIVE = new Set(
  `allow enable permit cause force require help want need try tend begin start continue fail lead ask tell
  order encourage persuade expect intend seek serve aim attempt refuse agree decide hope learn choose
  appear seem like prefer plan prepare know mean deserve promise remind teach urge warn invite instruct
  forbid compel oblige induce inspire motivate cease manage struggle volunteer vow wish threaten strive
  offer be have able let empower come go happen prove used bring`.split(/\s+/),
)

/** Nouns after which `to` and a verb belong to the noun: `the right to vote`. */
const WITH_INFINITIVE =
  /^(?:able|unable|ability|abilities|capability|capabilities|right|rights|way|ways|need|needs|attempt|attempts|permission|permissions|tendency|capacity|power|powers|tool|tools|time|order|likely|unlikely|ready|willing|easy|easier|hard|harder|difficult|possible|impossible|necessary|important|enough|how|what|when|where|which|whether|chance|opportunity|temptation|takes|took|terms|ones|something|anything|nothing|everything|someone|tempted|tends|decision|effort|efforts|failure|freedom|incentive|obligation|duty|duties|plan|plans|refusal|request|requests|desire|first|last|only|one|ones|it|them|free|and|or|not|instruction|instructions|command|commands|energy|force|job|authority|motivation|willingness|pressure|responsibility|method|methods|people|users|you|us|someone|everyone|anyone|have|has|had|is|are|going|due|supposed|best|better|safe|unwilling|prone|sure|subject|reluctant|designed|meant|used|made|required|needed)$/

/** What the word at a place of a predicate opens, if it opens an adjunct. */
export function roleAt(words: readonly Word[], at: number, head: Head): Role | undefined {
  const word = words[at]?.lower ?? ''
  const next = words[at + 1]?.lower ?? ''
  if (/^(?:even|not|than|as|or|and|but)$/.test(words[at - 1]?.lower ?? '')) return undefined
  switch (word) {
    case 'because':
      return 'reason'
    case 'due':
    case 'owing':
    case 'thanks':
      return next === 'to' ? 'reason' : undefined
    case 'since':
      return /^\d/.test(next) ? 'time' : undefined
    case 'so':
      return next === 'that' ? 'purpose' : undefined
    case 'in':
      if (next === 'order' && words[at + 2]?.lower === 'to') return 'purpose'
      return isYear(words, at + 1) ? 'time' : undefined
    case 'by':
      return isGerund(next) ? 'means' : undefined
    case 'to':
      return isPurpose(words, at, head) ? 'purpose' : undefined
    case 'if':
    case 'when':
    case 'whenever':
    case 'unless':
      return 'condition'
    case 'once':
      return /^(?:\p{L}+ed|an?|the|it|they|all|every|you|its|their)$/u.test(next)
        ? 'time'
        : undefined
    case 'after':
    case 'before':
    case 'until':
    case 'during':
      return next === '' ? undefined : 'time'
    default:
      return undefined
  }
}

const NO_GERUND =
  /^(?:string|ring|thing|something|everything|nothing|anything|king|spring|ceiling|building|being|bring|during|evening|morning|wing|sibling|pudding|wedding)$/

/** Whether a lower-case word is a verb in `-ing`. */
export function isGerund(word: string): boolean {
  return (
    gerundBaseOf(word) !== undefined ||
    (word.length > 5 && word.endsWith('ing') && !NO_GERUND.test(word))
  )
}

function isYear(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? ''
  const next = words[at + 1]?.lower ?? ''
  if (/^(?:1\d|20)\d\d$/.test(word)) return true
  if (/^\d{1,4}$/.test(word) && /^(?:bce?|ce|ad)$/.test(next)) return true
  return (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|early|late)$/.test(
      word,
    ) && /^(?:1\d|20)\d\d/.test(next)
  )
}

function isPurpose(words: readonly Word[], at: number, { base, isPassive }: Head): boolean {
  const verb = verbFormOf(words[at + 1]?.lower ?? '')
  const before = words[at - 1]?.lower ?? ''
  if (verb?.form !== 'base' || at < 1 || WITH_INFINITIVE.test(before)) return false
  if (CATENATIVE.has(verbFormOf(before)?.base ?? '')) return false
  if (CATENATIVE.has(base) && !(base === 'use' && !isPassive)) return false
  const after = words[at + 2]
  return !verb.ambiguous || (after !== undefined && !/^(?:and|or|of)$/.test(after.lower))
}
