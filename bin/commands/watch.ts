import type { Message } from '../../compiler/note/message.ts'
import { type NoteFolder, openFolder } from '../notes/open-folder.ts'
import { openSaver, type SaveBuild } from '../notes/save-build.ts'
import { watchNotes } from '../start/watch-notes.ts'
import type { Command, Output } from './command.ts'
import { count } from './count.ts'
import { formatMessages, hasErrors } from './format-messages.ts'
import { readArguments, textOf } from './read-arguments.ts'
import { readOut } from './read-out.ts'
import { untilStopped } from './until-stopped.ts'

/** Compiles a folder of notes again whenever one of them is saved. */
export const watch: Command = {
  usage: `Usage: notedrill watch NOTES --out BANK [--lock FILE]

Compiles NOTES to the bank in the folder BANK, and again whenever a note is saved, moved or removed;
only what changed is read again. What it writes is what compile writes. While the notes have errors
the bank stays as it was. Stop it with Ctrl-C.

  --out BANK      the folder to write the bank to
  --lock FILE     the file that keeps card ids (default: NOTES/cards.lock.json)
  --help          this text`,
  async run(args, output) {
    const options = { out: { type: 'string' }, lock: { type: 'string' } } as const
    const { positionals, values } = readArguments(args, options, ['NOTES, the folder of notes'])
    const [notes = ''] = positionals
    const out = readOut(textOf(values, 'out'), notes)
    const folder = openFolder(notes, textOf(values, 'lock'))
    const save = openSaver()
    const compile = (changed?: readonly string[]): readonly Message[] =>
      compileOnce({ folder, out, save, changed }, output)
    const first = compile()
    if (first.some(({ rule }) => rule === 'notes')) return 1
    const stopped = untilStopped()
    const watcher = await watchNotes(notes, compile)
    output.print(`Watching ${notes}.`)
    await stopped
    await watcher.close()
    return 0
  },
}

interface Once {
  readonly folder: NoteFolder
  readonly out: string
  readonly save: SaveBuild
  readonly changed: readonly string[] | undefined
}

function compileOnce({ folder, out, save, changed }: Once, output: Output): readonly Message[] {
  const start = performance.now()
  const compiled = folder.compile(changed)
  const messages: Message[] = [...compiled.messages]
  if (!hasErrors(messages)) save(compiled, out, messages)
  const took = `${Math.round(performance.now() - start)} ms`
  if (messages.length > 0) output.complain(formatMessages(messages, 'text'))
  const cards = compiled.decks.reduce((sum, deck) => sum + deck.cards.length, 0)
  output.print(
    hasErrors(messages)
      ? `Nothing written: the notes have errors, to be mended first (${took}).`
      : `${count(cards, 'card')} in ${count(compiled.decks.length, 'deck')} (${took})`,
  )
  return messages
}
