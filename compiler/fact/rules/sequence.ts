import type { List, Unit } from '../../note/note.ts'
import { lowerFirst, lowerLabel } from '../ask-list.ts'
import type { Finding } from '../found.ts'
import { labelText } from '../labels.ts'
import { listSteps } from '../members.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'

/** A numbered list under steps, stages or phases: what follows what. */
export const sequence: Rule = { id: 'sequence', prior: 0.7, isOwner: true, find: findSequences }

const NAMED =
  /^(?:the\s)?(?:(?:\p{L}+|\d)\s){0,3}(?<step>steps?|stages?|phases?)\b(?:\s(?:of|in|to|for)\s.+)?$/iu
const TAIL = /^(?<what>.+)\s(?<step>steps|stages|phases)$/i
const PROCESS = /^(?<what>.+\s(?:process|procedure|workflow|cycle|pipeline|lifecycle|sequence))$/i

function* findSequences(reading: Reading): Iterable<Finding> {
  const lists = new Set(reading.outline.units.flatMap(({ list }) => (list ? [list] : [])))
  for (const list of lists) {
    const [first] = list.items
    if (
      !first ||
      !list.isOrdered ||
      list.items.length < 3 ||
      !list.items.every((item) => reading.isFree(item))
    )
      continue
    const asked = promptOf(list, first, reading)
    if (!asked) continue
    const steps = listSteps(list.items)
    if (typeof steps === 'string') yield refusedAt(sequence, first, steps)
    else
      yield foundIn(sequence, [first, ...list.items.slice(1)], {
        fact: { kind: 'sequence', ...asked, steps },
        set: `sequence ${first.startLine}`,
        explanation: steps.join('; '),
        needsContext: true,
      })
  }
}

/** The question for all of it, if what stands above says that it goes in order. */
function promptOf(
  list: List,
  first: Unit,
  { lexicon }: Reading,
): { readonly prompt: string; readonly step: string } | undefined {
  const title = list.lead ? labelText(list.lead) : (first.section.heading?.text ?? '')
  if (title.split(/\s+/).length > 9 || /[?.]$/.test(title)) return undefined
  const bare = lowerLabel(title, lexicon).replace(/^the\s/i, '')
  const named = NAMED.exec(bare)?.groups
  if (named) return ask(/\s(?:of|in|to|for)\s/.test(bare) ? bare : undefined, named.step)
  const tail = TAIL.exec(bare)?.groups
  if (tail) return ask(`${tail.step} of ${lowerFirst(tail.what ?? '')}`, tail.step)
  const process = PROCESS.exec(bare)?.groups?.what
  return process === undefined ? undefined : ask(`steps of the ${lowerFirst(process)}`)
}

function ask(
  noun: string | undefined,
  step = 'steps',
): { readonly prompt: string; readonly step: string } | undefined {
  return noun === undefined
    ? undefined
    : {
        prompt: `What are the ${lowerFirst(noun)}, in order?`,
        step: step.toLowerCase().replace(/s$/, ''),
      }
}
