import type { Gate } from '../gate.ts'

const FEWEST = 2

/** A choice with fewer than two wrong options; the card is asked in another form. */
export const fewDistractors: Gate = {
  id: 'few-distractors',
  refuse: ({ form, distractors }) =>
    form.kind === 'choice' && distractors.length < FEWEST
      ? `only ${distractors.length} good wrong option${distractors.length === 1 ? '' : 's'} in the notes, ${FEWEST} needed`
      : undefined,
}
