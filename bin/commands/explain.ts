import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { compileFolder } from '../notes/compile-folder.ts'
import { findNotesAbove } from '../notes/find-notes-folder.ts'
import { LOCK_NAME } from '../notes/lock-file.ts'
import { type Command, UsageError } from './command.ts'
import { formatAccount } from './format-account.ts'
import { formatMessages, hasErrors } from './format-messages.ts'
import { readArguments, textOf } from './read-arguments.ts'

/** Shows what became of each line of a note. */
export const explain: Command = {
  usage: `Usage: notedrill explain FILE [--notes DIR]

Prints each line of the note FILE with the cards it became, or with the gate that refused it.

  --notes DIR     the folder of notes that FILE is compiled with (default: the nearest folder
                  above it with a ${LOCK_NAME}, else its own)
  --help          this text`,
  async run(args, output) {
    const { positionals, values } = readArguments(args, { notes: { type: 'string' } }, [
      'FILE, the note to explain',
    ])
    const file = positionals[0] ?? ''
    if (!existsSync(file) || !statSync(file).isFile()) {
      output.complain(
        formatMessages(
          [
            {
              path: file,
              line: 1,
              column: 1,
              severity: 'error',
              rule: 'notes',
              found: 'no such file',
              expected: 'a note',
            },
          ],
          'text',
        ),
      )
      return 1
    }
    const folder = textOf(values, 'notes') ?? findNotesAbove(dirname(file)) ?? dirname(file)
    const path = relative(resolve(folder), resolve(file)).split(sep).join('/')
    if (path.startsWith('../')) throw new UsageError(`${file} is not in ${folder}.`)
    const { accounts, messages } = compileFolder(folder)
    const own = messages.filter((message) => message.path === join(folder, path))
    if (own.length > 0) output.complain(formatMessages(own, 'text'))
    const account = accounts.find((each) => each.path === path)
    if (account) output.print(formatAccount(account, output.hasColour))
    return account && !hasErrors(own) ? 0 : 1
  },
}
