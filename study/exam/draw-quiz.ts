import { admit, type Refused, type Who } from '../act/admit.ts'
import { base32 } from '../act/base32.ts'
import type { QuizSheet } from '../act/entries.ts'
import type { Profile } from '../act/store.ts'
import type { Study } from '../act/study.ts'
import type { Bank } from '../bank/bank.ts'
import type { Question, QuestionKind } from '../bank/question.ts'
import { oneOfEachGroup } from '../drill/plan-day.ts'
import { seededNumber, shuffled } from '../drill/seeded.ts'
import { type CardScope, cardsIn } from './cards-in.ts'

/** What to draw. */
export interface Draw extends CardScope {
  readonly title?: string | undefined
  readonly count: number
  /** The same seed draws the same questions from the same notes; one is made up if left out. */
  readonly seed?: string | undefined
  /** A quiz that was submitted: only what was missed in it. */
  readonly missedOf?: string | undefined
}

/** What came of it. */
export type Drawn =
  | Refused
  | {
      readonly kind: 'drawn'
      readonly id: string
      readonly sheet: QuizSheet
      readonly profile: Profile
    }
  /** There is no such quiz, or it was not submitted. */
  | { readonly kind: 'unknown' }
  /** No question fits. */
  | { readonly kind: 'nothing' }

/** What can be graded without the learner: the others belong to drills. */
const GRADED: ReadonlySet<QuestionKind> = new Set([
  'choice',
  'select',
  'truefalse',
  'cloze',
  'typed',
  'order',
  'match',
])

/** Draws questions, of siblings one, and keeps the sheet. Nothing of it touches the schedule. */
export async function drawQuiz(study: Study, who: Who, draw: Draw): Promise<Drawn> {
  const admitted = await admit(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const owner = profile.learnerId
  const bank = study.bank()
  const seed = draw.seed ?? base32(study.randomBytes(10))
  const missed =
    draw.missedOf === undefined ? undefined : await missedIn(study, owner, draw.missedOf)
  if (draw.missedOf !== undefined && !missed) return { kind: 'unknown' }
  const questions = missed
    ? missed.flatMap((id) => questionOf(bank, id) ?? [])
    : questionsIn(bank, draw, seed)
  if (questions.length === 0) return { kind: 'nothing' }
  const now = study.now()
  const { title = '', deck, tags, missedOf } = draw
  const sheet: QuizSheet = {
    createdAt: now,
    updatedAt: now,
    seed,
    title,
    ...(deck === undefined ? {} : { deck }),
    ...(tags === undefined ? {} : { tags }),
    ...(missedOf === undefined ? {} : { missedOf }),
    questions: questions.slice(0, draw.count).map(({ id, rev }) => ({ id, rev })),
  }
  const id = base32(study.randomBytes(10))
  await study.store.putEntry({ kind: 'quiz', owner, id }, { value: sheet, version: 1 })
  return { kind: 'drawn', id, sheet, profile }
}

/** The questions of a submitted quiz that were not answered right, in their order. */
async function missedIn(study: Study, owner: string, id: string): Promise<string[] | undefined> {
  const kept = await study.store.readEntry({ kind: 'quiz', owner, id })
  if (!kept?.value.submitted || kept.value.deletedAt !== undefined) return undefined
  const { answers } = kept.value.submitted
  return kept.value.questions.map((each) => each.id).filter((each) => !answers[each]?.right)
}

function questionsIn(bank: Bank, draw: Draw, seed: string): Question[] {
  const order = shuffled(cardsIn(bank, draw), seed)
  const questions: Question[] = []
  for (const { cardId } of oneOfEachGroup(order, new Set())) {
    const fit = bank.card(cardId)?.questions.filter(({ kind }) => GRADED.has(kind)) ?? []
    const question = fit[seededNumber(`${seed}:${cardId}`) % Math.max(1, fit.length)]
    if (question) questions.push(question)
    if (questions.length === draw.count) break
  }
  return questions
}

/** A question of the bank of now, by its id. */
export function questionOf(bank: Bank, id: string): Question | undefined {
  const card = bank.card(id.slice(0, id.indexOf('.')))
  return card?.questions.find((question) => question.id === id)
}
