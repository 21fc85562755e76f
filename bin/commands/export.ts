import { makeCollection } from '../../compiler/export/anki/collection.ts'
import { writeGift } from '../../compiler/export/gift/write-gift.ts'
import { writeCsv } from '../../compiler/export/write-csv.ts'
import { writeJson } from '../../compiler/export/write-json.ts'
import type { Message } from '../../compiler/note/message.ts'
import { writeApkg } from '../export/write-apkg.ts'
import { type CompiledFolder, compileFolder } from '../notes/compile-folder.ts'
import { writeLock } from '../notes/lock-file.ts'
import { codeOf, writeWhole } from '../notes/write-whole.ts'
import { type Command, UsageError } from './command.ts'
import { count } from './count.ts'
import { formatMessages, hasErrors } from './format-messages.ts'
import { choiceOf, readArguments, textOf } from './read-arguments.ts'

const TARGETS = ['apkg', 'gift', 'csv', 'json'] as const
type Target = (typeof TARGETS)[number]

/** Compiles notes for another program: Anki, Moodle, a spreadsheet. */
export const exportCards: Command = {
  usage: `Usage: notedrill export NOTES --to apkg|gift|csv|json [--out FILE] [--lock FILE]

Compiles NOTES and writes their cards for another program. Without --out it prints (not apkg). Keeps
the ids of new cards in the lock file, so that the next export is known again. On an error nothing is
written.

  --to apkg       a package for Anki, with images. Importing it again updates and keeps schedules
  --to gift       a quiz for Moodle
  --to csv        for Anki's own note types, or a spreadsheet
  --to json       all that is known of the cards
  --out FILE      the file to write
  --lock FILE     the lock file (default: NOTES/cards.lock.json)
  --help          this text

Set SOURCE_DATE_EPOCH (seconds) for an apkg that is the same to the byte.`,
  async run(args, output) {
    const options = {
      to: { type: 'string' },
      out: { type: 'string' },
      lock: { type: 'string' },
    } as const
    const { positionals, values } = readArguments(args, options, ['NOTES, the folder of notes'])
    if (textOf(values, 'to') === undefined)
      throw new UsageError(`Missing --to ${TARGETS.join('|')}.`)
    const target = choiceOf(values, 'to', TARGETS)
    const out = textOf(values, 'out')
    if (target === 'apkg' && out === undefined)
      throw new UsageError('Missing --out FILE, the package to write.')
    const compiled = compileFolder(positionals[0] ?? '', textOf(values, 'lock'))
    const messages: Message[] = [...compiled.messages]
    if (!hasErrors(messages)) {
      const written = await writeFor(target, compiled)
      if (out === undefined) output.print(written.toString().trimEnd())
      else save(out, written, messages)
      if (!hasErrors(messages)) writeLock(compiled.lockPath, compiled.lock, messages)
    }
    if (messages.length > 0) output.complain(formatMessages(messages, 'text'))
    if (hasErrors(messages)) return 1
    if (out !== undefined) output.print(summarize(compiled, out))
    return 0
  },
}

async function writeFor(
  target: Target,
  { decks, assets }: CompiledFolder,
): Promise<string | Buffer> {
  switch (target) {
    case 'apkg':
      return writeApkg(makeCollection({ decks, assets, atSeconds: nowSeconds() }))
    case 'gift':
      return writeGift(decks)
    case 'csv':
      return writeCsv(decks)
    case 'json':
      return writeJson(decks)
  }
}

/** Now, or the time that a reproducible build is said to be of. */
function nowSeconds(): number {
  const epoch = process.env.SOURCE_DATE_EPOCH
  return epoch !== undefined && /^\d{1,12}$/.test(epoch)
    ? Number(epoch)
    : Math.floor(Date.now() / 1000)
}

function save(path: string, written: string | Buffer, messages: Message[]): void {
  try {
    writeWhole(path, written)
  } catch (error) {
    messages.push({
      path,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'export',
      found: `a place that cannot be written (${codeOf(error)})`,
      expected: 'a file in a folder that is there',
    })
  }
}

function summarize({ decks }: CompiledFolder, out: string): string {
  const cards = decks.reduce((sum, deck) => sum + deck.cards.length, 0)
  return `${count(cards, 'card')} of ${count(decks.length, 'deck')}, written to ${out}`
}
