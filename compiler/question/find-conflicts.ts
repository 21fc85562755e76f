import { normalOf } from '../english/content.ts'
import { shapeOf } from '../english/shape.ts'
import type { Message } from '../note/message.ts'
import type { Asked } from './ask.ts'

/** What a card says that another place of the notes may say differently: what an abbreviation stands for, a number of a thing. */
export interface Claim {
  readonly path: string
  readonly line: number
  /** Which card of its note it is. */
  readonly at: number
  readonly short: string
  /** What is claimed about, for finding other claims: of a table's cell within its deck. */
  readonly key: string
  /** What it stands for, as it is compared and as it is read. */
  readonly normal: string
  readonly answer: string
}

/** The claims of the cards of a note. */
export function listClaims(path: string, cards: readonly Asked[]): Claim[] {
  return cards.flatMap(({ draft: { found, answer, slot } }, at) => {
    const { fact, startLine: line } = found
    if (fact.kind === 'expansion')
      return [
        { path, line, at, short: fact.short, key: fact.short, normal: normalOf(fact.long), answer },
      ]
    const isValue = fact.kind === 'cell' && /^(?:number|date)$/.test(shapeOf(fact.value))
    if (!isValue || slot !== 'cell.value') return []
    const short = `${fact.column} of ${fact.row}`
    const key = `${path.split('/', 1)[0]}\n${short.toLowerCase()}`
    return [{ path, line, at, short, key, normal: normalOf(fact.value), answer }]
  })
}

/** The claims that are contradicted, each with what contradicts it; `claims` are in the order of the notes. */
export function findConflicts(claims: readonly Claim[]): ReadonlyMap<Claim, Claim> {
  const first = new Map<string, Claim>()
  const conflicts = new Map<Claim, Claim>()
  for (const claim of claims) {
    const known = first.get(claim.key)
    if (!known) first.set(claim.key, claim)
    else if (known.normal !== claim.normal && !isOneTable(known, claim)) {
      conflicts.set(claim, known)
      if (!conflicts.has(known)) conflicts.set(known, claim)
    }
  }
  return conflicts
}

/** What one note says of two things with one name is said of two things. */
function isOneTable(a: Claim, b: Claim): boolean {
  return a.path === b.path && a.key.includes('\n')
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
