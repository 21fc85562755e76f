import { isPlural } from '../../english/nouns.ts'
import { listAccepted } from '../accepted.ts'
import type { Writer } from '../draft.ts'
import { sayAnswer } from '../wording.ts'
import { nameSubject } from './name-subject.ts'

/** Which of two things is lighter, faster, older. */
export const writeComparison: Writer<'comparison'> = ({ quality, more, less }, _found, facts) => {
  const [one = '', other = ''] = [more, less].map((name) => nameSubject(name, facts.lexicon).text)
  const both = [one, other].sort()
  const stem = `Which ${isPlural(more) ? 'are' : 'is'} ${quality}: ${both.join(' or ')}?`
  const answer = sayAnswer(one)
  return [
    {
      slot: 'comparison',
      about: `${quality} ${both.join(' ')}`,
      answer: more,
      forms: [
        { kind: 'typed', stem, answer, accepted: listAccepted(answer) },
        { kind: 'recall', stem, answer },
      ],
    },
  ]
}
