import type { Quiz } from '../../study/quiz/quiz.ts'
import { placeOf, type Score } from '../../study/quiz/score.ts'
import { encodeCustomId } from '../custom-id.ts'
import { DANGER, PRIMARY } from '../discord.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'

const PLAYERS_SHOWN = 20
const MEDALS = ['🥇', '🥈', '🥉']

/** That a quiz is about to begin, and how it goes. Nobody edits it later, so it says nothing that passes. */
export function showQuizLead(say: Say, quiz: Quiz, title: string): Part[] {
  const how = say(quiz.mode === 'speed' ? 'quiz.how.speed' : 'quiz.how')
  return [
    frame([say('quiz.lead', { title: showPlain(title, 80), count: quiz.cardIds.length }), how]),
  ]
}

/** A quiz that is over: the table, and the way to what one has missed. */
export function showQuizEnd(say: Say, quiz: Quiz, scores: readonly Score[]): Part[] {
  const silent = quiz.isStopped ? 'quiz.end.stopped' : 'quiz.end.silent'
  const title = say(scores.length === 0 ? silent : 'quiz.end')
  const table = showScores(say, quiz, scores.slice(0, PLAYERS_SHOWN))
  const more = scores.length - PLAYERS_SHOWN
  const missed = button(
    encodeCustomId({ action: 'quiz-missed', parts: [quiz.id] }),
    say('button.quiz-missed'),
    PRIMARY,
  )
  const board = button(encodeCustomId({ action: 'board', parts: [] }), say('button.board'))
  return [
    frame([title, table, more > 0 ? `-# ${say('quiz.end.more', { count: more })}` : '']),
    ...buttonRows(scores.length > 0 ? [missed, board] : [board]),
  ]
}

/** Who stands where, best first; a medal takes a point at least. */
export function showScores(say: Say, { mode }: Quiz, scores: readonly Score[]): string {
  return scores
    .map(({ userId, right, answered, points }, at) => {
      const number = placeOf(scores, at)
      const place = (points > 0 ? MEDALS[number - 1] : undefined) ?? `${number}\\.`
      const score = say(mode === 'speed' ? 'quiz.score.speed' : 'quiz.score', {
        right,
        count: answered,
        points,
      })
      return `${place} <@${userId}> ${score}`
    })
    .join('\n')
}

/** The button that ends a quiz. */
export function stopButton(say: Say, { id }: Pick<Quiz, 'id'>) {
  return button(
    encodeCustomId({ action: 'quiz-stop', parts: [id] }),
    say('button.quiz-stop'),
    DANGER,
  )
}
