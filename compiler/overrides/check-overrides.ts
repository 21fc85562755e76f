import type { Deck } from '../../study/bank/deck.ts'
import type { Question } from '../../study/bank/question.ts'
import { findNearest } from '../english/count-slips.ts'
import type { Lock } from '../lock/lock.ts'
import type { Message } from '../note/message.ts'
import { OVERRIDES_NAME, type Overrides } from './overrides.ts'

/** What the overrides are held against: the cards as they are with them, and every id there ever was or could be. */
export interface Overridden {
  readonly decks: readonly Deck[]
  readonly lock: Lock
  /** The ids of what may be accepted. */
  wanted(): readonly string[]
}

/** Ids that no card has or had, and rewordings that make no question, with their places. */
export function checkOverrides(
  overrides: Overrides,
  { decks, lock, wanted }: Overridden,
): Message[] {
  if (overrides.places.size === 0) return []
  const ids = new Set([...lock.entries.map(({ id }) => id), ...wanted()])
  const cards = new Map(decks.flatMap((deck) => deck.cards.map((card) => [card.id, card] as const)))
  const messages: Message[] = []
  const complain = (id: string, found: string, expected: string): void => {
    const place = overrides.places.get(id) ?? { line: 1, column: 1 }
    messages.push({
      path: OVERRIDES_NAME,
      ...place,
      severity: 'error',
      rule: 'overrides',
      found,
      expected,
    })
  }
  for (const id of overrides.places.keys()) {
    const cardId = id.split('.')[0] ?? ''
    if (ids.has(cardId)) continue
    const nearest = findNearest(cardId, ids)
    complain(
      id,
      `\`${cardId}\`, which no card has or had`,
      nearest === undefined ? 'an id that `explain` or `diff` shows' : `\`${nearest}\``,
    )
  }
  for (const [id, { answer }] of overrides.reword) {
    const [cardId = '', kind] = id.split('.')
    const questions = cards.get(cardId)?.questions ?? []
    const reworded = questions.filter((question) => kind === undefined || question.kind === kind)
    if (questions.length > 0 && reworded.length === 0) {
      const kinds = questions.map((question) => `\`${question.id}\``)
      complain(id, `\`${id}\`, a question that the card has not`, kinds.join(', '))
    }
    for (const question of reworded) {
      const problem = findProblem(question, answer !== undefined)
      if (problem) complain(id, problem.found, problem.expected)
    }
  }
  return messages
}

function findProblem(
  question: Question,
  hasAnswer: boolean,
): { readonly found: string; readonly expected: string } | undefined {
  switch (question.kind) {
    case 'choice': {
      const texts = question.options.map(({ text }) => text.toLowerCase())
      return new Set(texts).size < texts.length
        ? { found: 'an answer that is one of the wrong options', expected: 'another' }
        : undefined
    }
    case 'cloze':
      return question.stem.split('[…]').length === 2
        ? undefined
        : { found: 'a stem without a blank', expected: '`[…]` in it, once' }
    case 'select':
    case 'truefalse':
    case 'order':
    case 'match':
      return hasAnswer
        ? { found: `an answer to a ${question.kind} question`, expected: 'its options in the note' }
        : undefined
    case 'typed':
    case 'recall':
      return undefined
  }
}
