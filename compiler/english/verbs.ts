/** Verbs that notes are written with: base forms that are seldom nouns. */
const PLAIN = `abolish absorb accelerate accept accommodate accompany accomplish accumulate achieve acquire
  activate adapt add adhere adjust adopt affect aggregate allocate allow alter amplify analyse
  analyze annex announce appear apply appoint arise arrange ask assassinate assemble assert assess
  assign assist associate assume attach attain attract authenticate authorise authorize automate
  avoid ban become begin believe belong bind bring calculate carry categorize cause cease choose
  cite clarify click classify coincide collapse collect colonize combine communicate compare compensate
  compete compile complete comply compress comprise compute conceal concern conclude condemn
  configure confirm conquer conserve consider consist consolidate constitute construct consume
  contain continue contract contribute convert convey convince cooperate coordinate correspond
  create cultivate deactivate decide declare decode decompose decrease decrypt defeat defend define
  deform degrade delete deliver demonstrate deny depend depict deploy deprive derive descend
  describe destroy detect deteriorate determine develop devise diagnose dictate differ differentiate
  diffuse digest dilute diminish disable discard disconnect discover discuss dismiss dissolve
  distinguish distribute diverge divide donate drag draw drive earn eat elect elevate eliminate embrace
  emerge emit emphasize employ enable encapsulate enclose encode encompass encourage encrypt
  endanger endorse enforce engage enhance enrich ensure entail enter equip erode establish evaluate
  evolve examine exceed exclude excrete execute exemplify exert exhibit exist expand expect explain
  exploit explore expose express extend facilitate fail favor favour fluctuate follow forbid forward
  foster fulfil fulfill generate get give grant grow guarantee happen help highlight hinder identify
  ignite ignore illustrate imagine imitate immobilize impair impede implement imply impose impress
  improve include incorporate indicate induce infect infer inform inhabit inherit inhibit initialize
  initiate inject insert inspect inspire install instantiate insulate integrate intend interact
  interfere interpret interrupt introduce invade invent invest investigate invoke involve irritate
  isolate join justify keep know lack launch learn lengthen let liberate listen locate lose lower
  lubricate maintain make manage manifest manipulate manufacture maximize mean mediate memorize
  merge migrate mimic minimize mitigate modify monitor motivate multiply negotiate neutralize notify
  nourish obey obligate observe obtain occupy occur operate oppose oppress optimize orchestrate
  organize originate overcome overlap override overthrow own oxidize paralyze participate penetrate
  perceive perform permeate permit persist persuade pertain possess postpone precede predict prefer
  prepare prescribe preserve prevail prevent proclaim produce prohibit proliferate prolong promote
  propagate propel propose prosecute protect prove provide provision publish pursue quantify raise
  ratify reach react rebuild receive recognise recognize recommend reconstruct recover recruit
  recycle redirect reduce refer refine reflect refuse regain regenerate regulate reinforce reject
  relate relax relieve rely remain remind remove renew repel replace replenish replicate represent
  reproduce require rescue resemble reside resist resolve respond restore restrict retain retrieve
  return reveal reverse revise revoke rewrite satisfy saturate save say secrete secure see seek seem
  segregate select send separate serialize serve shift shorten shrink signify simplify simulate
  solidify solve specify spread stabilize stand stay stimulate store strengthen stretch subdivide
  submit subscribe substitute succeed suffer suggest summarize suppress surround survive suspend
  sustain swell symbolize synchronize synthesize take teach tend terminate thicken tolerate
  transcribe transfer transform translate transmit transport traverse tunnel undergo undermine
  understand unify unite utilize validate vary weave ventilate verify violate wait weaken widen withdraw
  withstand write yield`

/** Verbs that are as often nouns: taken for verbs only before what follows a verb. */
const AMBIGUOUS = `access account act address aid air alarm alert answer appeal approach argue assault attack attempt
  award back balance base bend bias bid block blow board bond book boost border bottle branch break
  breed bridge broadcast brush buffer build burn cache call cancel cap capture care cast catch
  challenge champion change channel charge chart check claim clean climb clone close cluster coat
  command comment commit compromise concentrate conduct conflict connect contact content contrast
  control cool copy cost counter cover crack crash credit cross cure curve cut cycle damage date
  deal debate debug decay decline default delay demand deposit desire detail dip direct discharge
  discount display dispute distance document dominate double download draft drain dream dress drift
  drink drop dry dump echo edge effect effort empty encounter end escape estimate even excess
  exchange excuse exercise experience experiment export extract face factor fall fan farm fast fear
  feature feed feel fight figure file fill filter find fire fit fix flag flash float flow focus fold
  force form format frame fuel function fund fuse gain gather gauge govern grade graph group guard
  guess guide hand handle harm harvest head heal hear heat hide hire hit hold hook host house hunt
  impact import increase index influence injure input insult interest interface issue joke judge
  jump kick kill knock label land last lay lead leak leap leave level lie light limit line link list
  live load lock log look loop love mail map march mark market mask master match matter measure
  mention milk mind mine mirror miss mix model move name need nest note number object offer open
  order outline output overlay pace pack package page paint pair part pass patch path pattern pay
  phase pick pin pitch place plan plant play plot plug point poll pool port pose position pour power
  practice practise praise pressure print probe process profile program progress project promise
  prompt proof prune pull pump punch punish purchase push put query question queue quote race rain
  range rank rate read reason rebel record reform refund register regret release repair repeat
  report request reserve reset rest result retreat review revolt reward ride ring rise risk rock
  role roll root rotate round route rule run rush sample scale scan schedule scope score screen
  scroll seal search seat sense sentence sequence service set settle shadow shake shape share shed
  shell shield shine ship shock shoot shop shout show shut side sign signal silence sink sit sleep
  slice slide slip slow smell smoke snap sort sound source span spawn speak speed spell spend spin
  split sponsor spot spray stack staff stage stain stamp star start starve state steal steam stem
  step stick stop strain stream stress strike string strip structure struggle study sum supply
  support surface surge surprise survey swap sweep swing switch table tag talk target task taste tax
  tear tell test thank think thread throw tie time title tone touch tour trace track trade train
  transition trap travel treat trigger trust try tune turn twist type update upgrade upload use
  value view visit voice vote wake walk want warn wash waste watch wave wear weigh welcome win wind
  wipe wish witness wonder work worry worship wound wrap`

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
