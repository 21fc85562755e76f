import { unexpected } from '../memory/read-fields.ts'
import type { Entries } from './entries.ts'
import type { ExportedFlag, ExportedQuiz } from './export-learner.ts'
import { keepTrying } from './keep-trying.ts'
import { type OwnKind, readOwn } from './own-records.ts'
import { sideBySide } from './side-by-side.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** More of a kind are not brought in: every list of them reads them all. What one makes oneself is not counted out. */
export const MOST_IMPORTED = 1000

const WRITES_AT_ONCE = 8

/** Records of a kind from an export, each with the line it stood in. */
export type Lines<Record> = readonly (Record & { readonly line: number })[]

/** What came of it: how many were new, and which were not taken and why. */
export interface RecordsTaken {
  readonly added: number
  readonly rejected: readonly { readonly line: number; readonly reason: string }[]
}

/**
 * Takes questions that were reported into the learner's own list. They are not reported again: whoever
 * writes the notes has been told where they were, and an import is no way to flood them.
 */
export function importFlags(
  study: Study,
  profile: Profile,
  lines: Lines<ExportedFlag>,
): Promise<RecordsTaken> {
  const updatedAt = study.now()
  return addRecords(study, profile, 'flag', lines, ({ kind: _, id: __, line: ___, ...flag }) => ({
    ...flag,
    updatedAt,
    imported: true,
  }))
}

/** Takes quizzes in, drawn or submitted, as they were. */
export function importQuizzes(
  study: Study,
  profile: Profile,
  lines: Lines<ExportedQuiz>,
): Promise<RecordsTaken> {
  const updatedAt = study.now()
  return addRecords(study, profile, 'quiz', lines, ({ kind: _, id: __, line: ___, ...sheet }) => ({
    ...sheet,
    updatedAt,
  }))
}

/** What is there stays, and so does what was deleted: only what never was is added. */
async function addRecords<
  Kind extends OwnKind,
  Line extends Lines<{ readonly id: string }>[number],
>(
  study: Study,
  profile: Profile,
  kind: Kind,
  lines: readonly Line[],
  entryOf: (line: Line) => Entries[Kind],
): Promise<RecordsTaken> {
  if (lines.length === 0) return { added: 0, rejected: [] }
  const there = new Set((await readOwn(study, profile, kind)).keys())
  const fresh = new Map(lines.filter(({ id }) => !there.has(id)).map((line) => [line.id, line]))
  const room = Math.max(0, MOST_IMPORTED - there.size)
  const written = await sideBySide([...fresh.values()].slice(0, room), WRITES_AT_ONCE, (line) => {
    const place = { kind, owner: profile.learnerId, id: line.id }
    const kept = { value: entryOf(line), version: 1 }
    return keepTrying(study, () => study.store.putEntry(place, kept))
  })
  const rejected = [...fresh.values()].slice(room).map(({ line }, at) => {
    const found = Math.max(MOST_IMPORTED, there.size) + at + 1
    const { message } = unexpected(found, `at most ${MOST_IMPORTED} lines of a ${kind} in all`)
    return { line, reason: message }
  })
  return { added: written.filter((outcome) => outcome === 'written').length, rejected }
}
