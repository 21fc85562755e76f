import { contentOf, normalOf } from '../../english/content.ts'
import { shapeOf } from '../../english/shape.ts'
import { tokensOf } from '../../english/tokens.ts'
import { isContrast } from '../../english/topics.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { namesIn } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Gate } from '../gate.ts'
import { isAdjective } from '../write/meaning.ts'

const ENOUGH_WORDS = 6

/** Lists that many things have. */
const ANY_LIST =
  /^What are the (?:(?:other|following|above) .*|(?:examples|visuali[sz]ations|solutions|options|problems|issues|points|things|features|reasons|results|effects|factors|ways|goals|tools|methods|techniques|requirements|details|facts|parts|items|examples|changes|tensions|affairs|uses|use cases))\?/i

const ASKS_SUBJECT = /^(?:property\.subject|advice)$/

/**
 * A short description of a common word whose heading could not be shown, because it holds the
 * answer: `how many copies run` under `Services` of one product fits much in any other.
 */
export const lostContext: Gate = {
  id: 'lost-context',
  refuse({ form, draft }) {
    if (draft.slot.startsWith('member') && ANY_LIST.test(form.stem))
      return 'the list may be of anything'
    if (draft.slot.startsWith('member') && isNoList(form.stem)) return 'it is no name of a list'
    if (draft.slot.startsWith('member') && draft.context.length === 0)
      return refuseList(form.stem, draft)
    if (draft.slot === 'choice' && draft.context.length === 0 && isUnplaced(draft))
      return 'without a heading, nobody knows what is chosen for'
    if (
      draft.found.rule === 'heading-definition' &&
      draft.context.length === 0 &&
      isAdjective(draft.about)
    )
      return 'a quality may be said of anything'
    if (form.kind === 'choice') return undefined
    if (ASKS_SUBJECT.test(draft.slot)) return refuseBare(form.stem, draft)
    if (draft.slot !== 'definition.reverse') return undefined
    if (/^(?:acronym|code)$/.test(shapeOf(form.answer))) return undefined
    if (contentOf(draft.about).size >= ENOUGH_WORDS) return undefined
    if (/^What (?:is|are|was|were) the\b/.test(form.stem)) return undefined
    const nearest = namesIn(draft.found.section.path)
      .filter((name) => normalOf(name) !== normalOf(draft.answer))
      .at(-1)
    if (nearest === undefined || draft.context.includes(nearest)) return undefined
    const said = contentOf(form.stem)
    return [...contentOf(nearest)].every((word) => said.has(word))
      ? undefined
      : `without its heading, “${nearest}”, the description fits other things`
  },
}

/** `the offers`, `the results and take action`, `the three found 3 kinds`, `uses: backup. Kept`: a sentence taken for a name. */
function isNoList(stem: string): boolean {
  const [prompt = ''] = stem.split('?', 1)
  const words = tokensOf(/^What are the (?<name>.+)$/.exec(prompt)?.groups?.name ?? '')
  const isBase = (word: string): boolean => {
    const form = verbFormOf(word)
    return form?.form === 'base' && !form.ambiguous
  }
  return (
    /[.:]\s/.test(prompt) ||
    (words.length === 1 && words.every((word) => OFFER.test(word))) ||
    words.some((word, at) => at > 0 && word === 'and' && isBase(words[at + 1] ?? '')) ||
    words.some(
      (word, at) =>
        at > 0 && /^\d+$/.test(word) && !/^(?:of|in|from|since|by)$/.test(words[at - 1] ?? ''),
    )
  )
}

/** Nouns that a lead-in more often has for verbs. */
const OFFER =
  /^(?:offers|supports|provides|includes|contains|covers|helps|shows|allows|requires|needs|works|runs|starts|makes)$/

/** Whether none of the headings above says what is set against each other. */
function isUnplaced({ found: { section, fact } }: Draft): boolean {
  const [option = ''] = fact.kind === 'choice' ? fact.options : []
  return (
    section.path.length > 0 &&
    !section.path.some((name) => isContrast(name) || name.includes(option))
  )
}

/** A list of things of which nobody knows whose: `What are the diplomatic tensions?` */
function refuseList(stem: string, { found }: Draft): string | undefined {
  if (
    /\s(?:of|for|in|by|under)\s|\s\p{Lu}|[\d`]/u.test(stem) ||
    !/^What (?:are|is listed)\b/.test(stem)
  )
    return undefined
  return found.section.heading === undefined
    ? undefined
    : 'without a heading, the list may be of anything'
}

/** A short question for a subject with no heading before it and no name in it: `What carries goods?` */
function refuseBare(stem: string, { context, about }: Draft): string | undefined {
  if (context.length > 0 || contentOf(about).size >= ENOUGH_WORDS) return undefined
  return /\s\p{Lu}|[\d`“]/u.test(stem)
    ? undefined
    : 'without a heading or a name, the question is asked of anything'
}
