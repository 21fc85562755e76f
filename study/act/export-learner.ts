import type { Settings } from '../drill/settings.ts'
import { type MemoryEvent, unkept } from '../memory/event.ts'
import type { Memory } from '../memory/memory.ts'
import type { Parameters } from '../memory/parameters.ts'
import type { Refused, Who } from './admit.ts'
import type { Flag, QuizSheet } from './entries.ts'
import { admitWhole } from './finish-merges.ts'
import { type OwnKind, readOwn } from './own-records.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** The number of this format. */
export const EXPORT_FORMAT = 1

/** A record of a learner's as an export has it: when it was last written is another table's. */
type Exported<Kind, Value> = { readonly kind: Kind; readonly id: string } & Omit<
  Value,
  'updatedAt' | 'deletedAt' | 'imported'
>

/** A question that was reported, as an export has it. */
export type ExportedFlag = Exported<'flag', Flag>
/** A quiz, as an export has it. */
export type ExportedQuiz = Exported<'quiz', QuizSheet>

/** One line of an export: the first is a head, the second the learner; then one a flag, a quiz, a card. */
export type ExportLine =
  | { readonly kind: 'notedrill-export'; readonly format: typeof EXPORT_FORMAT }
  | {
      readonly kind: 'learner'
      readonly createdAt: number
      readonly settings: Settings
      readonly earlierParameters: readonly Parameters[]
    }
  | ExportedFlag
  | ExportedQuiz
  | { readonly kind: 'memory'; readonly cardId: string; readonly events: readonly MemoryEvent[] }

/** Everything there is of a learner. */
export type Export =
  | Refused
  | {
      readonly kind: 'export'
      readonly profile: Profile
      readonly memories: AsyncIterable<Memory>
      /** The records of a kind, by id; what was deleted is not among them. */
      own<Kind extends OwnKind>(kind: Kind): ReturnType<typeof readOwn<Kind>>
    }

/** An export that there is. */
export type Whole = Extract<Export, { kind: 'export' }>

/** A part of an export that is not cut: a text, and a key that is greater than those before it. */
export interface Piece {
  readonly key: string
  readonly text: string
}

/**
 * Reads everything there is of a learner: settings, what was reported, quizzes, and the log of every
 * card. Tokens are not among it.
 */
export async function exportLearner(study: Study, who: Who): Promise<Export> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const memories = study.store.memories(profile.learnerId)
  return { kind: 'export', profile, memories, own: (kind) => readOwn(study, profile, kind) }
}

/** An export as JSON lines: the same learner gives the same text. */
export async function* writeJsonLines(whole: Whole): AsyncIterable<string> {
  for await (const { text } of piecesOfLines(whole)) yield text
}

/** No id of a card begins with these. */
const BEFORE_CARDS = { flag: '0', quiz: '1' } as const

/** The pieces of an export as JSON lines: those after a key, if one is given. */
export async function* piecesOfLines(whole: Whole, after = ''): AsyncIterable<Piece> {
  const { profile, memories } = whole
  if (after === '') {
    const { createdAt, settings, earlierParameters } = profile
    const head = lineOf({ kind: 'notedrill-export', format: EXPORT_FORMAT })
    const learner = lineOf({ kind: 'learner', createdAt, settings, earlierParameters })
    yield { key: '', text: head + learner }
  }
  yield* recordsOf(whole, after)
  // When something was written is this table's: another one that takes it in has a time of its own for that.
  for await (const { cardId, events } of memories)
    if (cardId > after)
      yield { key: cardId, text: lineOf({ kind: 'memory', cardId, events: events.map(unkept) }) }
}

async function* recordsOf({ own }: Whole, after: string): AsyncIterable<Piece> {
  // Beyond all of them.
  if (after > '2') return
  for (const [id, value] of inOrder(await own('flag'))) {
    const { createdAt, cardId, question, rev, reason, comment, deletedAt } = value
    const flag = { kind: 'flag', id, createdAt, cardId, question, rev, reason, comment } as const
    const key = BEFORE_CARDS.flag + id
    if (deletedAt === undefined && key > after) yield { key, text: lineOf(flag) }
  }
  for (const [id, value] of inOrder(await own('quiz'))) {
    const { updatedAt: _, deletedAt, ...sheet } = value
    const key = BEFORE_CARDS.quiz + id
    if (deletedAt === undefined && key > after)
      yield { key, text: lineOf({ kind: 'quiz', id, ...sheet }) }
  }
}

function inOrder<Value>(
  records: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value])[] {
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1))
}

function lineOf(line: ExportLine): string {
  return `${JSON.stringify(line)}\n`
}
