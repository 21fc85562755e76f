import { verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import type { Form, Writer } from '../draft.ts'
import { plainText, sayAnswer } from '../wording.ts'

const TYPED_LENGTH = 40

/** Which command does something, and what a command does. */
export const writeCommand: Writer<'command'> = ({ purpose, command }) => {
  const stem = askCommand(purpose)
  const does = askPurpose(purpose, command)
  return [
    ...(stem === undefined
      ? []
      : [
          {
            slot: 'command.command',
            about: purpose,
            answer: command,
            // Never a choice: another command does the same in its way, and the notes do not say which do.
            forms: openForms(stem, command),
          },
        ]),
    ...(does === undefined
      ? []
      : [
          {
            slot: 'command.purpose',
            about: command,
            answer: purpose,
            forms: [{ kind: 'recall', stem: does, answer: sayAnswer(purpose) } as const],
          },
        ]),
  ]
}

/** A command is typed if it is short and names nothing of the reader's own, and a long one not asked for by heart. */
function openForms(stem: string, answer: string): Form[] {
  const plain = plainText(answer)
  if (plain.length > TYPED_LENGTH) return []
  const isFixed = !/[<>{}=:"'|\\]|\b[A-Z_]{3,}\b|\bmy|name\b|\d/.test(plain)
  return [{ kind: isFixed ? 'typed' : 'recall', stem, answer }]
}

function askCommand(purpose: string): string | undefined {
  const [first = ''] = purpose.toLowerCase().split(' ')
  const form = verbFormOf(first)
  if (form?.form === 'third') return `Which command ${lowerFirst(purpose)}?`
  if (form?.form === 'base') return `Which command would you use to ${lowerFirst(purpose)}?`
  return /ing$/.test(first) ? `Which command is used for ${lowerFirst(purpose)}?` : undefined
}

function askPurpose(purpose: string, command: string): string | undefined {
  const [first = ''] = purpose.toLowerCase().split(' ')
  const form = verbFormOf(first)
  if (form?.form === 'third' || form?.form === 'base') return `What does ${command} do?`
  return /ing$/.test(first) ? `What is ${command} used for?` : undefined
}
