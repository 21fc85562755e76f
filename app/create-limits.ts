import { Limiter } from '../api/limit/limiter.ts'

/** Who is held back, and who writes the notes: learners' ids in `AUTHORS`, separated by commas. */
export function createLimits(variables: Readonly<Record<string, string | undefined>>) {
  const authors = new Set((variables.AUTHORS ?? '').split(',').filter(Boolean))
  return { limiter: new Limiter(), authors }
}
