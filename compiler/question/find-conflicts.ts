import { areAkin } from '../english/content.ts'
import type { Message } from '../note/message.ts'

/**
 * What a card says that another place of the notes may say differently: what an abbreviation stands
 * for, a number of a thing, a statement that a number or one of two opposites decides.
 */
export interface Claim {
  readonly path: string
  readonly line: number
  /** Which card of its note it is. */
  readonly at: number
  /** What it is of; empty for a sentence that is whole. */
  readonly short: string
  /** What is claimed about, for finding other claims: of a table's cell within its deck. */
  readonly key: string
  /** What is said, as it is compared and as it is read. */
  readonly normal: string
  readonly answer: string
  /** Whether what one note says of two things with one name is said of two things. */
  readonly isLocal: boolean
}

/** The claims that are contradicted, each with what contradicts it; `claims` are in the order of the notes. */
export function findConflicts(claims: readonly Claim[]): ReadonlyMap<Claim, Claim> {
  const first = new Map<string, Claim>()
  const conflicts = new Map<Claim, Claim>()
  for (const claim of claims) {
    const known = first.get(claim.key)
    if (!known) first.set(claim.key, claim)
    else if (!isSame(known, claim) && !(claim.isLocal && known.path === claim.path)) {
      conflicts.set(claim, known)
      if (!conflicts.has(known)) conflicts.set(known, claim)
    }
  }
  return conflicts.size === 0 ? conflicts : withoutAmbiguous(conflicts, claims)
}

/** Whether two claims say the same; a name may be spelt out in another form of its words (`computing`, `compute`). */
function isSame(a: Claim, b: Claim): boolean {
  if (a.normal === b.normal) return true
  const [ours, theirs] = [a.normal.split(' '), b.normal.split(' ')]
  return (
    !a.isLocal &&
    ours.length === theirs.length &&
    ours.every((word, at) => areAkin(word, theirs[at] ?? ''))
  )
}

/** Where one note says several things of one name, nobody knows which of them another note speaks of. */
function withoutAmbiguous(
  conflicts: ReadonlyMap<Claim, Claim>,
  claims: readonly Claim[],
): ReadonlyMap<Claim, Claim> {
  const keys = new Set([...conflicts.keys()].map(({ key }) => key))
  const said = new Map<string, string>()
  for (const { key, path, normal, isLocal } of claims) {
    if (!isLocal || !keys.has(key)) continue
    const place = `${key}\n${path}`
    if ((said.get(place) ?? normal) !== normal) keys.delete(key)
    said.set(place, normal)
  }
  return new Map([...conflicts].filter(([{ key }]) => keys.has(key)))
}

/** The contradictions, each told once at each of its places, however many cards it concerns. */
export function tellConflicts(conflicts: readonly (readonly [Claim, Claim])[]): Message[] {
  const told = new Map<string, Message>()
  for (const [claim, other] of conflicts) {
    const { path, line, short, answer } = claim
    const key = `${path}\n${line}\n${other.path}\n${other.line}`
    if (told.has(key)) continue
    told.set(key, {
      path,
      line,
      column: 1,
      severity: 'suggestion',
      rule: 'source-conflict',
      found: short === '' ? `“${answer}”` : `${short} as “${answer}”`,
      expected: `the same as ${other.path}:${other.line}, “${other.answer}”`,
    })
  }
  return [...told.values()]
}
