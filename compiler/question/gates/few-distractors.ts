import type { Gate } from '../gate.ts'

const FEWEST = 2

/** A choice with fewer than two wrong options, unless the stem names all there are; the card is asked in another form. */
export const fewDistractors: Gate = {
  id: 'few-distractors',
  refuse: ({ form, distractors }) =>
    form.kind === 'choice' && distractors.length < (form.only ? 1 : FEWEST)
      ? `only ${distractors.length} good wrong option${distractors.length === 1 ? '' : 's'} in the notes, ${FEWEST} needed`
      : undefined,
}
