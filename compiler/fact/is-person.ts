import { AUXILIARIES } from '../english/function-words.ts'
import { headOf } from '../english/nouns.ts'
import { verbFormOf } from '../english/verbs.ts'
import { scanWords } from './sentence/scan-words.ts'

const LONGEST = 9

const PERSONS = new Set(
  `abbot abolitionist activist actor admiral advocate architect baron artist astronomer author bishop botanist cardinal
  chancellor chemist commander communist composer conqueror dictator diplomat doctor duke economist emperor
  empress engineer explorer farmer feminist founder friar general geologist governor heir historian humanist
  industrialist inventor journalist judge king knight lawyer leader martyr mathematician merchant minister
  monarch monk musician naturalist navigator noble nobleman novelist nun nurse orator painter peasant
  philosopher physician physicist pioneer playwright poet politician pope preacher president priest prince princess proponent
  printer prophet psychiatrist psychologist queen reformer revolutionary ruler saint scholar scientist
  sculptor secretary senator socialist sociologist soldier statesman student sultan suffragette supporter teacher theologian
  theorist tsar writer zoologist`.split(/\s+/),
)

/** What people are by their calling: `geologist`, `analyst`, `physician`. */
const CALLING = /(?:ologist|analyst|atrist|ician|istorian|ographer|onomist|theorist)$/

const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*|of|de|da|von|van|the|della|di|la|le|[IVX]+)(?:\s(?:\p{Lu}[\p{L}'’.-]*|of|de|da|von|van|the|della|di|la|le|[IVX]+)){0,4}$/u
const NO_NAME = /(?:ism|dom|tion|ment|ity|ness|ship|hood|ance|ence)s?$/

/** Whether a name and its description are of a person: `a reformer who …`, `a military leader`. */
export function isPerson(name: string, definiens: string): boolean {
  if (!NAME.test(name) || name.split(' ').some((word) => NO_NAME.test(word))) return false
  const words = scanWords(definiens).slice(0, LONGEST)
  if (verbFormOf(words[0]?.lower ?? '')?.form === 'past') return false
  const isNamed = /^(?:an?|the|one of the)\s/i.test(definiens) || /^\p{Lu}/u.test(definiens)
  const head = headOf(definiens.split(/,|\s(?:and|who|that|from)\s/, 1)[0] ?? '').toLowerCase()
  if (isNamed && (PERSONS.has(head) || CALLING.test(head))) return true
  const who = words.findIndex(({ lower }) => lower === 'who')
  return who >= 1 && words.slice(0, who).every(({ lower }) => isNoun(lower))
}

function isNoun(word: string): boolean {
  const form = verbFormOf(word)
  return !AUXILIARIES.has(word) && (!form || form.ambiguous || form.form === 'past')
}
