import type { Message } from '../../compiler/note/message.ts'
import { type BuiltFolder, buildFolder } from '../notes/build-folder.ts'
import type { Command } from './command.ts'
import { count } from './count.ts'
import { FORMATS, formatMessages, hasErrors } from './format-messages.ts'
import { choiceOf, readArguments, textOf } from './read-arguments.ts'
import { readOut } from './read-out.ts'

/** Compiles a folder of notes to a bank of questions. */
export const compile: Command = {
  usage: `Usage: notedrill compile NOTES --out BANK [--lock FILE] [--format text|json|github]

Compiles the Markdown files below NOTES to the bank in the folder BANK. Each folder in NOTES is a
deck; a note directly in it is a deck of its own. On an error nothing is written.

  --out BANK      the folder to write the bank to
  --lock FILE     the file that keeps card ids from build to build (default: NOTES/cards.lock.json)
  --format FORM   how messages are printed: text (default), json or github
  --help          this text`,
  async run(args, output) {
    const { positionals, values } = readArguments(
      args,
      { out: { type: 'string' }, lock: { type: 'string' }, format: { type: 'string' } },
      ['NOTES, the folder of notes'],
    )
    const format = choiceOf(values, 'format', FORMATS)
    const [notes = ''] = positionals
    const out = readOut(textOf(values, 'out'), notes)
    const built = await buildFolder(notes, textOf(values, 'lock'))
    const messages: Message[] = [...built.messages]
    if (!hasErrors(messages)) built.save(out, messages)
    if (messages.length > 0 || format === 'json') output.complain(formatMessages(messages, format))
    if (hasErrors(messages)) return 1
    output.print(summarize(built.decks, out))
    return 0
  },
}

function summarize(decks: BuiltFolder['decks'], out: string): string {
  const width = Math.max(...decks.map(({ id }) => id.length), 0)
  const lines = decks.map(
    ({ id, cards, questions }) =>
      `  ${id.padEnd(width)}  ${count(cards, 'card')}, ${count(questions, 'question')}`,
  )
  const total = decks.reduce((sum, { cards }) => sum + cards, 0)
  return [
    `${count(total, 'card')} in ${count(decks.length, 'deck')}, written to ${out}`,
    ...lines,
  ].join('\n')
}
