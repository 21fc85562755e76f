import { describe, expect, test } from 'vitest'
import { closeEarly, endQuiz, nextPhase } from '../../../study/quiz/next-phase.ts'
import {
  isInTime,
  lastRound,
  type Quiz,
  type QuizAnswer,
  type RoundQuestion,
} from '../../../study/quiz/quiz.ts'
import { placeOf, scoresOf } from '../../../study/quiz/score.ts'

const NOW = 1_000_000

const QUIZ: Quiz = {
  id: 'quiz',
  channelId: 'channel',
  serverId: 'server',
  hostId: 'host',
  locale: 'en-GB',
  cardIds: ['a', 'gone', 'b'],
  pace: 'normal',
  mode: 'normal',
  phase: 'lead',
  wakeAt: NOW,
  rounds: [],
  drawn: 0,
  players: [],
  silentRounds: 0,
  told: true,
  startedAt: NOW - 5000,
}

const questionOf = (cardId: string): RoundQuestion => ({
  cardId,
  form: 'choice',
  rev: '0123abcd',
  stem: `Which is ${cardId}?`,
  context: [],
  options: [
    { id: 'right', text: cardId, key: true },
    { id: 'wrong', text: 'x', key: false },
  ],
})
const draw = (cardId: string) => (cardId === 'gone' ? undefined : questionOf(cardId))
const roundOf = (cardId: string, openedAt: number) => ({
  question: questionOf(cardId),
  openedAt,
  closesAt: openedAt + 20_000,
})

describe('a quiz', () => {
  test('opens its first round after the lead-in, for twenty seconds and one of grace', () => {
    expect(nextPhase({ ...QUIZ, messageId: 'of before' }, NOW, draw)).toEqual({
      ...QUIZ,
      phase: 'open',
      rounds: [roundOf('a', NOW)],
      drawn: 1,
      wakeAt: NOW + 21_000,
      told: false,
    })
  })

  test.each([
    ['relaxed', 40_000],
    ['normal', 20_000],
    ['fast', 10_000],
  ] as const)('that is %s leaves %i ms for an answer', (pace, ms) => {
    const open = nextPhase({ ...QUIZ, pace }, NOW, draw)
    expect([open.rounds[0]?.closesAt, open.wakeAt]).toEqual([NOW + ms, NOW + ms + 1000])
  })

  test('shows what was right for six seconds, then asks the next card that is still there', () => {
    const open = nextPhase(QUIZ, NOW, draw)
    const shown = nextPhase({ ...open, told: true }, NOW + 21_000, draw)
    expect(shown).toEqual({ ...open, phase: 'shown', wakeAt: NOW + 27_000, told: false })
    const second = nextPhase(shown, NOW + 27_000, draw)
    expect(second).toMatchObject({ phase: 'open', drawn: 3, wakeAt: NOW + 48_000 })
    // Of a round that is past only what counts is kept: a quiz must fit its item.
    const past = {
      ...questionOf('a'),
      stem: '',
      options: [
        { id: 'right', text: '', key: true },
        { id: 'wrong', text: '', key: false },
      ],
    }
    expect(second.rounds).toEqual([
      { ...roundOf('a', NOW), question: past },
      roundOf('b', NOW + 27_000),
    ])
    expect(lastRound(second)).toEqual(roundOf('b', NOW + 27_000))
  })

  test('is over when no card is left, and stays so', () => {
    const shown: Quiz = { ...QUIZ, phase: 'shown', drawn: 3 }
    const over = nextPhase(shown, NOW, draw)
    expect(over).toEqual({ ...shown, phase: 'over', told: false, drawn: 3 })
    const told = { ...over, told: true }
    expect(nextPhase(told, NOW, draw)).toBe(told)
    expect(endQuiz(told)).toBe(told)
    expect(nextPhase({ ...QUIZ, cardIds: ['gone'] }, NOW, draw)).toMatchObject({
      phase: 'over',
      drawn: 1,
    })
  })

  test('is over after three rounds that nobody answered', () => {
    const shown: Quiz = { ...QUIZ, phase: 'shown', drawn: 1 }
    expect(nextPhase({ ...shown, silentRounds: 2 }, NOW, draw).phase).toBe('open')
    expect(nextPhase({ ...shown, silentRounds: 3 }, NOW, draw)).toEqual({
      ...shown,
      silentRounds: 3,
      phase: 'over',
      told: false,
    })
  })

  test('closes a round early, with a second of grace, but none that is closed', () => {
    const first = roundOf('a', NOW)
    const open: Quiz = { ...QUIZ, phase: 'open', rounds: [first, roundOf('b', NOW + 30_000)] }
    expect(closeEarly(open, NOW + 33_000)).toEqual({
      ...open,
      rounds: [first, { ...roundOf('b', NOW + 30_000), closesAt: NOW + 33_000 }],
      wakeAt: NOW + 34_000,
    })
    expect(closeEarly(open, NOW + 50_000)).toBe(open)
    const shown: Quiz = { ...open, phase: 'shown' }
    expect(closeEarly(shown, NOW + 33_000)).toBe(shown)
    expect(closeEarly({ ...open, rounds: [] }, NOW)).toEqual({ ...open, rounds: [] })
    expect(lastRound({ ...open, rounds: [] })).toBeUndefined()
  })

  test.each([
    [NOW - 1, false],
    [NOW, true],
    [NOW + 20_000, true],
    [NOW + 21_000, true],
    [NOW + 21_001, false],
  ])('takes an answer at %i: %s', (at, isTaken) => {
    expect(isInTime(roundOf('a', NOW), at)).toBe(isTaken)
  })
})

