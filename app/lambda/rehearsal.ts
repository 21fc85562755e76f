import type { Records } from '../../study/act/records.ts'
import type { Profile, Store } from '../../study/act/store.ts'
import type { Study } from '../../study/act/study.ts'
import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'

/** Nobody has this id: 26 characters, as every learner's. */
export const NOBODY = 'a'.repeat(26)

/** What a function does while it starts, so that its first request finds it done before. */
export type Rehearse = (study: Study) => Promise<void>

const PROFILE: Profile = {
  learnerId: NOBODY,
  origin: 'anonymous',
  createdAt: 0,
  version: 1,
  settings: DEFAULT_SETTINGS,
  earlierParameters: [],
}

/** A store that lets everybody in, finds nothing and keeps nothing. */
const EMPTY: Store = {
  async read(_, { tokenHash }) {
    const memories = new Map()
    if (tokenHash === undefined) return { profile: PROFILE, memories }
    const token = { hash: tokenHash, scopes: ['study'], createdAt: 0, expiresAt: Infinity } as const
    return { profile: PROFILE, token, memories }
  },
  states: async () => new Map(),
  async *memories() {},
  addLearner: async () => {},
  addToken: async () => {},
  append: async () => ({ kind: 'written' }),
  putProfile: async () => 'written',
  removeItems: async () => {},
  putPlan: async () => {},
  readEntry: async () => undefined,
  putEntry: async () => 'written',
  listEntries: async () => new Map(),
  countOne: async () => 1,
}

/** The same study, for a rehearsal: nothing that is done with it is kept. */
export function rehearsalOf(study: Study): Study {
  return { ...study, store: EMPTY }
}

/** Records that are empty and keep nothing. */
export const NO_RECORDS: Records = {
  read: async (keys) => keys.map(() => undefined),
  async *list() {},
  keep: async () => 'written',
  remove: async () => {},
}
