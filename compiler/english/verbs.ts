import { IRREGULAR_VERBS } from './irregular-verbs.ts'
import { NOUN_VERBS, PLAIN_VERBS } from './verb-lists.ts'

/** What a word is as a verb, and how sure that is. */
export interface VerbForm {
  readonly base: string
  readonly form: 'base' | 'third' | 'past' | 'gerund'
  /** Whether the same word is as often a noun or an adjective. */
  readonly ambiguous: boolean
}

/** The third person of a base form: `carry` to `carries`. */
export function thirdPersonOf(base: string): string {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** The base form of what reads as a third person: `carries` to `carry`, `releases` to `release`. */
export function baseOfThird(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|x|ch|sh|zz|o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

const DOUBLED = /^(?:\p{L}*[^aeiou])?[aeiou][bdgmnprt]$/u

/** Stems that `-ed` and `-ing` are put to; a short vowel doubles its consonant (`stop`), and often may (`travel`). */
function stemsOf(base: string): readonly string[] {
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return [base.slice(0, -1)]
  const isDouble = DOUBLED.test(base) || /[aeiou]l$/.test(base)
  return isDouble ? [base, base + base.slice(-1)] : [base]
}

function pastsOf(base: string): readonly string[] {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`]
  return stemsOf(base).map((stem) => `${stem}ed`)
}

function gerundsOf(base: string): readonly string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`]
  return stemsOf(base).map((stem) => `${stem}ing`)
}

interface Forms {
  readonly forms: ReadonlyMap<string, VerbForm>
  readonly participles: ReadonlySet<string>
}

function listForms(): Forms {
  const forms = new Map<string, VerbForm>()
  const participles = new Set<string>()
  const put = (word: string, form: VerbForm): void => {
    if (!forms.has(word) || forms.get(word)?.ambiguous) forms.set(word, form)
  }
  for (const [list, ambiguous] of [
    [NOUN_VERBS, true],
    [PLAIN_VERBS, false],
  ] as const)
    for (const base of list.split(/\s+/)) {
      for (const past of pastsOf(base)) forms.set(past, { base, form: 'past', ambiguous: false })
      for (const word of gerundsOf(base)) put(word, { base, form: 'gerund', ambiguous: true })
      forms.set(thirdPersonOf(base), { base, form: 'third', ambiguous })
      forms.set(base, { base, form: 'base', ambiguous })
    }
  for (const entry of IRREGULAR_VERBS.split('|')) {
    const [base = '', past = '', participle = ''] = entry.trim().split(/\s+/)
    participles.add(participle)
    for (const word of [past, participle])
      if (word !== base)
        forms.set(word, { base, form: 'past', ambiguous: NOT_SURELY_PAST.has(word) })
  }
  for (const [word, form] of SPECIAL) forms.set(word, form)
  return { forms, participles }
}

/** Past forms that are something else as often. */
const NOT_SURELY_PAST = new Set([
  'left',
  'lay',
  'bore',
  'ground',
  'bit',
  'saw',
  'felt',
  'wound',
  'lit',
])

const SPECIAL: readonly (readonly [string, VerbForm])[] = [
  ['has', { base: 'have', form: 'third', ambiguous: false }],
  ['have', { base: 'have', form: 'base', ambiguous: false }],
  ['does', { base: 'do', form: 'third', ambiguous: false }],
  ['goes', { base: 'go', form: 'third', ambiguous: false }],
  ['founded', { base: 'found', form: 'past', ambiguous: false }],
  ['founds', { base: 'found', form: 'third', ambiguous: false }],
]

const { forms: FORMS, participles: PARTICIPLES } = listForms()

const IRREGULAR_PARTICIPLES: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.split('|').map((entry) => {
    const [base = '', , participle = ''] = entry.trim().split(/\s+/)
    return [base, participle]
  }),
)

/** The past participle of a verb: `send` to `sent`, `stop` to `stopped`. */
export function participleOf(base: string): string {
  return IRREGULAR_PARTICIPLES.get(base) ?? pastsOf(base).at(-1) ?? base
}

/** The verb that a lower-case word is a form of, or `undefined` if it is none we know. */
export function verbFormOf(word: string): VerbForm | undefined {
  const form = FORMS.get(word)
  return form?.form === 'gerund' ? undefined : form
}

/** The verb that a lower-case word in `-ing` is made of, or `undefined` if we know none. */
export function gerundBaseOf(word: string): string | undefined {
  const form = FORMS.get(word)
  return form?.form === 'gerund' ? form.base : undefined
}

const NOT_PARTICIPLE =
  /^(?:need|seed|speed|breed|weed|feed|shed|sled|reed|deed|greed|indeed|exceed|proceed|succeed|hundred|sacred|naked|wicked|red|bed|embed|biped|kindred)$/

/** Whether a lower-case word reads as a past participle (`used`, `built`, `given`). */
export function isParticiple(word: string): boolean {
  return (
    PARTICIPLES.has(word) || (word.length >= 4 && word.endsWith('ed') && !NOT_PARTICIPLE.test(word))
  )
}