describe('scores', () => {
  const rounds = [roundOf('a', NOW), roundOf('b', NOW + 30_000)]
  const answer = (learnerId: string, round: number, optionId: string, at: number): QuizAnswer => ({
    quizId: 'quiz',
    round,
    learnerId,
    userId: `user of ${learnerId}`,
    cardId: 'a',
    optionId,
    right: optionId === 'right',
    at,
  })
  const answers = [
    answer('ann', 0, 'right', NOW),
    answer('ann', 1, 'wrong', NOW + 31_000),
    answer('bob', 0, 'right', NOW + 10_000),
    answer('bob', 1, 'right', NOW + 50_500),
    answer('cem', 0, 'wrong', NOW + 5000),
    answer('dee', 0, 'right', NOW + 21_001),
    answer('dee', 7, 'right', NOW),
    answer('eve', 1, 'right', NOW + 45_000),
    answer('fay', 1, 'gone', NOW + 45_000),
  ]
  const shortOf = (quiz: Quiz) =>
    scoresOf(quiz, answers).map(({ learnerId, right, answered, points }) => [
      learnerId,
      right,
      answered,
      points,
    ])

  test('are a point for each right answer that was in time, fewer answers first among equals', () => {
    expect(shortOf({ ...QUIZ, rounds })).toEqual([
      ['bob', 2, 2, 2],
      ['eve', 1, 1, 1],
      ['ann', 1, 2, 1],
      ['cem', 0, 1, 0],
      ['fay', 0, 1, 0],
    ])
    const scores = scoresOf({ ...QUIZ, rounds }, answers)
    expect(scores.map((_, at) => placeOf(scores, at))).toEqual([1, 2, 3, 4, 4])
    expect(scores[0]?.userId).toBe('user of bob')
  })

  test('are for speed 100 down to 50, no less for what was forgiven', () => {
    expect(shortOf({ ...QUIZ, rounds, mode: 'speed' })).toEqual([
      // Half of the time: 75; at the end, half a second late: 50.
      ['bob', 2, 2, 125],
      ['ann', 1, 2, 100],
      // Three quarters of the time.
      ['eve', 1, 1, 63],
      ['cem', 0, 1, 0],
      ['fay', 0, 1, 0],
    ])
  })

  test('in a round of no time are full', () => {
    const closed = [{ ...roundOf('a', NOW), closesAt: NOW }]
    const scores = scoresOf({ ...QUIZ, rounds: closed, mode: 'speed' }, [answers[0] as QuizAnswer])
    expect(scores[0]?.points).toBe(100)
  })
})
