import { isPlural } from '../../english/nouns.ts'
import { listAccepted } from '../accepted.ts'
import type { Writer } from '../draft.ts'
import { sayAnswer } from '../wording.ts'

/** `What does ASG stand for?`; no choice: the initials would give the right option away. */
export const writeExpansion: Writer<'expansion'> = ({ short, long }) => {
  const stem = `What ${/[A-Z]s$/.test(short) && !/[a-z].*s$/.test(short.slice(0, -1)) ? 'do' : 'does'} ${short} stand for?`
  const said = sayAnswer(long)
  return [
    {
      slot: 'expansion',
      about: short,
      answer: long,
      forms: [
        {
          kind: 'typed',
          stem,
          answer: said,
          accepted: listAccepted(said, [long.replace(/-/g, ' '), withoutPlural(long)]),
        },
        { kind: 'recall', stem, answer: said },
      ],
    },
  ]
}

/** `Application Load Balancers` in the singular: notes give an abbreviation of one by the name of many. */
function withoutPlural(long: string): string {
  return isPlural(long) ? long.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '') : long
}
