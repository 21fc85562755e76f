import type { GenericSchema } from 'valibot'
import { SessionSchema } from '../schema/access.ts'
import { CardSchema, DeckSchema } from '../schema/content.ts'
import { FlagSchema } from '../schema/flag.ts'
import { LearnerSchema, NewLearnerSchema, SettingsSchema } from '../schema/learner.ts'
import { MemorySchema } from '../schema/memory.ts'
import { OauthProblemSchema, ProblemSchema } from '../schema/problem.ts'
import { QuestionSchema, ShownQuestionSchema, SolutionSchema } from '../schema/question.ts'
import { QuizSchema } from '../schema/quiz.ts'
import { AnswerSchema, ReviewBodySchema, ReviewSchema } from '../schema/study.ts'

/** Schemas that have a name in the document, and so in clients that are made from it. */
export const DEFINITIONS: Record<string, GenericSchema> = {
  Answer: AnswerSchema,
  Card: CardSchema,
  Deck: DeckSchema,
  Flag: FlagSchema,
  Learner: LearnerSchema,
  Memory: MemorySchema,
  NewLearner: NewLearnerSchema,
  OauthProblem: OauthProblemSchema,
  Problem: ProblemSchema,
  Question: QuestionSchema,
  Quiz: QuizSchema,
  Review: ReviewSchema,
  ReviewBody: ReviewBodySchema,
  Session: SessionSchema,
  Settings: SettingsSchema,
  ShownQuestion: ShownQuestionSchema,
  Solution: SolutionSchema,
}
