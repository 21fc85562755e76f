import { answerQuestion } from '../../study/act/answer-question.ts'
import { askNext } from '../../study/act/ask-next.ts'
import type { Profile, Store } from '../../study/act/store.ts'
import type { Study } from '../../study/act/study.ts'
import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'

/** Nobody has this id: 26 characters, as every learner's. */
export const NOBODY = 'a'.repeat(26)

/**
 * Asks nobody a question and grades an answer that nobody keeps, so that what the first learner needs
 * is compiled and loaded by then. Touches no store.
 */
export async function rehearse(study: Study, timeZone: string): Promise<void> {
  const rehearsal = { ...study, store: emptyStore(timeZone) }
  const who = { learnerId: NOBODY }
  const next = await askNext(rehearsal, who)
  if (next.kind !== 'asked') return
  const { card, question, reviewId } = next
  const form = question.id.slice(card.id.length + 1)
  const keys = question.kind === 'choice' ? question.options.filter(({ key }) => key) : []
  const given = { kind: 'options', ids: keys.map(({ id }) => id) } as const
  await answerQuestion(rehearsal, who, {
    reviewId,
    cardId: card.id,
    form,
    rev: question.rev,
    given,
  })
}

/** A store that has one profile and stays as it is. */
function emptyStore(timeZone: string): Store {
  const profile: Profile = {
    learnerId: NOBODY,
    origin: 'anonymous',
    createdAt: 0,
    version: 1,
    settings: { ...DEFAULT_SETTINGS, timeZone },
    earlierParameters: [],
  }
  return {
    read: async () => ({ profile, memories: new Map() }),
    states: async () => new Map(),
    async *memories() {},
    addLearner: async () => {},
    append: async () => ({ kind: 'written' }),
    putProfile: async () => 'written',
    removeItems: async () => {},
    putPlan: async () => {},
  }
}
