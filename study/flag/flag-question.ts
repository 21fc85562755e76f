import type { Refused, Who } from '../act/admit.ts'
import { admitWriter } from '../act/admit-writer.ts'
import { base32 } from '../act/base32.ts'
import type { Flag, FlagReason } from '../act/entries.ts'
import type { Study } from '../act/study.ts'
import { questionOf } from '../exam/draw-quiz.ts'

/** What a learner has to say of a question. */
export interface Report {
  /** Id of the question. */
  readonly question: string
  readonly rev: string
  readonly reason: FlagReason
  readonly comment: string
}

/** What came of it. */
export type Flagged =
  | Refused
  | { readonly kind: 'flagged'; readonly id: string; readonly flag: Flag }
  /** The notes no longer make this question. */
  | { readonly kind: 'retired' }

/**
 * Reports a question to whoever writes the notes: kept among the learner's own, and, without a word
 * of whose it is, with the card.
 */
export async function flagQuestion(study: Study, who: Who, report: Report): Promise<Flagged> {
  const admitted = await admitWriter(study, who)
  if (admitted.kind === 'refused') return admitted
  if (!questionOf(study.bank(), report.question)) return { kind: 'retired' }
  const now = study.now()
  const cardId = report.question.slice(0, report.question.indexOf('.'))
  const flag: Flag = { ...report, cardId, createdAt: now, updatedAt: now }
  const id = base32(study.randomBytes(10))
  const kept = { value: flag, version: 1 }
  await study.store.putEntry({ kind: 'flag', owner: admitted.profile.learnerId, id }, kept)
  await study.store.putEntry({ kind: 'report', owner: cardId, id }, kept)
  return { kind: 'flagged', id, flag }
}
