import { normalOf } from '../../english/content.ts'
import { listAccepted } from '../accepted.ts'
import type { Writer } from '../draft.ts'
import { joinOptions, quote, sayAnswer } from '../wording.ts'

const NAMED_OPTIONS = 4

/** Which of several options a condition goes with; the stem names them, so that the answer is closed. */
export const writeChoice: Writer<'choice'> = ({ condition, option, options }) => {
  const answer = sayAnswer(option)
  const only = options.filter((other) => normalOf(other) !== normalOf(option))
  const asked = `which one goes with ${quote(condition)}?`
  const stem =
    options.length <= NAMED_OPTIONS
      ? `${sayAnswer(joinOptions(options))}: ${asked}`
      : `Which of these goes with ${quote(condition)}?`
  const choice = { kind: 'choice', stem, answer, slot: 'option', anchor: condition, only } as const
  const open = options.length <= NAMED_OPTIONS ? stem : `What goes with ${quote(condition)}?`
  return [
    {
      slot: 'choice',
      about: condition,
      answer: option,
      forms: [
        choice,
        { kind: 'typed', stem: open, answer, accepted: listAccepted(option) },
        { kind: 'recall', stem: open, answer },
      ],
    },
  ]
}
