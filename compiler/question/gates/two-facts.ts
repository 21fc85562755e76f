import { splitSentences } from '../../fact/sentence/split-sentences.ts'
import type { Gate } from '../gate.ts'
import { plainText } from '../wording.ts'

/** An answer, or a description, of more than one sentence. */
export const twoFacts: Gate = {
  id: 'two-facts',
  refuse({ form, draft }) {
    if (/^(?:member|sequence|command)$/.test(draft.found.fact.kind)) return undefined
    const isMany = (text: string): boolean =>
      splitSentences(plainText(text)).length > 1 ||
      /\.\s(?:He|She|It|They|This|These)\s/.test(text) ||
      text.split(';').length > 2
    return isMany(form.answer) || isMany(draft.about)
      ? 'it states several things at once'
      : undefined
  },
}
