import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../../compiler/compile.ts'
import { type Build, buildOf, buildOfLock } from '../../compiler/diff/build.ts'
import { compareBuilds } from '../../compiler/diff/compare-builds.ts'
import { decodeLock } from '../../compiler/lock/encode-lock.ts'
import { compileFolder } from '../notes/compile-folder.ts'
import { findNotesIn } from '../notes/find-notes-folder.ts'
import { LOCK_NAME } from '../notes/lock-file.ts'
import { openImages } from '../notes/open-images.ts'
import { RevisionRefused, readRevision } from '../notes/read-revision.ts'
import { type Command, UsageError } from './command.ts'
import { formatChanges } from './format-changes.ts'
import { formatMessages, hasErrors } from './format-messages.ts'
import { choiceOf, readArguments, textOf } from './read-arguments.ts'
import { summarizeChanges } from './summarize-changes.ts'

/** Shows what an edit of the notes means for the cards. */
export const diff: Command = {
  usage: `Usage: notedrill diff [REV|LOCK] [--notes DIR] [--lock FILE] [--format markdown|json]

Compares the cards of the notes as they are with those at a git revision (default: HEAD) or in a
lock file, and prints Markdown for a pull request: what is asked newly, in other words, with another
answer (and how to let learners begin anew), elsewhere, or no more. Writes nothing.

  --notes DIR     the folder of notes (default: the one here that has a ${LOCK_NAME})
  --lock FILE     the lock file of the notes (default: DIR/${LOCK_NAME})
  --format FORM   markdown (default) or json
  --help          this text`,
  async run(args, output) {
    const options = {
      notes: { type: 'string' },
      lock: { type: 'string' },
      format: { type: 'string' },
    } as const
    const { positionals, values } = readArguments(args, options, [], 1)
    const format = choiceOf(values, 'format', ['markdown', 'json'])
    const notes = textOf(values, 'notes') ?? findNotesIn('.')
    if (notes === undefined)
      throw new UsageError(
        `No folder here, or more than one, has a ${LOCK_NAME}: name it with --notes.`,
      )
    const lockPath = textOf(values, 'lock') ?? join(notes, LOCK_NAME)
    const compiled = compileFolder(notes, lockPath)
    if (hasErrors(compiled.messages)) {
      output.complain(formatMessages(compiled.messages, 'text'))
      return 1
    }
    const before = readBefore(positionals[0] ?? 'HEAD', notes, lockPath)
    if (typeof before === 'string') {
      output.complain(before)
      return 1
    }
    const changes = compareBuilds(before, buildOf(compiled))
    output.print(
      format === 'json'
        ? JSON.stringify(summarizeChanges(changes), undefined, 2)
        : formatChanges(changes),
    )
    return 0
  },
}

/** The build to compare with, or a sentence why there is none. */
function readBefore(name: string, notes: string, lockPath: string): Build | string {
  if (existsSync(name) && statSync(name).isFile()) {
    const lock = decodeLock(readFileSync(name, 'utf8'))
    return 'entries' in lock
      ? buildOfLock(lock)
      : `${name} is no lock file of notedrill (line ${lock.badLine}).`
  }
  try {
    const { files, lock, overrides } = readRevision(notes, name, lockPath)
    // Images are those of now: no card's id hangs on them.
    return buildOf(compile(files, lock, openImages(notes), overrides))
  } catch (error) {
    if (error instanceof RevisionRefused) return error.message
    throw error
  }
}
