import type { Refused } from '../../study/act/admit.ts'

/** What came of an action; whom Discord vouches for is never refused. */
export function admitted<Outcome>(outcome: Outcome | Refused): Outcome {
  if (isRefused(outcome)) throw new Error(`Unexpected refusal of a learner: ${outcome.reason}`)
  return outcome
}

function isRefused(outcome: unknown): outcome is Refused {
  return (
    typeof outcome === 'object' &&
    outcome !== null &&
    'kind' in outcome &&
    outcome.kind === 'refused'
  )
}
