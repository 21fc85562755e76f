import type { Route } from '../route.ts'
import { readAsset } from './assets.ts'
import { createBatch } from './batch.ts'
import { createDevice, createRevocation } from './devices.ts'
import { exportMe } from './export.ts'
import { createFlag, deleteFlag, listFlags, listReports, readFlag } from './flags.ts'
import { importMe } from './import.ts'
import { createLearner, readMe } from './learners.ts'
import { createLink, readLink } from './links.ts'
import { changeMySettings, deleteMe, readMySettings } from './me.ts'
import { createChange, listMemories, readMemory } from './memories.ts'
import { createToken } from './oauth.ts'
import { createQuiz, createSubmission, deleteQuiz, listQuizzes, readQuiz } from './quizzes.ts'
import { readReview, readReviews } from './reviews.ts'
import { createFit, createRescheduling } from './schedule.ts'
import { deleteSession, listSessions, readSession } from './sessions.ts'
import { readMyStats } from './stats.ts'

/** What is asked for now and then: loaded when the first of them is. */
export const MORE: readonly Route[] = [
  createLearner,
  readMe,
  readReviews,
  readReview,
  createBatch,
  readAsset,
  deleteMe,
  readMySettings,
  changeMySettings,
  readMyStats,
  exportMe,
  importMe,
  createFit,
  createRescheduling,
  listSessions,
  readSession,
  deleteSession,
  readLink,
  createLink,
  listReports,
  listMemories,
  readMemory,
  createChange,
  createQuiz,
  listQuizzes,
  readQuiz,
  createSubmission,
  deleteQuiz,
  createFlag,
  listFlags,
  readFlag,
  deleteFlag,
  createDevice,
  createToken,
  createRevocation,
]
