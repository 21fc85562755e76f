/** Verbs that notes are written with: base forms that are seldom nouns. */
const PLAIN = `accept achieve acquire add adjust affect allow analyze apply arise arrange ask assign assume
  assist attach avoid become begin believe belong bind bring calculate carry cause choose collect combine
  communicate compare comprise compress compute concern configure confirm connect consider consist
  constitute construct consume contain continue contribute convert coordinate correspond create
  decide declare decompose decrease define delete deliver demonstrate deny depend deploy derive
  describe destroy detect determine develop digest disable discover distribute divide drive eat
  eliminate emit employ enable encapsulate enclose encode encourage encrypt enforce enhance ensure
  enter establish evaluate evolve examine exclude execute exist expand explain expose express extend
  extract facilitate fail filter follow forbid generate get give go govern grant grow guarantee happen
  help identify illustrate imagine implement imply improve include indicate influence inherit inhibit
  initiate inject insert inspect install integrate interact introduce invent invoke involve isolate
  join keep know lack launch let lie limit listen lose lower maintain make manage manipulate mean
  measure modify monitor move multiply need negotiate obtain occur offer operate optimize organize
  orchestrate originate outline own perform permit persist pertain play point possess predict prefer
  prepare prescribe preserve prevent produce prohibit propose protect prove provide publish pull push
  put raise reach react read receive recognize recommend reduce refer reflect register regulate reject
  relate rely remain remove replace replicate represent reproduce require reset resist resolve respond
  restrict retain retrieve return reveal rule save say schedule see seek select send separate serve
  set share shift show simplify solve specify spread stand stay stimulate store strengthen supply
  support suppress synthesize take teach tell tend terminate track transfer transform translate
  transmit transport travel treat trigger understand undergo unify update use validate vary verify
  wait want weaken work write yield`

/** Verbs that are as often nouns: taken for verbs only before what follows a verb. */
const AMBIGUOUS = `access act aid attack block boost bridge build cache call change check claim cluster command
  contact control copy cost cover cut damage deal delay design direct display end exchange export
  feature feed fight filter fix flow focus force form format function guide handle hold host impact
  import increase influence interface issue label last lead leave level limit link list load lock log
  look map mark mask match name note object open order package part pass place plan plant position
  practice process program project purchase question range rank rate record release repair repeat
  report request reserve rest result review risk root route run sample scale score search sense sequence
  set sign signal sort sound source split stage start state stem step stop store stress structure
  study switch target test time trade train transport travel trust try turn type use value view
  visit vote watch wrap`

const IRREGULAR: Readonly<Record<string, string>> = {
  has: 'have',
  have: 'have',
  had: 'have',
  does: 'do',
  goes: 'go',
  began: 'begin',
  became: 'become',
  brought: 'bring',
  built: 'build',
  caught: 'catch',
  chose: 'choose',
  came: 'come',
  gave: 'give',
  grew: 'grow',
  held: 'hold',
  kept: 'keep',
  knew: 'know',
  led: 'lead',
  left: 'leave',
  lost: 'lose',
  made: 'make',
  meant: 'mean',
  rose: 'rise',
  ran: 'run',
  saw: 'see',
  sent: 'send',
  stood: 'stand',
  took: 'take',
  told: 'tell',
  taught: 'teach',
  thought: 'think',
  understood: 'understand',
  won: 'win',
  wrote: 'write',
  wrote_: 'write',
  fought: 'fight',
  found: 'find',
  fell: 'fall',
  broke: 'break',
}

const IRREGULAR_PARTICIPLES = new Set(
  `begun broken brought built bound caught chosen done drawn driven eaten fallen felt found forgotten
  given gone grown heard held hidden hit kept known laid led left lent lost made meant met paid put
  read run said seen sent set shown shut sold spent split spread stood stored taken taught thought
  told torn understood woken worn won written cut cast born borne bred fed fought hung sought spoken
  stolen struck sung sunk swept swollen sworn thrown wound`.split(/\s+/),
)

/** What a word is as a verb, and how sure that is. */
export interface VerbForm {
  readonly base: string
  readonly form: 'base' | 'third' | 'past'
  /** Whether the same word is as often a noun. */
  readonly ambiguous: boolean
}

function thirdPersonOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

function listForms(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>()
  for (const [list, ambiguous] of [
    [AMBIGUOUS, true],
    [PLAIN, false],
  ] as const)
    for (const base of list.split(/\s+/)) {
      forms.set(pastOf(base), { base, form: 'past', ambiguous: false })
      forms.set(thirdPersonOf(base), { base, form: 'third', ambiguous })
      forms.set(base, { base, form: 'base', ambiguous })
    }
  for (const [word, base] of Object.entries(IRREGULAR))
    forms.set(word, {
      base,
      form: word.endsWith('s') ? 'third' : word === base ? 'base' : 'past',
      ambiguous: word === 'left',
    })
  return forms
}

const FORMS = listForms()

/** The verb that a lower-case word is a form of, or `undefined` if it is none we know. */
export function verbFormOf(word: string): VerbForm | undefined {
  return FORMS.get(word)
}

/** Whether a lower-case word reads as a past participle (`used`, `built`, `given`). */
export function isParticiple(word: string): boolean {
  return (
    IRREGULAR_PARTICIPLES.has(word) ||
    (word.length >= 4 &&
      word.endsWith('ed') &&
      !/^(?:need|seed|speed|breed|weed|feed|shed|sled|reed|deed|greed|indeed|exceed|proceed|succeed)$/.test(
        word,
      ))
  )
}

/** The third person of a base form: `carry` to `carries`. */
export { thirdPersonOf }
