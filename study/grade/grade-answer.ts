import type { Question } from '../bank/question.ts'
import type { Given, Rating } from '../memory/event.ts'
import { gradeTyped } from './grade-typed.ts'
import { normaliseAnswer } from './normalise-answer.ts'

/** What came of an answer. */
export type Graded =
  | { readonly kind: 'graded'; readonly right: boolean; readonly rating: Rating }
  /** A slip or two away: worth asking once more. */
  | { readonly kind: 'close' }
  /** This question takes another kind of answer, or never had such options. */
  | { readonly kind: 'unfit'; readonly expected: readonly Given['kind'][] }

/** Which kinds of answer each kind of question takes, the usual first. */
const FITTING: Record<Question['kind'], readonly Given['kind'][]> = {
  choice: ['options'],
  select: ['options'],
  truefalse: ['options'],
  cloze: ['text', 'rating'],
  typed: ['text', 'rating'],
  recall: ['rating', 'recalled'],
  order: ['sequence', 'rating'],
  match: ['sequence', 'rating'],
}

/**
 * Grades an answer: right is `good`, wrong is `again`; a typed answer a slip or two off is `close`
 * the first time and `hard` when the learner insists; a list is graded by how much of it was
 * recalled; a learner's own rating stands as it is.
 */
export function gradeAnswer(
  question: Question,
  given: Given,
  { insists = false }: { readonly insists?: boolean } = {},
): Graded {
  const expected = fittingOf(question)
  if (!expected.includes(given.kind)) return { kind: 'unfit', expected }
  if (given.kind === 'options' && !canBePicked(question, given.ids))
    return { kind: 'unfit', expected }
  switch (given.kind) {
    case 'rating':
      return { kind: 'graded', right: given.rating !== 'again', rating: given.rating }
    case 'options':
      return graded(isEveryKey(question, given.ids))
    case 'sequence':
      return graded(isInOrder(question, given.items))
    case 'recalled':
      return gradeList(question, given.items)
    case 'text':
      return gradeText(question, given.text, insists)
  }
}

function fittingOf(question: Question): readonly Given['kind'][] {
  const isPlain = question.kind === 'recall' && !question.items?.length
  return isPlain ? ['rating'] : FITTING[question.kind]
}

function graded(right: boolean): Graded {
  return { kind: 'graded', right, rating: right ? 'good' : 'again' }
}

/** What an option's id looks like, whichever options a question has had. */
const OPTION_ID = /^[0-9a-z]{6,40}$/

/**
 * Whether anybody can have picked that: nothing twice, and only what is among the options or may have
 * been before the notes were compiled again. None at all is said by whoever does not know.
 */
function canBePicked(question: Question, ids: readonly string[]): boolean {
  if (!('options' in question)) return false
  const known = new Set(question.options.map(({ id }) => id))
  return new Set(ids).size === ids.length && ids.every((id) => known.has(id) || OPTION_ID.test(id))
}

/** Whether exactly the keys were picked; an id that is no longer among the options was a distractor. */
function isEveryKey(question: Question, ids: readonly string[]): boolean {
  if (!('options' in question)) return false
  const picked = new Set(ids)
  const keys = question.options.filter(({ key }) => key)
  return picked.size === keys.length && keys.every(({ id }) => picked.has(id))
}

function isInOrder(question: Question, items: readonly string[]): boolean {
  const wanted = sequenceOf(question)
  return (
    wanted.length === items.length &&
    wanted.every((item, at) => normaliseAnswer(item) === normaliseAnswer(items[at] ?? ''))
  )
}

/** All of a list is `good`, half of it or more is `hard`, less is `again`. */
function gradeList(question: Question, recalled: readonly string[]): Graded {
  const wanted = question.kind === 'recall' ? (question.items ?? []) : []
  const given = new Set(recalled.map(normaliseAnswer))
  const hits = wanted.filter((item) => given.has(normaliseAnswer(item))).length
  if (hits === wanted.length) return graded(true)
  return { kind: 'graded', right: false, rating: hits * 2 >= wanted.length ? 'hard' : 'again' }
}

function sequenceOf(question: Question): readonly string[] {
  if (question.kind === 'order') return question.items
  if (question.kind === 'match') return question.pairs.map(({ right }) => right)
  return []
}

function gradeText(question: Question, text: string, insists: boolean): Graded {
  if (question.kind !== 'typed' && question.kind !== 'cloze') return graded(false)
  const nearness = gradeTyped(question, text)
  if (nearness !== 'close') return graded(nearness === 'right')
  return insists ? { kind: 'graded', right: true, rating: 'hard' } : { kind: 'close' }
}
