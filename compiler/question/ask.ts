import { type CardKeys, keysOf } from './card-keys.ts'
import type { Ladder } from './distractors/alternatives.ts'
import { type Distractor, pickDistractors } from './distractors/pick-distractors.ts'
import type { Draft, Form } from './draft.ts'
import type { Ground } from './gate.ts'
import { gates } from './gates.ts'

/** A form that passed every gate. */
export interface AskedForm {
  readonly form: Form
  readonly distractors: readonly Distractor[]
}

/** A card that can be asked in at least one form. */
export interface Asked {
  readonly draft: Draft
  readonly forms: readonly AskedForm[]
  readonly confidence: number
  readonly keys: CardKeys
}

/** A form that a gate refused, and why. */
export interface Refusal {
  readonly draft: Draft
  readonly form: Form
  readonly gate: string
  readonly reason: string
}

export interface Outcome {
  readonly asked: Asked | undefined
  readonly refusals: readonly Refusal[]
}

const PUBLISHED = 0.45
const PUBLISHED_CHOICE = 0.6

/**
 * Puts a draft to every gate, form by form. Of one that its author accepts only a choice without
 * enough options is refused.
 */
export function ask(draft: Draft, ladder: Ladder, ground: Ground, isAccepted = false): Outcome {
  const refusals: Refusal[] = []
  const forms: AskedForm[] = []
  for (const form of draft.forms) {
    const distractors = form.kind === 'choice' ? pickDistractors(form, draft, ladder, ground) : []
    const refusal = refuse(draft, form, distractors, ground)
    if (refusal && !(isAccepted && canAccept(refusal.gate)))
      refusals.push({ draft, form, ...refusal })
    else forms.push({ form, distractors })
  }
  const { confidence } = draft.found
  const asked = forms.length > 0 ? { draft, forms, confidence, keys: keysOf(draft) } : undefined
  return { asked, refusals }
}

/** Whether an author can have what a gate refuses; nobody can have options that the notes have not. */
export function canAccept(gate: string): boolean {
  return gate !== 'few-distractors'
}

function refuse(
  draft: Draft,
  form: Form,
  distractors: readonly Distractor[],
  ground: Ground,
): { readonly gate: string; readonly reason: string } | undefined {
  const limit = form.kind === 'choice' ? PUBLISHED_CHOICE : PUBLISHED
  if (draft.found.confidence < limit)
    return {
      gate: 'low-confidence',
      reason: `its confidence is ${draft.found.confidence}, below ${limit}`,
    }
  const texts = distractors.map(({ text }) => text)
  for (const gate of gates) {
    const reason = gate.refuse({ form, draft, distractors: texts }, ground)
    if (reason !== undefined) return { gate: gate.id, reason }
  }
  return undefined
}

/** Whether the same drafts are asked in the same forms, with the same wrong options. */
export function isAskedAlike(a: readonly Asked[], b: readonly Asked[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ draft, forms }, at) => {
      const other = b[at]
      return (
        draft === other?.draft &&
        forms.length === other.forms.length &&
        forms.every((form, place) => isFormAlike(form, other.forms[place]))
      )
    })
  )
}

function isFormAlike({ form, distractors }: AskedForm, other: AskedForm | undefined): boolean {
  return (
    form === other?.form &&
    distractors.length === other.distractors.length &&
    distractors.every(({ text, feedback, rung }, at) => {
      const same = other.distractors[at]
      return text === same?.text && feedback === same.feedback && rung === same.rung
    })
  )
}
