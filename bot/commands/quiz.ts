import type { QuizPace } from '../../study/quiz/quiz.ts'
import type { Command } from './command.ts'
import { completeDeck } from './drill.ts'

const QUESTIONS = { usual: 10, most: 50 }

/** Begins a quiz for everybody in a channel. */
export const quiz: Command = {
  name: 'quiz',
  isForServers: true,
  options: [
    { kind: 'text', name: 'deck', key: 'quiz.deck', completes: true },
    { kind: 'number', name: 'questions', key: 'quiz.questions', least: 1, most: QUESTIONS.most },
    {
      kind: 'pick',
      name: 'pace',
      key: 'quiz.pace',
      among: [
        ['relaxed', 'quiz.pace.relaxed'],
        ['normal', 'quiz.pace.normal'],
        ['fast', 'quiz.pace.fast'],
      ],
    },
    {
      kind: 'pick',
      name: 'mode',
      key: 'quiz.mode',
      among: [
        ['normal', 'quiz.mode.normal'],
        ['speed', 'quiz.mode.speed'],
      ],
    },
  ],
  run(visit, given) {
    const deckName = given.get('deck')
    const count = Number(given.get('questions') ?? QUESTIONS.usual)
    return import('../steps/begin-quiz.ts').then((step) =>
      step.beginQuiz(visit, {
        ...(deckName === undefined ? {} : { deckName: String(deckName) }),
        count: Math.min(QUESTIONS.most, Math.max(1, Math.floor(count) || QUESTIONS.usual)),
        pace: paceOf(given.get('pace')),
        mode: given.get('mode') === 'speed' ? 'speed' : 'normal',
      }),
    )
  },
  complete: completeDeck,
}

function paceOf(value: unknown): QuizPace {
  const paces: readonly QuizPace[] = ['relaxed', 'normal', 'fast']
  return paces.find((pace) => pace === value) ?? 'normal'
}
