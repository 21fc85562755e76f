import type { Now } from '../drill/due.ts'
import { type DayStart, dayOf } from '../memory/day.ts'
import { type KnownParameters, knownParameters } from '../memory/fold.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** Now, and the learner's day it is. */
export function nowOf(study: Study, start: DayStart): Now {
  const at = study.now()
  return { at, day: dayOf(at, start) }
}

/** The parameters of a learner, in force and before. */
export function parametersOf({ settings, earlierParameters }: Profile): KnownParameters {
  return knownParameters(settings.parameters, earlierParameters)
}
