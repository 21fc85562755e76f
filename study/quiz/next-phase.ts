import {
  ANSWER_MS,
  GRACE_MS,
  PAUSE_MS,
  pastQuestion,
  type Quiz,
  type Round,
  type RoundQuestion,
  SILENT_ROUNDS_AT_MOST,
} from './quiz.ts'

/** Gives a card's question for a round, or `undefined` if the notes no longer ask one. */
export type Draw = (cardId: string) => RoundQuestion | undefined

/** What a quiz comes to once its phase is over. */
export function nextPhase(quiz: Quiz, now: number, draw: Draw): Quiz {
  switch (quiz.phase) {
    case 'lead':
      return openRound(quiz, now, draw)
    case 'open':
      return { ...quiz, phase: 'shown', wakeAt: now + PAUSE_MS, told: false }
    case 'shown':
      return quiz.silentRounds >= SILENT_ROUNDS_AT_MOST ? endQuiz(quiz) : openRound(quiz, now, draw)
    case 'over':
      return quiz
  }
}

/** The quiz, over. */
export function endQuiz(quiz: Quiz): Quiz {
  if (quiz.phase === 'over') return quiz
  const isCut = quiz.phase === 'open' || (quiz.phase === 'shown' && !quiz.told)
  return { ...quiz, phase: 'over', told: false, ...(isCut ? { isCut } : {}) }
}

/** The quiz with its open round closed at once: everybody has answered. */
export function closeEarly(quiz: Quiz, now: number): Quiz {
  const open = quiz.rounds.at(-1)
  if (quiz.phase !== 'open' || !open || open.closesAt <= now) return quiz
  const rounds = [...quiz.rounds.slice(0, -1), { ...open, closesAt: now }]
  return { ...quiz, rounds, wakeAt: now + GRACE_MS }
}

function pastRound(round: Round): Round {
  return { ...round, question: pastQuestion(round.question) }
}

function openRound(quiz: Quiz, now: number, draw: Draw): Quiz {
  for (let drawn = quiz.drawn; drawn < quiz.cardIds.length; drawn++) {
    const question = draw(quiz.cardIds[drawn] ?? '')
    if (!question) continue
    const closesAt = now + ANSWER_MS[quiz.pace]
    const { messageId: _, ...rest } = quiz
    return {
      ...rest,
      phase: 'open',
      rounds: [...quiz.rounds.map(pastRound), { question, openedAt: now, closesAt }],
      drawn: drawn + 1,
      wakeAt: closesAt + GRACE_MS,
      told: false,
    }
  }
  return endQuiz({ ...quiz, drawn: quiz.cardIds.length })
}
