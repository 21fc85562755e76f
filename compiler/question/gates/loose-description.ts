import type { Gate } from '../gate.ts'

const CLAUSE = /^(?:how|what|where|which|when|who|why|whether)\b/i
const ADJECTIVE = /^(?:self-)?\p{L}+(?:able|ible|ous|ive|less|ful|weight)$/iu

/** `The lazy counterpart`, `an alternative` */
const RELATIVE =
  /^(?:an?\s|the\s)?(?:\p{L}+\s){0,2}(?:counterpart|alternative|opposite|equivalent|variant|version|replacement|successor|predecessor|inverse|reverse|parent|child|sibling|subset|superset|part|example)$/iu

/** A description that the notes give of something else as well: `an act of Parliament` under several acts. */
export const looseDescription: Gate = {
  id: 'loose-description',
  refuse({ draft, form, distractors }, { truth }) {
    if (draft.slot === 'definition.reverse') {
      if (form.kind !== 'choice' && CLAUSE.test(draft.about))
        return 'a question in place of a description fits several terms'
      if (RELATIVE.test(draft.about)) return 'it does not say of what'
      const isAmongThings =
        form.kind !== 'choice' || !distractors.every((each) => ADJECTIVE.test(each))
      if (ADJECTIVE.test(form.answer) && isAmongThings)
        return 'a quality fits more than the one thing described'
    }
    if (draft.found.fact.kind === 'cell' && /\bonly\b/i.test(draft.found.fact.value))
      return undefined
    if (draft.found.rule === 'capability') return undefined
    if (!/^(?:definition\.reverse|cell\.row|property\.subject)$/.test(draft.slot)) return undefined
    return truth.holdsElsewhere(draft.about, draft.answer)
      ? 'the notes say the same of something else'
      : undefined
  },
}
