import { normalOf } from '../../english/content.ts'
import { headOf } from '../../english/nouns.ts'
import { shapeOf } from '../../english/shape.ts'
import type { ChoiceForm, Draft } from '../draft.ts'
import type { Ground } from '../gate.ts'
import { areLikeOptions } from '../gates/like-options.ts'
import { optionGates } from '../gates.ts'
import { plainText, sayAnswer, sayTerm } from '../wording.ts'
import type { Alternative, Ladder } from './alternatives.ts'
import { areConfusable } from './are-confusable.ts'
import { deriveNumbers } from './derive-numbers.ts'
import { explainOption } from './explain-option.ts'
import { measureTrigrams } from './measure-trigrams.ts'

/** A wrong option and, where the notes say, what it is the answer to. */
export interface Distractor {
  readonly text: string
  readonly feedback?: string
  /** How near it stands: 0 in the same structure, 3 elsewhere in the deck. */
  readonly rung: number
}

const WANTED = 3
const LOOKED_AT = 40

/** The best wrong options for a form: from the same structure, else the section, the note, the deck. */
export function pickDistractors(
  form: ChoiceForm,
  draft: Draft,
  ladder: Ladder,
  ground: Ground,
): Distractor[] {
  if (form.only)
    return form.only.map((text) => ({
      text: form.slot === 'term' ? sayTerm(text) : sayAnswer(text),
      rung: 0,
    }))
  const seen = new Set([normalOf(form.answer)])
  const found: {
    readonly distractor: Distractor
    readonly score: number
    readonly isConfusable: boolean
  }[] = []
  let rung = 0
  for (const list of ladder.rungs(form.slot, draft.found, form.answer)) {
    for (const alternative of list.slice(0, LOOKED_AT)) {
      if (alternative.found === draft.found && form.slot !== 'member') continue
      if (seen.has(alternative.normal) || !isOfOneKind(alternative, form, draft, rung)) continue
      if (!isFit(alternative, form, ground)) continue
      seen.add(alternative.normal)
      const feedback = explainOption(alternative, form.slot)
      found.push({
        distractor: {
          text: alternative.text,
          rung,
          ...(feedback === undefined ? {} : { feedback }),
        },
        score: scoreOf(alternative, form, rung),
        isConfusable: areConfusable(plainText(form.answer), plainText(alternative.text)),
      })
    }
    if (found.length >= WANTED) break
    rung++
  }
  found.sort(
    (a, b) =>
      Number(b.isConfusable) - Number(a.isConfusable) ||
      b.score - a.score ||
      (a.distractor.text < b.distractor.text ? -1 : 1),
  )
  const others = found.map(({ distractor }) => distractor)
  return takeUnlike([...others, ...deriveOthers(form, others.length, ground)], form.answer)
}

/** Values near a number of which the notes have too few others. */
function deriveOthers(form: ChoiceForm, known: number, ground: Ground): Distractor[] {
  if (!/^(?:number|value)$/.test(form.slot) || known >= WANTED || shapeOf(form.answer) !== 'number')
    return []
  return deriveNumbers(form.answer)
    .filter((text) => optionGates.every((gate) => !gate.refuse(text, form, ground)))
    .map((text) => ({ text, rung: DERIVED }))
}

/** As far away as what stands elsewhere in the deck. */
const DERIVED = 3

/** Rungs within one structure, and within one section. */
const SECTION = 1

/**
 * Whether an answer from elsewhere is of one kind with the key: from the same list or table it is; from
 * the same section if the same rule read it; from farther away only a name that is easily confused with it.
 */
function isOfOneKind(
  { text, found }: Alternative,
  { slot, answer }: ChoiceForm,
  draft: Draft,
  rung: number,
): boolean {
  if (rung === 0 || slot === 'object' || slot === 'command' || slot === 'number') return true
  if (found.rule !== draft.found.rule && slot !== 'value') return false
  const isListed = slot === 'term' && draft.found.set.startsWith('list ')
  if (rung === SECTION && !isListed) return true
  return slot === 'term' && areConfusable(plainText(answer), plainText(text))
}

function isFit(alternative: Alternative, form: ChoiceForm, ground: Ground): boolean {
  return optionGates.every((gate) => gate.refuse(alternative.text, form, ground) === undefined)
}

function takeUnlike(distractors: readonly Distractor[], key: string): Distractor[] {
  const taken: Distractor[] = []
  for (const distractor of distractors) {
    const isLike = [key, ...taken.map(({ text }) => text)].some((other) =>
      areLikeOptions(other, distractor.text),
    )
    if (!isLike) taken.push(distractor)
    if (taken.length === WANTED) break
  }
  return taken
}

/** Nearness, kind, length and looks, in the weights of the ladder. */
function scoreOf(alternative: Alternative, { answer }: ChoiceForm, rung: number): number {
  const [ours, theirs] = [plainText(answer), plainText(alternative.text)]
  const isSameHead =
    headOf(ours).toLowerCase() === headOf(theirs).toLowerCase() || areConfusable(ours, theirs)
  const kind = (shapeOf(answer) === alternative.shape ? 0.5 : 0) + (isSameHead ? 0.5 : 0)
  const length = Math.min(ours.length, theirs.length) / Math.max(ours.length, theirs.length, 1)
  return (
    0.4 * (1 - rung / 3) +
    0.25 * kind +
    0.2 * length +
    0.15 * Math.min(0.8, measureTrigrams(ours, theirs))
  )
}
