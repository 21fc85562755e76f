import type { Gate } from '../gate.ts'

/** A question of which nobody could look up where it is from. */
export const noSource: Gate = {
  id: 'no-source',
  refuse({ draft: { found } }) {
    if (found.startLine < 1 || found.endLine < found.startLine)
      return 'it is from no line of the note'
    return found.rule === '' ? 'no rule made it' : undefined
  },
}
