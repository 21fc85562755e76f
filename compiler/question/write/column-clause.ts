import { AUXILIARIES, PREPOSITIONS } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import type { Owner } from './column.ts'

type Ask = (owner: Owner) => string

/**
 * Reads a header that is a clause as the question it stands for: `where it is set` as `Where is the
 * size set?`, `found in which cells` as `In which cells is the wall found?`; `undefined` if it is none.
 */
export function readClause(text: string): Ask | undefined {
  for (const read of READINGS) {
    const ask = read(text)
    if (ask) return (owner) => capital(ask(owner))
  }
  return undefined
}

const READINGS: readonly ((text: string) => Ask | undefined)[] = [
  /** `found in which cells` */
  (text) => {
    const {
      participle = '',
      preposition = '',
      what = '',
    } = /^(?<participle>\p{L}+) (?<preposition>\p{L}+) (?<what>(?:which|what) .+)$/u.exec(text)
      ?.groups ?? {}
    return isParticiple(participle) && PREPOSITIONS.has(preposition)
      ? (owner) => `${preposition} ${what} ${be(owner)} ${owner.text} ${participle}?`
      : undefined
  },
  /** `why does it arise`, `when was it built` */
  (text) => {
    const {
      ask = '',
      verb = '',
      rest = '',
    } = /^(?<ask>what|where|how|when|why|who) (?<verb>\p{L}+) (?:it|they)\b(?<rest>.*)$/u.exec(text)
      ?.groups ?? {}
    return AUXILIARIES.has(verb)
      ? (owner) => `${ask} ${agree(verb, owner)} ${owner.text}${rest}?`
      : undefined
  },
  /** `where it is set`, `what it holds`, `question it answers` */
  (text) => {
    const {
      ask = '',
      verb = '',
      rest = '',
    } = /^(?<ask>what|where|how|when|why|who|(?!the\b|an?\b)\p{L}{3,}) (?:it|they) (?<verb>\p{L}+)(?<rest>.*)$/u.exec(
      text,
    )?.groups ?? {}
    const wh = /^(?:what|where|how|when|why|who)$/.test(ask) ? ask : `which ${ask}`
    return ask === '' ? undefined : askVerb(wh, verb, rest)
  },
  /** `who uses it`, `what makes it act` */
  (text) => {
    const { before = '', after = '' } =
      /^(?<before>(?:who|what) \p{L}+s) (?:it|them)(?<after>\b.*)$/u.exec(text)?.groups ?? {}
    return before === '' ? undefined : (owner) => `${before} ${owner.text}${after}?`
  },
  /** `where its permissions come from` */
  (text) => {
    const {
      ask = '',
      noun = '',
      verb = '',
      rest = '',
    } = /^(?<ask>where|how|when|why|what) (?:its|their) (?<noun>\p{L}+) (?<verb>\p{L}+)(?<rest>.*)$/u.exec(
      text,
    )?.groups ?? {}
    const form = verbFormOf(verb)
    return form
      ? (owner) =>
          `${ask} ${isPlural(noun) ? 'do' : 'does'} the ${noun} of ${owner.text} ${form.base}${rest}?`
      : undefined
  },
  /** `when to use` */
  (text) =>
    /^when (?:to|should (?:i|you|one)) (?:use|choose|pick)(?: it| them)?$/.test(text)
      ? (owner) => `when should you use ${owner.text}?`
      : undefined,
  /** `good for`, `used for` */
  (text) => {
    const what =
      /^(?:good|best|suited|ideal|suitable|useful|meant|intended|needed|required) (?:for|to|as)$/.exec(
        text,
      )?.[0]
    return what === undefined ? undefined : (owner) => `what ${be(owner)} ${owner.text} ${what}?`
  },
  /** `use`, `purpose`, `what for` */
  (text) =>
    /^(?:(?:main |typical |common )?(?:uses?|usage|purposes?)|what for)$/.test(text)
      ? (owner) => `what ${be(owner)} ${owner.text} used for?`
      : undefined,
  /** `looks at`, `stores` */
  (text) => {
    const { verb = '', rest = '' } = /^(?<verb>\p{L}+s)(?<rest> \p{L}+)?$/u.exec(text)?.groups ?? {}
    const form = verbFormOf(verb)
    const isVerb =
      form?.form === 'third' && (rest === '' ? !form.ambiguous : PREPOSITIONS.has(rest.trim()))
    return isVerb && rest !== ' of' ? askVerb('what', verb, rest) : undefined
  },
  /** `what you get`, `what a task gets` */
  (text) => {
    const {
      ask = '',
      who = '',
      verb = '',
      rest = '',
    } = /^(?<ask>what|where|how|when|why) (?<who>you|we|(?:an?|the) \p{L}+) (?<verb>\p{L}+)(?<rest>.*)$/u.exec(
      text,
    )?.groups ?? {}
    if (AUXILIARIES.has(verb)) return (owner) => `for ${owner.text}, ${ask} ${verb} ${who}${rest}?`
    const form = verbFormOf(verb)
    return form && form.form !== 'past'
      ? (owner) =>
          `for ${owner.text}, ${ask} ${form.form === 'third' ? 'does' : 'do'} ${who} ${form.base}${rest}?`
      : undefined
  },
  /** `what is going on`, `who looks after the machines` */
  (text) => {
    const verb = /^(?:who|what) (?<verb>\p{L}+)\b/u.exec(text)?.groups?.verb ?? ''
    const form = verbFormOf(verb)
    return AUXILIARIES.has(verb) || form?.form === 'third'
      ? (owner) => `for ${owner.text}, ${text}?`
      : undefined
  },
]

function askVerb(ask: string, verb: string, rest: string): Ask | undefined {
  if (AUXILIARIES.has(verb) && !/^(?:do|does|has|have)$/.test(verb))
    return (owner) => `${ask} ${agree(verb, owner)} ${owner.text}${rest}?`
  const form = verbFormOf(verb)
  if (!form) return undefined
  const help = form.form === 'past' ? 'did' : undefined
  return (owner) =>
    `${ask} ${help ?? (owner.isPlural ? 'do' : 'does')} ${owner.text} ${form.base}${rest}?`
}

function be(owner: Owner): string {
  return owner.isPlural ? 'are' : 'is'
}

const MANY: Readonly<Record<string, string>> = { is: 'are', was: 'were', does: 'do', has: 'have' }
const ONE: Readonly<Record<string, string>> = { are: 'is', were: 'was', do: 'does', have: 'has' }

function agree(verb: string, { isPlural: isMany }: Owner): string {
  return (isMany ? MANY : ONE)[verb] ?? verb
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
