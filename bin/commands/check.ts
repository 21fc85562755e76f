import { join } from 'node:path'
import type { NoteAccount } from '../../compiler/account.ts'
import type { Message } from '../../compiler/note/message.ts'
import { findTypos } from '../../compiler/suggest/find-typos.ts'
import { listProse } from '../../compiler/suggest/list-prose.ts'
import { compileFolder } from '../notes/compile-folder.ts'
import { isLockFresh } from '../notes/lock-file.ts'
import type { Command } from './command.ts'
import { count } from './count.ts'
import { FORMATS, formatMessages, hasErrors } from './format-messages.ts'
import { choiceOf, readArguments, textOf } from './read-arguments.ts'

/** Compiles without writing, to find what is wrong. */
export const check: Command = {
  usage: `Usage: notedrill check NOTES [--frozen] [--lock FILE] [--format text|json|github]

Compiles the notes and prints what is wrong with them. Writes nothing. Exits with 1 on an error.

  --frozen        fail as well if a build would change the lock file; for CI
  --lock FILE     the lock file (default: NOTES/cards.lock.json)
  --format FORM   how messages are printed: text (default), json or github
  --help          this text`,
  async run(args, output) {
    const { positionals, values } = readArguments(
      args,
      { frozen: { type: 'boolean' }, lock: { type: 'string' }, format: { type: 'string' } },
      ['NOTES, the folder of notes'],
    )
    const format = choiceOf(values, 'format', FORMATS)
    const [notes = ''] = positionals
    const compiled = compileFolder(notes, textOf(values, 'lock'))
    const messages: Message[] = [...compiled.messages, ...suggest(notes, compiled.accounts)]
    if (
      values.frozen === true &&
      !hasErrors(messages) &&
      !isLockFresh(compiled.lockPath, compiled.lock)
    )
      messages.push({
        path: compiled.lockPath,
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'lock',
        found: 'a lock that the notes have outgrown',
        expected: 'the one that `notedrill compile` writes; commit it',
      })
    const cards = compiled.decks.reduce((sum, deck) => sum + deck.cards.length, 0)
    if (messages.length > 0 || format === 'json') output.print(formatMessages(messages, format))
    if (format === 'text')
      output.print(
        `${count(cards, 'card')} in ${count(compiled.decks.length, 'deck')}; ${countBySeverity(messages)}`,
      )
    return hasErrors(messages) ? 1 : 0
  },
}

/** What may be a slip of the pen; nothing is mended. */
function suggest(notes: string, accounts: readonly NoteAccount[]): Message[] {
  return findTypos(listProse(accounts)).map((each) => ({ ...each, path: join(notes, each.path) }))
}

function countBySeverity(messages: readonly Message[]): string {
  const severities: readonly Message['severity'][] = ['error', 'warning', 'suggestion']
  return severities
    .map((severity) =>
      count(messages.filter((message) => message.severity === severity).length, severity),
    )
    .join(', ')
}
