import { countWords } from '../../english/tokens.ts'
import type { Writer } from '../draft.ts'
import { joinAnd, quoteTerm, sayAnswer } from '../wording.ts'
import type { Unplaced } from './cell.ts'

/** All members of a set, or each of them where they are too long to say in one breath. Never a choice: nothing in the notes says what else belongs to a set. */
export const writeMember: Writer<'member'> = ({ members, prompt }) => {
  const answer = members.map((member, at) => (at === 0 ? sayAnswer(member) : member)).join('; ')
  const why = /^why\b/i.test(prompt) && REASONS[members.length]
  const stem = why
    ? `${prompt} Name ${why} reasons.`
    : /\b(?:two|three|four|five|six|seven|[2-7])\b/i.test(prompt)
      ? prompt
      : `${prompt} Name ${ALL_OF[members.length] ?? 'all'}.`
  if (isLongToSay(members, answer)) return members.map((_, at) => askMissing(prompt, members, at))
  return [
    {
      slot: 'member',
      about: prompt,
      answer: members.join(' '),
      forms: [{ kind: 'recall', stem, answer, items: members }],
    },
  ]
}

const SAYABLE_WORDS = 12
const LEAST_MISSED = 3
const MOST_MISSED = 5

/** Whether so much is listed that nobody says it in one breath: then it is asked member by member. */
function isLongToSay(members: readonly string[], answer: string): boolean {
  return (
    members.length >= LEAST_MISSED &&
    members.length <= MOST_MISSED &&
    countWords(answer) > SAYABLE_WORDS
  )
}

const ORDINALS = ['', '', '', 'third', 'fourth', 'fifth']
const COUNTS = ['', '', 'Two', 'Three', 'Four']

/** `Two are a and b: which is the third?` */
function askMissing(prompt: string, members: readonly string[], at: number): Unplaced {
  const others = members.filter((_, other) => other !== at).map(quoteTerm)
  const member = members[at] ?? ''
  const noun = /^why\b/i.test(prompt) ? 'reasons are' : 'are'
  const stem = `${prompt} ${COUNTS[others.length]} ${noun} ${joinAnd(others)}: which is the ${ORDINALS[members.length]}?`
  return {
    slot: `member.${at + 1}`,
    about: prompt,
    answer: member,
    forms: [{ kind: 'recall', stem, answer: sayAnswer(member) }],
  }
}

const ALL_OF: Readonly<Record<number, string>> = {
  2: 'both',
  3: 'all three',
  4: 'all four',
  5: 'all five',
  6: 'all six',
  7: 'all seven',
}

const REASONS: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
}
