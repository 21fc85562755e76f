import { Limiter } from '../api/limit/limiter.ts'

/**
 * Who is held back, and who writes the notes: learners' ids in `AUTHORS`, separated by commas. Where
 * many come from one address, `ADDRESS_LIMITS_TIMES` says how many times its limits they have.
 *
 * @throws RangeError if that is no number of times
 */
export function createLimits(variables: Readonly<Record<string, string | undefined>>) {
  const authors = new Set((variables.AUTHORS ?? '').split(',').filter(Boolean))
  return { limiter: new Limiter(), perAddress: readTimes(variables.ADDRESS_LIMITS_TIMES), authors }
}

function readTimes(given = ''): number {
  if (given === '') return 1
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given)
  throw new RangeError(
    `ADDRESS_LIMITS_TIMES is ${JSON.stringify(given)}, expected a number from 1 to 99999.`,
  )
}
