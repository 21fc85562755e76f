import { isDeepStrictEqual } from 'node:util'
import { admit, type Refused, type Who } from '../act/admit.ts'
import type { KeptEntry, QuizSheet, SubmittedQuiz } from '../act/entries.ts'
import { keepTrying } from '../act/keep-trying.ts'
import type { Study } from '../act/study.ts'
import type { Bank } from '../bank/bank.ts'
import { gradeAnswer } from '../grade/grade-answer.ts'
import type { Given } from '../memory/event.ts'
import { questionOf } from './draw-quiz.ts'

/** The answers to a quiz, by question; those left out are wrong. */
export interface Submission {
  readonly quizId: string
  /** Of the client's own making: the same one again is the same submission. */
  readonly id: string
  readonly answers: ReadonlyMap<string, Given>
}

/** What came of it. */
export type Submitted =
  | Refused
  | { readonly kind: 'submitted'; readonly sheet: QuizSheet; readonly replayed: boolean }
  | { readonly kind: 'unknown' }
  /** It was submitted before, under another id or with other answers, which stand. */
  | { readonly kind: 'submitted-before'; readonly id: string }
  /** An answer to a question that is not in the quiz, or of a kind that the question does not take. */
  | { readonly kind: 'unfit'; readonly question: string; readonly expected: readonly string[] }

/** Grades a whole quiz and keeps it, once. What was rewritten since it was drawn counts as wrong. */
export async function submitQuiz(
  study: Study,
  who: Who,
  submission: Submission,
): Promise<Submitted> {
  return keepTrying(study, async (): Promise<Submitted | undefined> => {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return admitted
    const place = {
      kind: 'quiz',
      owner: admitted.profile.learnerId,
      id: submission.quizId,
    } as const
    const kept = await study.store.readEntry(place)
    if (!kept || kept.value.deletedAt !== undefined) return { kind: 'unknown' }
    const { value: sheet } = kept
    if (sheet.submitted) return again(sheet, sheet.submitted, submission)
    const graded = gradeAll(study.bank(), sheet, submission)
    if (graded.kind === 'unfit') return graded
    const now = study.now()
    const submitted = { at: now, id: submission.id, answers: graded.answers }
    const after = { ...sheet, updatedAt: now, submitted }
    const next: KeptEntry<QuizSheet> = { value: after, version: kept.version + 1 }
    if ((await study.store.putEntry(place, next)) === 'conflict') return undefined
    return { kind: 'submitted', sheet: after, replayed: false }
  })
}

function again(sheet: QuizSheet, before: SubmittedQuiz, submission: Submission): Submitted {
  const given = Object.entries(before.answers).map(([id, answer]) => [id, answer.given] as const)
  const isSame =
    before.id === submission.id && isDeepStrictEqual(new Map(given), submission.answers)
  return isSame
    ? { kind: 'submitted', sheet, replayed: true }
    : { kind: 'submitted-before', id: before.id }
}

type Graded =
  | { readonly kind: 'graded'; readonly answers: SubmittedQuiz['answers'] }
  | Extract<Submitted, { kind: 'unfit' }>

function gradeAll(bank: Bank, sheet: QuizSheet, { answers }: Submission): Graded {
  const asked = new Map(sheet.questions.map(({ id, rev }) => [id, rev]))
  const graded: [string, { given: Given; right: boolean }][] = []
  for (const [id, given] of answers) {
    if (!asked.has(id)) return { kind: 'unfit', question: id, expected: [] }
    const question = questionOf(bank, id)
    const isCurrent = question !== undefined && question.rev === asked.get(id)
    const outcome = isCurrent ? gradeAnswer(question, given, { insists: true }) : undefined
    if (outcome?.kind === 'unfit')
      return { kind: 'unfit', question: id, expected: outcome.expected }
    graded.push([id, { given, right: outcome?.kind === 'graded' && outcome.right }])
  }
  return { kind: 'graded', answers: Object.fromEntries(graded) }
}
