import { contentOf } from '../../english/content.ts'
import { isTopic } from '../../english/topics.ts'
import type { Gate } from '../gate.ts'

/** A stem about nothing that has a name: its subject is a topic such as `Overview`, or has no content. */
export const notSelfContained: Gate = {
  id: 'not-self-contained',
  refuse({ form, draft }) {
    const { fact } = draft.found
    const subject =
      fact.kind === 'definition' ? fact.subject : fact.kind === 'cell' ? fact.row : undefined
    if (subject !== undefined && (isTopic(subject) || contentOf(subject).size === 0))
      return `“${subject}” is a topic and no thing`
    if (fact.kind === 'cell' && fact.compared) return undefined
    if (draft.slot.endsWith('.reverse') || draft.slot === 'cell.row')
      return whyVague(
        draft.about,
        form.kind === 'choice' &&
          !/^What (?:is|are|was|were) the\b/.test(form.stem) &&
          !(fact.kind === 'definition' && fact.verb !== undefined),
        draft.slot === 'cell.row' || form.answer.startsWith('`'),
      )
    return contentOf(form.stem).size === 0 ? 'the stem names nothing' : undefined
  },
}

const EMPTY = new Set([
  'part',
  'thing',
  'way',
  'type',
  'kind',
  'something',
  'usually',
  'often',
  'generally',
  'hardest',
  'easiest',
  'best',
  'worst',
  'good',
  'bad',
  'big',
  'small',
  'important',
  'main',
  'different',
  'various',
  'example',
  'etc',
])

const DEFINITE = /^the\s/i
const SUPERLATIVE = /\b(?:the|its) (?:\p{L}+est|most|least|only|first)\b/iu

/** A description must say enough to tell one thing from all others. */
function whyVague(description: string, hasOptions: boolean, isNamed: boolean): string | undefined {
  const size = [...contentOf(description)].filter((word) => !EMPTY.has(word)).length
  if (
    /^(?:one of|an example of|part of|one (?:that|which|who|where|in which|whose))\s/i.test(
      description,
    )
  )
    return `“${description}” is said of several things`
  const isNarrow =
    isNamed ||
    SUPERLATIVE.test(description) ||
    DEFINITE.test(description) ||
    /\s(?:that|which|who|whose|where)\s/i.test(description)
  const fewest = hasOptions ? 2 : isNarrow ? 3 : 4
  return size < fewest ? `“${description}” fits too many things` : undefined
}
