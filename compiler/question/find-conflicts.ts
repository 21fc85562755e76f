import { normalOf } from '../english/content.ts'
import type { Message } from '../note/message.ts'
import type { Asked } from './ask.ts'

/** What a card says that another place of the notes may say differently: what an abbreviation stands for. */
export interface Claim {
  readonly path: string
  readonly line: number
  /** Which card of its note it is. */
  readonly at: number
  readonly short: string
  /** What it stands for, as it is compared and as it is read. */
  readonly normal: string
  readonly answer: string
}

/** The claims of the cards of a note. */
export function listClaims(path: string, cards: readonly Asked[]): Claim[] {
  return cards.flatMap(({ draft: { found, answer } }, at) => {
    const { fact, startLine: line } = found
    if (fact.kind !== 'expansion') return []
    return [{ path, line, at, short: fact.short, normal: normalOf(fact.long), answer }]
  })
}

/** The claims that are contradicted, each with what contradicts it; `claims` are in the order of the notes. */
export function findConflicts(claims: readonly Claim[]): ReadonlyMap<Claim, Claim> {
  const first = new Map<string, Claim>()
  const conflicts = new Map<Claim, Claim>()
  for (const claim of claims) {
    const known = first.get(claim.short)
    if (!known) first.set(claim.short, claim)
    else if (known.normal !== claim.normal) {
      conflicts.set(claim, known)
      if (!conflicts.has(known)) conflicts.set(known, claim)
    }
  }
  return conflicts
}

/** A contradiction, told at one of its places. */
export function tellConflict(claim: Claim, other: Claim): Message {
  return {
    path: claim.path,
    line: claim.line,
    column: 1,
    severity: 'suggestion',
    rule: 'source-conflict',
    found: `${claim.short} as “${claim.answer}”`,
    expected: `the same as ${other.path}:${other.line}, “${other.answer}”`,
  }
}
