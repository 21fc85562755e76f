import { MEMBER_LIMIT } from '../../fact/members.ts'
import type { Gate } from '../gate.ts'

/** A list of more things than one remembers at a time. */
export const longList: Gate = {
  id: 'long-list',
  refuse({ draft }) {
    const { fact } = draft.found
    const size =
      fact.kind === 'member'
        ? fact.members.length
        : fact.kind === 'sequence'
          ? fact.steps.length
          : 0
    return size > MEMBER_LIMIT ? `it lists ${size} things, more than ${MEMBER_LIMIT}` : undefined
  },
}
