import { AUXILIARIES, DETERMINERS } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { countWords, tokensOf } from '../../english/tokens.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import { scanWords } from '../../fact/sentence/scan-words.ts'
import type { Gate } from '../gate.ts'

const FEWEST_WORDS = 4

/** A sentence whose verb does not agree (`ECS create and manage …`), or that is fragments between commas. */
export const brokenSentence: Gate = {
  id: 'broken-sentence',
  refuse({ form, draft }) {
    if (draft.found.fact.kind === 'member' || draft.found.fact.kind === 'cell') return undefined
    const quoted = /“(.+)”/.exec(form.stem)?.[1] ?? ''
    const texts = [form.answer, quoted, ...(form.kind === 'cloze' ? [form.stem] : [])]
    const broken = texts.find((text) => countWords(text) >= FEWEST_WORDS && disagrees(text))
    if (broken !== undefined) return `the verb of “${broken.slice(0, 40)}” does not agree`
    return isFragments(quoted) ? `“${quoted.slice(0, 40)}” is no sentence` : undefined
  },
}

/** Whether a text opens with one thing and a verb for many: `ECS create …`, `Each mill grind …`. */
function disagrees(text: string): boolean {
  const words = scanWords(text)
  const at = words.findIndex(({ lower }, index) => index > 0 && isBase(lower))
  const before = words[at - 1]
  const next = words[at + 1]?.lower ?? ''
  if (at < 1 || at > LATEST || !before || text.includes('`')) return false
  if (!DETERMINERS.has(next) && !(next === 'and' && isBase(words[at + 2]?.lower ?? '')))
    return false
  const isThing = words
    .slice(0, at)
    .every(
      ({ lower }) => !NO_SUBJECT.test(lower) && !AUXILIARIES.has(lower) && !DETERMINERS.has(lower),
    )
  return isThing && !isPlural(before.text) && verbFormOf(before.lower) === undefined
}

const LATEST = 2
const NO_SUBJECT =
  /^(?:to|i|you|we|they|people|and|or|how|what|where|which|that|who|not|never|please|help|helps|let|lets|make|makes|do|does|did|of|in|on|for|with|by|from|as|if|when|data|media|criteria|police|often|\p{L}+ly)$/u

function isBase(word: string): boolean {
  const form = verbFormOf(word)
  return form?.form === 'base' && !form.ambiguous
}

const FRAGMENTS = 3

/** `How many copies of a task, HA, restarts`: what opens as a clause and has no verb. */
function isFragments(text: string): boolean {
  if (text.split(', ').length < FRAGMENTS || /\b(?:and|or)\b|[&:]/.test(text)) return false
  if (!/^(?:how|what|where|which|when)\b/i.test(text)) return false
  return !tokensOf(text).some((word) => {
    const form = verbFormOf(word)
    return (
      AUXILIARIES.has(word) ||
      isParticiple(word) ||
      (form !== undefined && !form.ambiguous && form.form !== 'base')
    )
  })
}
