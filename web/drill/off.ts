import { serverNow } from '../client/server-clock.ts'
import type { Revealed, Review } from '../client/types.ts'
import type { Off } from '../text/spans.ts'

/** How far off the card is after a review. */
export function offOf({ data, resources_updated }: Review): Off {
  const { due_at, interval_days } = resources_updated.memory.data
  return { ms: Date.parse(due_at) - Date.parse(data.answered_at), days: interval_days }
}

/** How far off the card would be after a rating. */
export function offAfter({ due_at, interval_days }: Revealed['data']['ratings']['again']): Off {
  return { ms: Date.parse(due_at) - serverNow(), days: interval_days }
}
