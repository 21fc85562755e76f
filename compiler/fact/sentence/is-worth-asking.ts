import { AUXILIARIES } from '../../english/function-words.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Statement } from './parse-statement.ts'
import { scanWords } from './scan-words.ts'

/** Verbs that say too little to be asked for. */
const LIGHT = new Set(
  `remain involve send throw kick demand refer say be have do get go come see know think want need seem look try let make take put keep feel tend
  start begin continue stay become appear happen occur exist live matter talk tell ask call happen lack`.split(
    /\s+/,
  ),
)
/** What is done to the reader's matter and not to the subject. */
const POINTING = new Set(
  `accessed covered done gone described discussed downloaded explained listed mentioned noted referred seen shown viewed`.split(
    ' ',
  ),
)
const LONGEST_OBJECT = 14

const NO_OBJECT =
  /^(?:\S+\s){0,4}(?:it|them)(?=$|,|\s(?:to|in|into|on|at|with|for|from|by|and|or|as|when|if|is|are)\b)|^(?:everything|something|anything|a whole|(?:me|us|you|him|her)(?! to\b)|some (?:extent|degree)|a \S+ (?:extent|degree))\b|^(?:each other|one another|several times|twice|once|again|them|this|these|itself|rather|instead|more|less|also|only|such|way|(?:long|soon|well|much|far) as)\b|^[^\p{L}\p{N}\p{Co}“"$`]|^$/iu

/** Whether a statement says something definite of its subject. */
export function isWorthAsking({ verb, object, subject }: Statement): boolean {
  if (verb.kind === 'passive' && POINTING.has(verb.main)) return false
  if (
    verb.kind === 'active' &&
    LIGHT.has(verb.main) &&
    !/^\d/.test(object) &&
    !isTelling(verb.main, object)
  )
    return false
  return (
    !NO_OBJECT.test(object) &&
    !hasClause(object) &&
    scanWords(object).length <= LONGEST_OBJECT &&
    !/^you$/i.test(subject)
  )
}

/** Whether an object is a clause without `that`: `the valve could open`, `the gate exists`. */
function hasClause(object: string): boolean {
  const words = scanWords(object)
  for (const { lower } of words.slice(0, -1)) {
    if (OPENS_CLAUSE.test(lower)) return false
    const form = verbFormOf(lower)
    if (AUXILIARIES.has(lower) || (form?.form === 'third' && !form.ambiguous)) return true
  }
  return false
}

const OPENS_CLAUSE = /^(?:that|which|who|whom|whose|where|when|what|how|why|whether|if)$/

/** `tells the miller where the grain is`: what is told, and to whom. */
export function isTelling(main: string, object: string): boolean {
  return main === 'tell' && TOLD.test(object)
}

/** Whom something is told, and the clause that says what. */
export const TOLD =
  /^(?<whom>\S+(?:\s\S+){0,2}?)\s(?<what>(?:where|what|how|which|when|whether|who)\s.+)$/i
