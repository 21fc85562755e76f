import { contentOf, normalOf } from '../../english/content.ts'
import { OPEN_VERBS } from '../../english/open-verbs.ts'
import type { Statement } from '../../fact/sentence/parse-statement.ts'
import type { Gate } from '../gate.ts'
import { plainText } from '../wording.ts'

/** `What does a cluster use?`: a stem that many answers fit, because its verb takes nearly anything. */
export const openStem: Gate = {
  id: 'open-stem',
  refuse({ form, draft }) {
    const { statement } = draft.found
    if (draft.slot !== 'property.object' || !statement) return undefined
    if (form.kind === 'choice')
      return isOpen(statement)
        ? undefined
        : 'it can be asked without options, which are of many kinds'
    if (!isOpen(statement)) return undefined
    if (/(?:^|\s)\d/.test(plainText(form.answer)) || countNarrowing(form.stem, statement) >= NARROW)
      return undefined
    if (NARROWED.test(form.stem)) return undefined
    const heading = draft.found.section.heading?.text ?? ''
    if (isPurposeOf(statement, form.stem, form.answer, heading)) return undefined
    const { verb } = statement
    return `much could be answered: “${[verb.auxiliary, verb.written].filter(Boolean).join(' ')}” says too little`
  },
}

/** Forms of question that leave one answer: all that it runs, what it gives to whom, what it comes from. */
const NARROWED =
  /^Which two kinds of |, and nothing else\?$|\scome from\?$|\s(?:give|grant) (?:an?|the|each|every) \S+\?$/

const ENABLING = /^(?:allow|enable|permit|let)$/
const DEED = 3

/** `What does image scanning allow you to do?` asks for a purpose, if it is one of its own and told in full. */
function isPurposeOf(
  { subject, verb }: Statement,
  stem: string,
  answer: string,
  heading: string,
): boolean {
  return (
    ENABLING.test(verb.main) &&
    /\bto do\?$/.test(stem) &&
    contentOf(answer).size >= DEED &&
    normalOf(subject) !== normalOf(heading)
  )
}

/** The words of content, besides the subject and the verb, that make a stem single out one answer. */
const NARROW = 2

function isOpen({ subject, verb, preposition }: Statement): boolean {
  if (/^(?:each|every)\s/i.test(subject) && !ANYTHING.test(verb.main) && !/s$/.test(subject))
    return false
  if (/^(?:can|may|could|might)\b/.test(verb.auxiliary)) return true
  if (verb.kind === 'passive')
    return OPEN_PASSIVE.has(verb.main) && preposition !== 'by' && !isPurpose(verb.main, preposition)
  return OPEN_VERBS.has(verb.main)
}

/** What even every single one does with all sorts of things. */
const ANYTHING = /^(?:use|need|have|support|require|provide|offer|do|get|make|know|see|want)$/

const OPEN_PASSIVE = new Set(
  `used needed required created given seen found done provided supported shown offered involved associated linked related
  connected applied affected influenced changed handled managed allowed included`.split(/\s+/),
)

function isPurpose(main: string, preposition: string): boolean {
  return main === 'used' && /^(?:to|for|as)$/.test(preposition)
}

function countNarrowing(stem: string, { subject, verb }: Statement): number {
  const given = contentOf(`${subject} ${verb.main} ${verb.written}`)
  return [...contentOf(stem)].filter((word) => !given.has(word)).length
}
