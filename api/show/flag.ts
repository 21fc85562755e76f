import type { Flag } from '../../study/act/entries.ts'
import { instant, showResource, showTombstone } from './envelope.ts'

/** A flag, its id, and where it is. */
export interface NamedFlag {
  readonly id: string
  readonly flag: Flag
  readonly url?: string
}

function named({ id, flag, url = `/v1/flags/${encodeURIComponent(id)}` }: NamedFlag) {
  return { object: 'flag' as const, id, url, updatedAt: flag.updatedAt }
}

/** A flag, as the API writes it; that of a question that was withdrawn only says so. */
export function showFlag(it: NamedFlag) {
  const { cardId, question, rev, reason, comment, createdAt } = it.flag
  const created_at = instant(createdAt)
  return showResource(named(it), { card: cardId, question, rev, reason, comment, created_at })
}

/** A flag that was withdrawn. */
export function showFlagGone(flag: NamedFlag) {
  return showTombstone(named(flag), 'deleted')
}

/** Whichever of the two it is. */
export function showFlagOrGone(flag: NamedFlag) {
  return flag.flag.deletedAt === undefined ? showFlag(flag) : showFlagGone(flag)
}
