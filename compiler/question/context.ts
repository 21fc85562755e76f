import { areAkin, contentOf } from '../english/content.ts'
import { AUXILIARIES } from '../english/function-words.ts'
import { countWords } from '../english/tokens.ts'
import { isPlacing, thingOf } from '../english/topics.ts'
import { verbFormOf } from '../english/verbs.ts'
import type { Found } from '../fact/found.ts'
import { labelText, leadOf } from '../fact/labels.ts'
import { matchesInitials } from '../fact/match-initials.ts'
import { isVerbStart } from '../fact/sentence/is-verb-start.ts'
import { scanWords } from '../fact/sentence/scan-words.ts'
import { plainOf } from '../note/rich.ts'
import type { Form } from './draft.ts'
import { whyUnclean } from './gates/unclean-text.ts'

const CONTEXT_LIMIT = 2
const CONTEXT_WORDS = 6
const LONG_ANSWER = 4

/** How many words of the answer a heading may say: one, where the answer has many more. */
function tolerate(answerWords: number): number {
  return answerWords >= LONG_ANSWER ? 1 : 0
}

/** The title of the note and the headings to print before a stem: the nearest that say something the stem does not, and do not give the answer away. */
export function contextOf(found: Found, forms: readonly Form[], title?: string): string[] {
  const [form] = forms
  if (!form) return []
  const said = contentOf(form.stem)
  const key = [...contentOf(form.answer)]
  const kept: string[] = []
  for (const name of namesAbove(found, title).reverse()) {
    const words = [...contentOf(name)]
    const isNew =
      words.some((word) => !said.has(word)) &&
      !kept.some((other) => words.every((word) => contentOf(other).has(word)))
    const leaked = words.filter((word) => key.some((other) => areAkin(word, other)))
    if (isNew && leaked.length <= tolerate(key.length) && !matchesInitials(form.answer, name))
      kept.unshift(name)
    if (kept.length === CONTEXT_LIMIT) break
  }
  return kept
}

/** The headings and labels above a fact that name something, outermost first. */
function namesAbove(found: Found, title: string | undefined): string[] {
  const [unit] = found.units
  const labels: string[] = []
  for (let lead = unit && leadOf(unit); lead; lead = leadOf(lead))
    labels.unshift(plainOf(lead.rich, labelText(lead)))
  return [
    ...namesIn([...(title === undefined ? [] : [title]), ...found.section.path]),
    ...labels.map((name) => name.split(/:\s/, 1)[0] ?? '').filter(isName),
  ]
}

/** What of headings and labels can be shown before a stem. */
export function namesIn(headings: readonly string[]): string[] {
  return headings
    .flatMap((heading) => thingOf(heading) ?? (isPlacing(heading) ? heading : []))
    .map((name) => name.split(/:\s/, 1)[0] ?? '')
    .filter(isName)
}

function isVerb(word: string): boolean {
  const form = verbFormOf(word)
  return form !== undefined && !form.ambiguous && form.form !== 'past'
}

/** Whether no quotation or bracket is cut: a heading is shown up to its colon. */
function isWhole(label: string): boolean {
  const count = (mark: string): number => label.split(mark).length - 1
  return count('"') % 2 === 0 && count('“') === count('”') && count('(') === count(')')
}

function isName(label: string): boolean {
  const words = scanWords(label)
  const isSentence = words.some(
    ({ lower }, at) => AUXILIARIES.has(lower) || (at > 0 && isVerb(lower)),
  )
  const isPlain =
    isWhole(label) &&
    /^[^\\${}|,]+$/.test(label) &&
    !/[.;?!]$/.test(label) &&
    whyUnclean(label) === undefined
  return (
    isPlain && !isSentence && countWords(label) <= CONTEXT_WORDS && !isVerbStart(words[0], words[1])
  )
}
