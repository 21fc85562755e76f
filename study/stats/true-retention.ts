import type { Answered } from './answered.ts'

/** How many of so many were remembered. */
export interface Share {
  readonly remembered: number
  readonly of: number
}

/** The share that was in fact recalled, of cards in review. */
export interface TrueRetention {
  /** Intervals under 21 days. */
  readonly young: Share
  /** Intervals of 21 days and more. */
  readonly mature: Share
  readonly all: Share
}

/** From this interval on, in days, a card is called mature; as in Anki. */
const MATURE_DAYS = 21

/**
 * True retention over the days from `fromDay` to `toDay`: of the first review of each card on each
 * day, where the card was in review, the share that was not `again`. Learning steps do not count,
 * nor a second answer on the same day. As in Anki's statistics.
 */
export function trueRetention(
  answered: readonly Answered[],
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
): TrueRetention {
  const counted = answered.filter(
    ({ review, before }) =>
      review.day >= fromDay &&
      review.day <= toDay &&
      before.phase === 'review' &&
      before.last?.day !== review.day,
  )
  const isMature = ({ before }: Answered): boolean => before.intervalDays >= MATURE_DAYS
  return {
    young: shareOf(counted.filter((each) => !isMature(each))),
    mature: shareOf(counted.filter(isMature)),
    all: shareOf(counted),
  }
}

function shareOf(answered: readonly Answered[]): Share {
  const remembered = answered.filter(({ review }) => review.rating !== 'again').length
  return { remembered, of: answered.length }
}
