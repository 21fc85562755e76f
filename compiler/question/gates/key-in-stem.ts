import { areAkin, contentOf, normalOf } from '../../english/content.ts'
import { stemToken } from '../../english/stem-token.ts'
import { tokensOf } from '../../english/tokens.ts'
import { matchesInitials } from '../../fact/match-initials.ts'
import type { Gate } from '../gate.ts'

/** A stem that holds a word of the answer which not every option has. */
export const keyInStem: Gate = {
  id: 'key-in-stem',
  refuse({ form, draft, distractors }) {
    const { fact } = draft.found
    if (fact.kind === 'command')
      return form.answer.startsWith('`')
        ? spellsOut(form.stem, form.answer)
        : saysItself(form.stem, form.answer)
    if (
      form.kind === 'choice' &&
      fact.kind === 'definition' &&
      /^[A-Z][A-Z0-9]{1,5}s?$/.test(fact.subject) &&
      draft.slot === 'definition.forward' &&
      spellsStart(form.answer, fact.subject)
    )
      return 'the answer begins to spell the abbreviation out'
    if (/^[A-Z][A-Z0-9]{1,5}s?$/.test(form.answer) && spellsName(form.stem, form.answer))
      return 'the stem says what the answer stands for'
    if (/^\d+$/.test(form.answer) && new RegExp(`(?<!\\d)${form.answer}(?!\\d)`).test(form.stem))
      return 'the stem says the number'
    if (/^[A-Z]{2,6}$/.test(form.answer) && spellsCamel(form.stem, form.answer))
      return 'the stem has the capitals that the answer is made of'
    if (form.kind === 'choice' && GENDERED.test(form.stem))
      return 'the stem tells a woman from men, or a man from women'
    if (form.kind === 'choice' && form.only) return namesOnly(form.answer, draft.about)
    if (` ${normalOf(form.stem)} `.includes(` ${normalOf(form.answer)} `))
      return 'the stem says the whole answer'
    const content = contentOf(splitCamel(form.answer))
    const said = [...contentOf(splitCamel(form.stem))]
    const shared = (word: string): boolean =>
      distractors.length > 0 &&
      distractors.every((option) => [...contentOf(option)].some((other) => areAkin(word, other)))
    const given = new Set(form.given)
    const leaked = [...content].filter(
      (word) =>
        word.length > 1 &&
        !given.has(word) &&
        said.some((other) => areAkin(word, other) || isPartOf(other, word)) &&
        !shared(word),
    )
    const isComparison = fact.kind === 'cell' && fact.compared !== undefined
    const isAloud = form.kind === 'recall' && !/\.(?:reverse|row|subject)$/.test(draft.slot)
    return leaked.length > tolerate(content.size, isComparison && form.kind !== 'choice', isAloud)
      ? `the stem says “${leaked[0]}”, which is in the answer`
      : undefined
  },
}

/** Words that leave of several persons only those of one sex. */
const GENDERED =
  /^Who .*\b(?:female|male|woman|man|lady|queen|king|wife|husband|mother|father|daughter|son|she|he|her|his|actress|nun|monk)\b/i

/** `LoadBalancer` as `Load Balancer`. */
function splitCamel(text: string): string {
  return text.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu, ' ')
}

const SHORTEST_PART = 3
/** So much of a word is its short form: `addr` of an address. */
const SHORT_FORM = 4

/** `spy` and `spyware`: a word that the answer begins with. */
function isPartOf(part: string, word: string): boolean {
  if (part.length >= SHORT_FORM && word.length > part.length && word.startsWith(part)) return true
  return (
    part.length >= SHORTEST_PART &&
    word.length - part.length >= SHORTEST_PART &&
    word.startsWith(part) &&
    /(?:ware|work|board|proof|wall|side|back|force|point|line|over|out|down|up|ing|bot|net)$/.test(
      word,
    )
  )
}

const NEW_WORDS = 2

/**
 * How many words of an answer the question may say: of what one explains aloud all but two, of one
 * of two things that are compared all but one, of an option or a term none.
 */
function tolerate(size: number, isComparison: boolean, isAloud: boolean): number {
  if (isComparison) return size - 1
  return isAloud ? Math.max(0, size - NEW_WORDS) : 0
}

/** A stem that names all its options leaks only if the condition itself names the right one. */
function namesOnly(answer: string, condition: string): string | undefined {
  const said = [...contentOf(condition)]
  const leaked = [...contentOf(answer)].find((word) => said.some((other) => areAkin(word, other)))
  return leaked === undefined ? undefined : `the condition says “${leaked}”, which is in the answer`
}

/** Whether the capitals of a text are the letters that an abbreviation begins with: `a Diffie-Hellman exchange` for DHE. */
function spellsStart(text: string, short: string): boolean {
  const capitals = (text.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? []).join('')
  return capitals.length > 1 && short.startsWith(capitals)
}

/** `ReadWriteOnce` for RWO. */
function spellsCamel(text: string, short: string): boolean {
  return (text.match(/(?:\p{Lu}\p{Ll}+){2,}/gu) ?? []).some(
    (word) => word.replace(/\p{Ll}/gu, '') === short,
  )
}

/** Verbs that every command is told by. */
const DOING =
  /^(?:set|setting|create|make|use|run|show|get|check|do|add|list|print|perform|execute)$/

/** A command that says what it does, word for word. */
function saysItself(stem: string, answer: string): string | undefined {
  const said = stem.toLowerCase()
  const telling = [...contentOf(answer)].filter((word) => !DOING.test(word))
  return telling.every((word) => said.includes(word)) ? 'the command says what it does' : undefined
}

/** Whether some words of a text are what an abbreviation stands for. */
function spellsName(text: string, short: string): boolean {
  const words = text.match(/[\p{L}\p{N}-]+/gu) ?? []
  for (let size = 2; size <= short.length; size++)
    for (let at = 0; at + size <= words.length; at++)
      if (matchesInitials(short, words.slice(at, at + size).join(' '))) return true
  return false
}

/** A command holds the names of what it is used on; the stem gives it away only if it has all its words. */
function spellsOut(stem: string, answer: string): string | undefined {
  const said = new Set(tokensOf(stem).map(stemToken))
  const [, ...words] = tokensOf(answer).map(stemToken)
  return words.length > 0 && words.every((word) => said.has(word))
    ? 'the stem says every word of the answer'
    : undefined
}
