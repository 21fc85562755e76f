/** What is asked of the notes: is there a statement with all of some words and so many of others. Words are numbers. */
export interface Query {
  readonly all: readonly number[]
  readonly some: readonly number[]
  /** At least so many of `some`; `NOT_ALL`: any number but all of them. */
  readonly need: number
}

export const NOT_ALL = -1

/** The question whether a statement has all of `subject` and a share of `said`; `undefined` if there is nothing to ask. */
export function askShare(
  subject: readonly number[],
  said: readonly number[],
  share: number,
): Query | undefined {
  if (said.length === 0) return undefined
  if (share === 1) return { all: [...new Set([...subject, ...said])], some: [], need: 0 }
  let need = 0
  while (need / said.length < share) need++
  return subject.length === 0 ? undefined : { all: subject, some: said, need }
}

/** Whether a statement is what a query asks for. */
export function isAnswer({ all, some, need }: Query, statement: readonly number[]): boolean {
  if (!all.every((word) => statement.includes(word))) return false
  const shared = some.filter((word) => statement.includes(word)).length
  return need === NOT_ALL ? shared < some.length : shared >= need
}
