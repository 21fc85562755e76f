import { DETERMINERS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Draft, Form } from '../draft.ts'
import type { Gate } from '../gate.ts'

const STEMS: readonly (readonly [RegExp, string])[] = [
  [/\s(?:so|too|also|then|thus|therefore)\?$/i, 'it ends in a word that leads elsewhere'],
  [
    /^What (?:does|do|did) (?:an? |the )?`?(\p{L}+)`? \1\b/iu,
    'it asks what something does by its own name',
  ],
  [
    /^Why (?:is|are|was|were) .*\b(?:useful|important|good|great|nice|bad|popular|powerful|helpful|necessary|needed)\?$/,
    'there may be many reasons',
  ],
  [/^What (?:does|do|did) \p{L}+\/\p{L}+ /u, 'it asks of two things as of one'],
  [/^What (?:has|have) .*\bhad\?$/, 'nobody asks so'],
  [/^Why can\b/, 'it asks why something is possible, and not what for'],
  [
    /^Why (?:is|are|was|were) .*\b(?:better|worse|faster|slower|safer|cheaper|easier|harder|simpler|stronger|larger|smaller|higher|lower)\?$/,
    'it does not say than what',
  ],
  [/n['’]t\b/, 'it holds a negation that belongs to a verb'],
  [/^What means?\b/, 'it asks what has a meaning, and not for the meaning'],
  [
    /^When (?:was|were|is|are) .*\sand .*\s(?:was|were|is|are)\s/,
    'it asks of two statements at once',
  ],
  [
    /\b(?:impacted|affected|influenced|determined|caused) by \[…\]\.$/,
    'much else may have a part in it',
  ],
  [
    /^(?!.*\b(?:durations?|size|length|limits?|number|time|rate|price|cost|max\w*|min\w*|age|capacity|width|height|speed|ports?|period|range|retention)\b)[^,;]*\s(?:is|are|was|were) \[…\]\.$/i,
    'nobody knows what is asked of it',
  ],
]

/** A question whose grammar shows that a statement was torn: a verb without its subject, half of what a verb goes with. */
export const torn: Gate = {
  id: 'torn',
  refuse({ form, draft }) {
    if (draft.found.fact.kind === 'authored') return undefined
    const [, reason] = STEMS.find(([pattern]) => pattern.test(form.stem)) ?? []
    return reason ?? whyTorn(form, draft)
  },
}

function whyTorn(form: Form, { slot }: Draft): string | undefined {
  if (form.kind === 'cloze' && opensWithVerb(form.stem)) return 'its sentence has no subject'
  if (/\bto do\?$/.test(form.stem) && !form.answer.includes(' ')) return 'its answer is but a verb'
  if (/^What (?:does|do|did) .* do\?$/.test(form.stem) && /^given\s/i.test(form.answer))
    return 'its answer begins with what is given'
  if (slot !== 'property.object') return undefined
  if (/^(?:which|who|whom|whose)\s/i.test(form.answer)) return 'its answer belongs to a noun'
  return joinsDeed(form.answer) ? 'its answer holds another statement' : undefined
}

function opensWithVerb(sentence: string): boolean {
  const form = verbFormOf(tokensOf(sentence)[0] ?? '')
  return form?.form === 'third' && !form.ambiguous
}

/** `A constitution and set certain laws`: what is done besides. */
function joinsDeed(answer: string): boolean {
  const words = tokensOf(answer)
  return words.some(
    (word, at) =>
      word === 'and' &&
      verbFormOf(words[at + 1] ?? '') !== undefined &&
      (DETERMINERS.has(words[at + 2] ?? '') || /^certain$/.test(words[at + 2] ?? '')),
  )
}
