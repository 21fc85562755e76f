import { COMPONENTS_V2, EPHEMERAL, NEW_MESSAGE, type Reply, UPDATE_MESSAGE } from '../discord.ts'
import type { Visit } from '../visit.ts'
import type { Part } from './layout.ts'

/**
 * A message as the answer: in the place of the one that was pressed if there is one, otherwise a new
 * one. Nobody is ever mentioned.
 */
export function reply({ isUpdate, isEphemeral }: Visit, parts: readonly Part[]): Reply {
  const data = { components: [...parts], allowed_mentions: { parse: [] } }
  return isUpdate
    ? { type: UPDATE_MESSAGE, data: { ...data, flags: COMPONENTS_V2 } }
    : {
        type: NEW_MESSAGE,
        data: { ...data, flags: COMPONENTS_V2 | (isEphemeral ? EPHEMERAL : 0) },
      }
}

/** A message of its own that only the one who asked sees, whatever was pressed. */
export function replyAside(parts: readonly Part[]): Reply {
  return {
    type: NEW_MESSAGE,
    data: {
      components: [...parts],
      allowed_mentions: { parse: [] },
      flags: COMPONENTS_V2 | EPHEMERAL,
    },
  }
}
