import type { Study } from '../../study/act/study.ts'
import { type ProblemReply, problem } from '../problem.ts'

/** That there is no deck of a name, wherever it was asked for; nothing if there is. */
export function unknownDeck(study: Study, deck: string | undefined): ProblemReply | undefined {
  if (deck === undefined || study.bank().decks.some(({ id }) => id === deck)) return undefined
  return problem('not-found', `There is no deck ${deck}.`)
}
