import type { QuizSheet } from '../../study/act/entries.ts'
import type { Bank } from '../../study/bank/bank.ts'
import { showQuestion as shownOf } from '../../study/drill/show-question.ts'
import { questionOf } from '../../study/exam/draw-quiz.ts'
import { instant, showResource, showTombstone } from './envelope.ts'
import { showShown, showSolution } from './question.ts'
import { showGiven } from './study.ts'

/** A quiz and its id. */
export interface Quiz {
  readonly id: string
  readonly sheet: QuizSheet
}

function named({ id, sheet }: Quiz) {
  const { updatedAt } = sheet
  return { object: 'quiz' as const, id, url: `/v1/quizzes/${encodeURIComponent(id)}`, updatedAt }
}

/** A quiz that was deleted. */
export function showQuizGone(quiz: Quiz) {
  return showTombstone(named(quiz), 'deleted')
}

/** A quiz, as the API writes it: keys only once it was submitted. */
export function showQuiz(bank: Bank, quiz: Quiz) {
  const { sheet } = quiz
  const { submitted, questions } = sheet
  const shown = questions.map((asked) => showAsked(bank, quiz, asked))
  const right = shown.filter(({ result }) => result?.right).length
  const data = {
    title: sheet.title,
    state: submitted ? ('submitted' as const) : ('open' as const),
    created_at: instant(sheet.createdAt),
    seed: sheet.seed,
    deck: sheet.deck ?? null,
    tags: [...(sheet.tags ?? [])],
    missed_of: sheet.missedOf ?? null,
    questions: shown,
    score: submitted ? { right, of: questions.length } : null,
    submitted_at: submitted ? instant(submitted.at) : null,
  }
  return showResource(named(quiz), data)
}

function showAsked(bank: Bank, { id, sheet }: Quiz, asked: QuizSheet['questions'][number]) {
  const now = questionOf(bank, asked.id)
  const question = now?.rev === asked.rev ? now : undefined
  const shown = question ? showShown(shownOf(question, `${id}:${asked.id}`)) : null
  if (!sheet.submitted) return { id: asked.id, question: shown, result: null }
  const answer = sheet.submitted.answers[asked.id]
  const card = bank.card(asked.id.slice(0, asked.id.indexOf('.')))
  const result = {
    answer: answer ? showGiven(answer.given) : null,
    right: answer?.right ?? false,
    solution: card && question ? showSolution(card, question) : null,
  }
  return { id: asked.id, question: shown, result }
}
