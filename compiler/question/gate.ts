import type { Truth } from './distractors/truth.ts'
import type { ChoiceForm, Draft, Form } from './draft.ts'

/** A form with its wrong options chosen; open forms have none. */
export interface Candidate {
  readonly form: Form
  readonly draft: Draft
  readonly distractors: readonly string[]
}

/** What a gate may know besides the question. */
export interface Ground {
  readonly truth: Truth
}

/** A rule of item writing that a program can check. */
export interface Gate {
  /** What is wrong with what it refuses. */
  readonly id: string
  /** Why the question is refused, or `undefined` if it may pass. */
  refuse(candidate: Candidate, ground: Ground): string | undefined
}

/** A rule that one wrong option must keep. */
export interface OptionGate {
  readonly id: string
  refuse(option: string, form: ChoiceForm, ground: Ground): string | undefined
}
