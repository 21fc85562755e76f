import { tokensOf } from '../../english/tokens.ts'
import type { Form, Writer } from '../draft.ts'
import { sayAnswer } from '../wording.ts'

/** All members of a set, and one of them among things that are none. */
export const writeMember: Writer<'member'> = ({ set, members, prompt }) => {
  const answer = members.map((member, at) => (at === 0 ? sayAnswer(member) : member)).join('; ')
  const choice = askOne(prompt, members, set)
  const stem = /\b(?:two|three|four|five|six|seven|[2-7])\b/i.test(prompt)
    ? prompt
    : `${prompt} Name ${ALL_OF[members.length] ?? 'all'}.`
  return [
    {
      slot: 'member',
      about: prompt,
      answer: members.join(' '),
      forms: [...(choice ? [choice] : []), { kind: 'recall', stem, answer }],
    },
  ]
}

const ALL_OF: Readonly<Record<number, string>> = {
  2: 'both',
  3: 'all three',
  4: 'all four',
  5: 'all five',
  6: 'all six',
  7: 'all seven',
}

function askOne(prompt: string, members: readonly string[], set: string): Form | undefined {
  const stem = wordOne(prompt)
  const [key] = [...members].sort(
    (a, b) => tokensOf(a).length - tokensOf(b).length || (a < b ? -1 : 1),
  )
  if (stem === undefined || key === undefined) return undefined
  return {
    kind: 'choice',
    stem,
    answer: sayAnswer(key),
    slot: 'member',
    anchor: set,
    right: members,
  }
}

/** `What are the types of x?` asked for one of them: `Which of these is one of the types of x?` */
export function wordOne(prompt: string): string | undefined {
  const noun = /^What are (?<noun>the .+)\?$/.exec(prompt)?.groups?.noun
  if (noun !== undefined) return `Which of these is one of ${noun}?`
  const verb = /^What (?<verb>do(?:es)? .+)\?$/.exec(prompt)?.groups?.verb
  return verb === undefined ? undefined : `Which of these ${verb}?`
}
