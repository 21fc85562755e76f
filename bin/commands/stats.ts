import { measureNotes } from '../../compiler/stats/measure-notes.ts'
import { compileFolder } from '../notes/compile-folder.ts'
import type { Command } from './command.ts'
import { formatMessages, hasErrors } from './format-messages.ts'
import { formatStats } from './format-stats.ts'
import { choiceOf, readArguments, textOf } from './read-arguments.ts'

/** Counts what became of notes. */
export const stats: Command = {
  usage: `Usage: notedrill stats NOTES [--lock FILE] [--format text|json]

Compiles NOTES and counts, of all of them and of each: lines and those that are asked about, facts,
cards by rule, ways to ask, what was refused by which gate. Writes nothing.

  --lock FILE     the lock file (default: NOTES/cards.lock.json)
  --format FORM   text (default) or json
  --help          this text`,
  async run(args, output) {
    const options = { lock: { type: 'string' }, format: { type: 'string' } } as const
    const { positionals, values } = readArguments(args, options, ['NOTES, the folder of notes'])
    const format = choiceOf(values, 'format', ['text', 'json'])
    const compiled = compileFolder(positionals[0] ?? '', textOf(values, 'lock'))
    if (hasErrors(compiled.messages)) {
      output.complain(formatMessages(compiled.messages, 'text'))
      return 1
    }
    const measures = measureNotes(compiled)
    output.print(format === 'json' ? JSON.stringify(measures, undefined, 2) : formatStats(measures))
    return 0
  },
}
