import { changeRecord } from '../../study/act/change-record.ts'
import type { Quiz } from '../../study/quiz/quiz.ts'
import type { Score } from '../../study/quiz/score.ts'
import type { Bot } from '../bot.ts'
import type { Visit } from '../visit.ts'

/** A result is kept so long. */
const KEPT_MS = 90 * 86_400_000

/** What somebody has come to in all quizzes of a server. */
export interface Standing {
  readonly userId: string
  readonly quizzes: number
  readonly right: number
  readonly answered: number
}

interface Result {
  readonly at: number
  readonly scores: readonly Pick<Score, 'learnerId' | 'right' | 'answered'>[]
}

/** Keeps the result of a quiz, once: of those who have joined the server's leaderboard. */
export async function keepResult(
  { study, records }: Bot,
  { id, serverId }: Quiz,
  scores: readonly Score[],
): Promise<void> {
  const members = await readMembers({ records }, serverId)
  const counted = scores.filter(({ learnerId }) => members.has(learnerId))
  if (counted.length === 0) return
  const value: Result = {
    at: study.now(),
    scores: counted.map(({ learnerId, right, answered }) => ({ learnerId, right, answered })),
  }
  const key = { about: 'server', id: serverId, name: `R#${id}` } as const
  const recording = { records, read: asResult, until: study.now() + KEPT_MS }
  await changeRecord(study, recording, key, (before) => before ?? value)
}

/** The leaderboard of a server, best first: a fold of the results of its quizzes. */
export async function readStandings({ records }: Bot, serverId: string): Promise<Standing[]> {
  const members = await readMembers({ records }, serverId)
  const standings = new Map<string, Standing>()
  const of = { about: 'server', id: serverId } as const
  for await (const { value } of records.list(of, { prefix: 'R#' }))
    for (const { learnerId, right, answered } of asResult(value).scores) {
      const userId = members.get(learnerId)
      if (userId === undefined) continue
      const before = standings.get(userId) ?? { userId, quizzes: 0, right: 0, answered: 0 }
      standings.set(userId, {
        userId,
        quizzes: before.quizzes + 1,
        right: before.right + right,
        answered: before.answered + answered,
      })
    }
  return [...standings.values()].sort((a, b) => b.right - a.right || a.answered - b.answered)
}

/** Whether a learner has joined the leaderboard of a server. */
export async function hasJoined({ bot, who }: Visit, serverId: string): Promise<boolean> {
  const [mark] = await bot.records.read([markOf(who.learnerId, serverId)])
  return mark !== undefined
}

/** A leaderboard that somebody has joined. */
export interface Joined {
  readonly server: string
  /** The number of the account that it names. */
  readonly account: string
  readonly results: readonly {
    readonly quiz: string
    /** ISO 8601. */
    readonly at: string
    readonly right: number
    readonly answered: number
  }[]
}

/** The leaderboards that a learner has joined, with the results that are kept of them there. */
export async function listJoined({ records }: Bot, learnerId: string): Promise<Joined[]> {
  const joined: Joined[] = []
  const marks = { about: 'learner', id: learnerId } as const
  for await (const { name, value: mark } of records.list(marks, { prefix: 'B#' })) {
    const server = name.slice('B#'.length)
    const results: Joined['results'][number][] = []
    const of = { about: 'server', id: server } as const
    for await (const { name: result, value } of records.list(of, { prefix: 'R#' })) {
      const { at, scores } = asResult(value)
      const own = scores.find((each) => each.learnerId === learnerId)
      if (!own) continue
      const { right, answered } = own
      const quiz = result.slice('R#'.length)
      results.push({ quiz, at: new Date(at).toISOString(), right, answered })
    }
    joined.push({ server, account: asMember(mark).userId, results })
  }
  return joined
}

/** Joins the leaderboard of a server: the mark in the learner's own partition first, by which erasing finds it. */
export async function join({ bot, who, place }: Visit, serverId: string): Promise<void> {
  const { study, records } = bot
  const recording = { records, read: asMember }
  const member = { userId: place.userId }
  const keep = (before: typeof member | undefined) => before ?? member
  await changeRecord(study, recording, markOf(who.learnerId, serverId), keep)
  await changeRecord(study, recording, memberOf(who.learnerId, serverId), keep)
}

/** Leaves it: with the name gone, earlier results show nobody. */
export async function leave({ bot, who }: Visit, serverId: string): Promise<void> {
  await bot.records.remove(memberOf(who.learnerId, serverId))
  await bot.records.remove(markOf(who.learnerId, serverId))
}

async function readMembers(
  { records }: Pick<Bot, 'records'>,
  serverId: string,
): Promise<Map<string, string>> {
  const members = new Map<string, string>()
  const of = { about: 'server', id: serverId } as const
  for await (const { name, value } of records.list(of, { prefix: 'M#' }))
    members.set(name.slice('M#'.length), asMember(value).userId)
  return members
}

function markOf(learnerId: string, serverId: string) {
  return { about: 'learner', id: learnerId, name: `B#${serverId}` } as const
}

function memberOf(learnerId: string, serverId: string) {
  return { about: 'server', id: serverId, name: `M#${learnerId}` } as const
}

const asResult = (value: unknown): Result => value as Result
const asMember = (value: unknown): { readonly userId: string } => value as { userId: string }
