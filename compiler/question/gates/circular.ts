import { areAkin, contentOf } from '../../english/content.ts'
import type { Gate } from '../gate.ts'

/** With so many words besides, a definition says something all the same. */
const OTHERS = 2
/** A term of so many words leaves little to say besides. */
const LONG_TERM = 3

/** `A series of acts`, said of a single act. */
const SERIES = /^(?:an?\s)?(?:series|set|number|group|list) of (\p{L}+)/iu

/** A definition that says all words of its term again: a container registry is a registry of container images. */
export const circular: Gate = {
  id: 'circular',
  refuse({ draft }) {
    const { fact } = draft.found
    if (fact.kind !== 'definition') return undefined
    if (/^\s?[:：]/.test(fact.definiens.split(fact.subject)[1] ?? ''))
      return `it holds the label “${fact.subject}” once more`
    if (fact.definiens.toLowerCase().startsWith(`the ${fact.subject.toLowerCase()} `))
      return `it says something of “${fact.subject}”, and not what that is`
    if (holdsTerm(fact.definiens, fact.subject))
      return `it says where “${fact.subject}” is, and not what`
    const [many] = contentOf(SERIES.exec(fact.definiens)?.[1] ?? '')
    if (many !== undefined && [...contentOf(fact.subject)].some((word) => areAkin(word, many)))
      return `it says of “${fact.subject}”, which is one, what many are`
    const said = [...contentOf(fact.definiens)]
    const term = [...contentOf(fact.subject.replace(/\s*\([^()]*\)$/, ''))]
    const isSaid = (word: string): boolean => said.some((other) => areAkin(word, other))
    if (term.length >= LONG_TERM && term.every(isSaid) && said.length <= term.length * 2 + 1)
      return `it explains “${fact.subject}” by its own words`
    if (said.length > term.length + OTHERS || /\s(?:that|which|who|where)\s/i.test(fact.definiens))
      return undefined
    return term.length > 0 && term.every(isSaid)
      ? `it explains “${fact.subject}” by its own words`
      : undefined
  },
}

/** `A pointer to where the container is kept`, said of a container. */
function holdsTerm(definiens: string, subject: string): boolean {
  const bare = subject.replace(/^(?:an?|the)\s/i, '').toLowerCase()
  return /^\p{L}+$/u.test(bare) && new RegExp(`\\b(?:the|this|its) ${bare}\\b`, 'i').test(definiens)
}
