import { type ProblemReply, problem } from '../problem.ts'

/** That a scope was asked for which there is not. */
export function unknownScope(): ProblemReply {
  return problem('scope-invalid', 'Expected some of study, read and author, with spaces between.')
}
