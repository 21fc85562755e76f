import type { BuiltCard } from '../../compiler/diff/build.ts'
import type { Change, Changes } from '../../compiler/diff/compare-builds.ts'

/** The changes as data: for each card its id, its place and its texts. */
export function summarizeChanges(changes: Changes): unknown {
  const card = ({ id, file, shown, term, answer }: BuiltCard): unknown => ({
    id,
    file,
    ...(shown === undefined ? { term, answer } : shown),
  })
  const change = ({ before, after }: Change): unknown => ({
    before: card(before),
    after: card(after),
  })
  return {
    kept: changes.kept,
    reworded: changes.reworded.map(change),
    rekeyed: changes.rekeyed.map(change),
    moved: changes.moved.map(change),
    added: changes.added.map(card),
    returned: changes.returned.map(card),
    removed: changes.removed.map(card),
    rewrites: changes.rewrites.map(({ removed, added }) => ({
      removed: removed.id,
      added: added.id,
    })),
  }
}
