import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { readCsv } from '../../compiler/import/csv/read-csv.ts'
import { readGift } from '../../compiler/import/gift/read-gift.ts'
import type { Imported, ImportedFile } from '../../compiler/import/imported.ts'
import { writeNotes } from '../../compiler/import/write/write-notes.ts'
import type { Message } from '../../compiler/note/message.ts'
import { codeOf } from '../notes/write-whole.ts'
import { type Command, type Output, UsageError } from './command.ts'
import { count } from './count.ts'
import { formatMessages, hasErrors } from './format-messages.ts'
import { readArguments, textOf } from './read-arguments.ts'

const LIMIT_BYTES = 8 * 1024 * 1024

const READERS: ReadonlyMap<string, (text: string, path: string) => ImportedFile> = new Map([
  ['.gift', readGift],
  ['.csv', readCsv],
  ['.tsv', readCsv],
  // What Anki calls its notes in plain text.
  ['.txt', readCsv],
])

/** Turns questions of another program into notes. */
export const importQuestions: Command = {
  usage: `Usage: notedrill import FILE --out DIR [--force]

Writes the questions of FILE (.gift, .csv, .tsv, .txt) as notes into the folder DIR, a note for each
category or deck, in the plainest syntax that compiles to the same question. On an error nothing is
written; a note that is there already is never overwritten without --force.

  --out DIR       the folder of the notes
  --force         replace notes that are there
  --help          this text`,
  async run(args, output) {
    const options = { out: { type: 'string' }, force: { type: 'boolean' } } as const
    const { positionals, values } = readArguments(args, options, [
      'FILE, a .gift, .csv, .tsv or .txt',
    ])
    const [path = ''] = positionals
    const out = textOf(values, 'out')
    if (out === undefined) throw new UsageError('Missing --out DIR, the folder of the notes.')
    const read = READERS.get(extname(path).toLowerCase())
    if (!read)
      throw new UsageError(
        `Unexpected file ${JSON.stringify(path)}, expected .gift, .csv, .tsv or .txt.`,
      )
    const messages: Message[] = []
    const text = readText(path, messages)
    const file = text === undefined ? undefined : read(text, path)
    messages.push(...(file?.messages ?? []))
    const questions = named(file?.questions ?? [], path)
    const { notes, messages: unwritten } = writeNotes(questions, path)
    messages.push(...unwritten)
    if (text !== undefined && questions.length === 0 && !hasErrors(messages))
      messages.push(refuse(path, 'no question', 'at least one'))
    const force = values.force === true
    if (!hasErrors(messages)) save(notes, { out, force }, messages)
    return report({ messages, notes, questions, out }, output)
  },
}

/** Questions of no category are named by their file. */
function named(questions: readonly Imported[], path: string): Imported[] {
  const title = basename(path, extname(path))
  return questions.map((question) =>
    question.deck === '' ? { ...question, deck: title } : question,
  )
}

function readText(path: string, messages: Message[]): string | undefined {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > LIMIT_BYTES) {
      messages.push(refuse(path, `${bytes.length} bytes`, `at most ${LIMIT_BYTES}`))
      return undefined
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const found = codeOf(error) === 'ENOENT' ? 'no such file' : 'a file that cannot be read as text'
    messages.push(refuse(path, found, 'a file in UTF-8'))
    return undefined
  }
}

function refuse(path: string, found: string, expected: string): Message {
  return { path, line: 1, column: 1, severity: 'error', rule: 'import', found, expected }
}

/** Writes all notes, or none. */
function save(
  notes: ReadonlyMap<string, string>,
  { out, force }: { readonly out: string; readonly force: boolean },
  messages: Message[],
): void {
  const places = [...notes].map(([name, text]) => ({ path: join(out, name), text }))
  for (const { path } of places)
    if (!force && existsSync(path))
      messages.push(refuse(path, 'a note that is there already', 'another --out, or --force'))
  if (hasErrors(messages)) return
  try {
    mkdirSync(out, { recursive: true })
    const drafts = places.map(({ path, text }) => {
      writeFileSync(`${path}.${process.pid}.tmp`, text)
      return { draft: `${path}.${process.pid}.tmp`, path }
    })
    for (const { draft, path } of drafts) renameSync(draft, path)
  } catch (error) {
    messages.push(refuse(out, `a place that cannot be written (${codeOf(error)})`, 'a folder'))
  }
}

interface Done {
  readonly messages: readonly Message[]
  readonly notes: ReadonlyMap<string, string>
  readonly questions: readonly Imported[]
  readonly out: string
}

function report({ messages, notes, questions, out }: Done, output: Output): number {
  if (messages.length > 0) output.complain(formatMessages(messages, 'text'))
  if (hasErrors(messages)) return 1
  output.print(
    [
      `${count(questions.length, 'question')} in ${count(notes.size, 'note')}`,
      ...[...notes.keys()].map((name) => `  ${join(out, name)}`),
    ].join('\n'),
  )
  return 0
}
