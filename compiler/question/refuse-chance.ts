import type { Asked, Outcome, Refusal } from './ask.ts'
import type { Draft } from './draft.ts'

/** What of a note decides whether its wording is its author's way of stating facts. */
export interface Habits {
  /** Its lines that hold words. */
  readonly lines: number
  /** Those of them that hold what its author asks himself. */
  readonly authored: number
  /** Whether he wants asked what is told in passing, too. */
  readonly isWanted: boolean
  isAccepted(draft: Draft): boolean
}

/**
 * Rules that read a fact out of wording that as often is none: a plain sentence, a line without its
 * subject, an unmarked word before a dash. In a note that states facts so more than once the wording
 * is its author's way of stating them; alone it is too often chance.
 */
const HABITUAL: ReadonlySet<string> = new Set([
  'statement',
  'separator',
  'elided-subject',
  'means',
  'advice',
])

/**
 * Rules whose wording is hardly ever chance: `Elastic File System (EFS)`, `30 seconds`, a row of a table. What
 * else stands in running text, of which little can be asked, most often only tells something.
 */
const CERTAIN: ReadonlySet<string> = new Set(['expansion', 'quantity', 'table'])

/**
 * Rules that take what stands behind a term for its meaning. Most often it is one if it says of what kind
 * the thing is, `a comb that …`; what begins otherwise may as well be a remark, a part, a deed of another.
 */
const DEFINING: ReadonlySet<string> = new Set([
  'bold-definition',
  'separator',
  'heading-definition',
  'label-list',
])

/** So much of a note states something, if all that stands behind its terms may be taken for meanings. */
const DENSE = 0.4

/** So many of its definitions say of what kind their thing is, if its author defines by habit. */
const OF_KIND = 0.5

/** So much of a note states something, if its author writes what can be asked. */
const STATING = 0.2

/** Refuses, of a note, the cards whose wording may well be chance; not those that the author accepts. */
export function refuseChance(outcomes: readonly Outcome[], habits: Habits): Outcome[] {
  const asked = outcomes.flatMap((outcome) => outcome.asked ?? [])
  const uses = Map.groupBy(asked, ({ draft }) => draft.found.rule)
  const stating = new Set(asked.map(({ draft }) => draft.found.startLine)).size + habits.authored
  const meanings = asked.filter(({ draft }) => isMeaning(draft))
  const isBare =
    !habits.isWanted &&
    stating < habits.lines * DENSE &&
    meanings.filter(({ draft }) => isOfKind(draft)).length < meanings.length * OF_KIND
  const isSparse = !habits.isWanted && stating < habits.lines * STATING
  return outcomes.map((outcome) => {
    if (!outcome.asked || habits.isAccepted(outcome.asked.draft)) return outcome
    const { rule } = outcome.asked.draft.found
    if (isSparse && !isCertain(outcome.asked.draft))
      return refuse(outcome, outcome.asked, {
        gate: 'sparse-note',
        reason: `${stating} of ${habits.lines} lines of the note state something, so this may only be told in passing; \`derive: true\` in its front matter asks it`,
      })
    if (isBare && isMeaning(outcome.asked.draft) && !isOfKind(outcome.asked.draft))
      return refuse(outcome, outcome.asked, {
        gate: 'bare-meaning',
        reason: 'it does not say of what kind the thing is, and few definitions of the note do',
      })
    if (HABITUAL.has(rule) && uses.get(rule)?.length === 1 && !isSure(outcome.asked))
      return refuse(outcome, outcome.asked, {
        gate: 'lone-pattern',
        reason: 'nothing else in the note is stated in this way, so it may be chance',
      })
    return outcome
  })
}

function isMeaning({ found: { rule, fact } }: Draft): boolean {
  return DEFINING.has(rule) && fact.kind === 'definition'
}

function isOfKind({ found: { fact } }: Draft): boolean {
  return fact.kind === 'definition' && /^(?:an?|the|any|one)\s/i.test(fact.definiens)
}

/** A term in bold that is said to be a thing of some kind, too: `**Task role** – the IAM role that a task assumes`. */
function isCertain({ found: { rule, fact } }: Draft): boolean {
  if (rule === 'bold-definition')
    return fact.kind === 'definition' && /^(?:an?|the)\s/i.test(fact.definiens)
  return CERTAIN.has(rule)
}

function refuse(
  { refusals }: Outcome,
  { draft, forms }: Asked,
  why: Pick<Refusal, 'gate' | 'reason'>,
): Outcome {
  return {
    asked: undefined,
    refusals: [...refusals, ...forms.map(({ form }) => ({ draft, form, ...why }))],
  }
}

/** What is asked by its own words with a blank, among options, or by a count says by itself what is meant. */
function isSure({ forms }: Asked): boolean {
  return forms.some(
    ({ form }) => /^(?:cloze|choice)$/.test(form.kind) || /^Which two\b/.test(form.stem),
  )
}
