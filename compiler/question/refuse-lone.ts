import type { Asked, Outcome } from './ask.ts'
import type { Draft } from './draft.ts'

/**
 * Rules that read a fact out of wording that as often is none: a plain sentence, a line without its
 * subject, an unmarked word before a dash. In a note that states facts so more than once the wording
 * is its author's way of stating them; alone it is too often chance.
 */
const HABITS: ReadonlySet<string> = new Set([
  'statement',
  'separator',
  'elided-subject',
  'means',
  'advice',
])

/** Refuses, of a note, the cards whose wording is its author's habit nowhere else; not those that the author accepts. */
export function refuseLone(
  outcomes: readonly Outcome[],
  isAccepted: (draft: Draft) => boolean,
): Outcome[] {
  const uses = new Map<string, number>()
  for (const { asked } of outcomes)
    if (asked) uses.set(asked.draft.found.rule, (uses.get(asked.draft.found.rule) ?? 0) + 1)
  return outcomes.map((outcome) => {
    const { asked } = outcome
    if (!asked) return outcome
    const { draft, forms } = asked
    const { rule } = draft.found
    if (!HABITS.has(rule) || uses.get(rule) !== 1 || isSure(asked) || isAccepted(draft))
      return outcome
    const reason = 'nothing else in the note is stated in this way, so it may be chance'
    const refusals = forms.map(({ form }) => ({ draft, form, gate: 'lone-pattern', reason }))
    return { asked: undefined, refusals: [...outcome.refusals, ...refusals] }
  })
}

/** What is asked by its own words with a blank, among options, or by a count says by itself what is meant. */
function isSure({ forms }: Asked): boolean {
  return forms.some(
    ({ form }) => /^(?:cloze|choice)$/.test(form.kind) || /^Which two\b/.test(form.stem),
  )
}
