import type { Build, BuiltCard } from './build.ts'
import { findRewrites, type Rewrite } from './find-rewrites.ts'
import { isSameKey } from './is-same-key.ts'

/** A card in both builds. */
export interface Change {
  readonly before: BuiltCard
  readonly after: BuiltCard
}

/** What became of the cards from one build to another. Each card is in one list; lists are by file and line. */
export interface Changes {
  /** How many are as they were. */
  readonly kept: number
  /** Other words, the same answer. */
  readonly reworded: readonly Change[]
  /** The answer says something else: the author decides whether learners begin anew. */
  readonly rekeyed: readonly Change[]
  /** The same words under another heading or in another note. */
  readonly moved: readonly Change[]
  readonly added: readonly BuiltCard[]
  /** Gone before, and there again with their memories. */
  readonly returned: readonly BuiltCard[]
  readonly removed: readonly BuiltCard[]
  /** What was removed and what was added in its place: perhaps one card, rewritten. */
  readonly rewrites: readonly Rewrite[]
}

/** Compares two builds by the ids of their cards. */
export function compareBuilds(before: Build, after: Build): Changes {
  const both = [...after.values()].flatMap((now) => {
    const old = before.get(now.id)
    return old && !old.isGone && !now.isGone ? [{ before: old, after: now }] : []
  })
  const kinds = Map.groupBy(both, kindOf)
  const live = [...after.values()].filter(({ isGone }) => !isGone)
  const added = live.filter(({ id }) => !before.has(id)).sort(byPlace)
  const removed = [...before.values()]
    .filter(({ id, isGone }) => !isGone && (after.get(id)?.isGone ?? true))
    .sort(byPlace)
  const inOrder = (kind: Kind): Change[] =>
    (kinds.get(kind) ?? []).sort((a, b) => byPlace(a.after, b.after))
  return {
    kept: kinds.get('kept')?.length ?? 0,
    reworded: inOrder('reworded'),
    rekeyed: inOrder('rekeyed'),
    moved: inOrder('moved'),
    added,
    returned: live.filter(({ id }) => before.get(id)?.isGone === true).sort(byPlace),
    removed,
    rewrites: findRewrites(removed, added),
  }
}

type Kind = 'kept' | 'reworded' | 'rekeyed' | 'moved'

function kindOf({ before, after }: Change): Kind {
  if (before.answer !== after.answer && !isSameKey(before.answer, after.answer)) return 'rekeyed'
  if (before.answer !== after.answer || before.term !== after.term) return 'reworded'
  return before.file === after.file && before.heading === after.heading ? 'kept' : 'moved'
}

function byPlace(a: BuiltCard, b: BuiltCard): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  const lines = (a.shown?.line ?? 0) - (b.shown?.line ?? 0)
  return lines !== 0 ? lines : a.id < b.id ? -1 : 1
}
