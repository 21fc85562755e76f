import type { ClozeQuestion, TypedQuestion } from '../bank/question.ts'
import { countSlips } from './count-slips.ts'
import { normaliseAnswer } from './normalise-answer.ts'

/** How near a typed answer came. */
export type Nearness = 'right' | 'close' | 'wrong'

/**
 * How near a typed answer comes to the answer or an accepted one. Right: the same once normalised,
 * or a number within the tolerance. Close: one slip in a word of five letters or more, two from nine
 * on, all words and digits otherwise the same.
 */
export function gradeTyped(question: TypedQuestion | ClozeQuestion, text: string): Nearness {
  const typed = normaliseAnswer(text)
  if (typed === '') return 'wrong'
  const accepted = [question.answer, ...(question.accepted ?? [])].map(normaliseAnswer)
  if (accepted.some((each) => each === typed || unspaced(each) === unspaced(typed))) return 'right'
  if (question.kind === 'typed' && isWithin(question, typed)) return 'right'
  return accepted.some((each) => isClose(each, typed)) ? 'close' : 'wrong'
}

function unspaced(text: string): string {
  return text.replaceAll(' ', '')
}

function isWithin({ answer, tolerance }: TypedQuestion, typed: string): boolean {
  if (tolerance === undefined) return false
  const wanted = numberIn(normaliseAnswer(answer))
  const given = numberIn(typed)
  if (wanted === undefined || given === undefined) return false
  const rounding = ROUNDING * Math.max(Math.abs(wanted), Math.abs(given))
  return Math.abs(wanted - given) <= tolerance + rounding
}

/** Of a number, by so much may it be off for want of binary digits: 3.1 − 3 is more than 0.1. */
const ROUNDING = 4 * Number.EPSILON

function numberIn(text: string): number | undefined {
  const found = /^[^\d-]*(-?\d+(?:\.\d+)?)\D*$/.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

function isClose(wanted: string, typed: string): boolean {
  const wantedWords = wanted.split(' ')
  const typedWords = typed.split(' ')
  if (wantedWords.length !== typedWords.length) return false
  return wantedWords.every((word, at) => isSlip(word, typedWords[at] ?? ''))
}

function isSlip(wanted: string, typed: string): boolean {
  if (wanted === typed) return true
  if (/\p{N}/u.test(wanted) || /\p{N}/u.test(typed)) return false
  const length = [...wanted].length
  if (length < 5) return false
  const limit = length < 9 ? 1 : 2
  return countSlips(wanted, typed, limit) <= limit
}
