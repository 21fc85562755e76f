import type { Gate } from '../gate.ts'

/** A description that the notes give of something else as well: `an act of Parliament` under several acts. */
export const looseDescription: Gate = {
  id: 'loose-description',
  refuse({ draft }, { truth }) {
    if (!/^(?:definition\.reverse|cell\.row|property\.subject)$/.test(draft.slot)) return undefined
    return truth.holdsElsewhere(draft.about, draft.answer)
      ? 'the notes say the same of something else'
      : undefined
  },
}
