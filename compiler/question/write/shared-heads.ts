import { contentOf, normalOf } from '../../english/content.ts'
import type { NoteFacts } from '../draft.ts'

/** The last word of a term, if others of the note have it as well. */
export function sharedBy(subject: string, facts: NoteFacts): readonly string[] {
  const last = [...contentOf(subject)].at(-1)
  return listShared(facts).filter((word) => word === last)
}

/** The last words that several of a note's terms have: `definition`, where it defines two kinds. */
function listShared(facts: NoteFacts): readonly string[] {
  const known = SHARED.get(facts.found) ?? findShared(facts)
  SHARED.set(facts.found, known)
  return known
}

/** By the facts of a note, so that they are read once. */
const SHARED = new WeakMap<NoteFacts['found'], readonly string[]>()

function findShared({ found }: NoteFacts): string[] {
  const heads = new Map<string, Set<string>>()
  for (const { fact } of found) {
    if (fact.kind !== 'definition') continue
    const content = [...contentOf(fact.subject)]
    const head = content.length > 1 ? content.at(-1) : undefined
    if (head === undefined) continue
    heads.set(head, (heads.get(head) ?? new Set()).add(normalOf(fact.subject)))
  }
  return [...heads].filter(([, terms]) => terms.size > 1).map(([head]) => head)
}
