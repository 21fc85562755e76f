import { type Parameters, parametersId } from '../memory/parameters.ts'
import type { Profile } from './store.ts'

/** Every set of parameters that a learner had before the one in force, and some more, each once. */
export function earlierParametersOf(
  { settings, earlierParameters }: Pick<Profile, 'settings' | 'earlierParameters'>,
  more: readonly Parameters[],
): readonly Parameters[] {
  const byId = new Map([...earlierParameters, ...more].map((each) => [parametersId(each), each]))
  byId.delete(parametersId(settings.parameters))
  return [...byId.values()]
}
