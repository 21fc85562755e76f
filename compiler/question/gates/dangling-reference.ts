import { DANGLING } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { Gate } from '../gate.ts'

/** A question or an answer that opens with a pronoun, or points to something that is not shown. */
export const danglingReference: Gate = {
  id: 'dangling-reference',
  refuse({ form, draft }) {
    const { fact } = draft.found
    const quoted = fact.kind === 'choice' ? fact.condition : (/“(.+)”/.exec(form.stem)?.[1] ?? '')
    for (const text of [form.answer, quoted]) {
      if (
        /^(?:again|also|however|then|therefore|thus|hence|so|instead|otherwise|besides|meanwhile|finally|additionally|furthermore|moreover)\b[,\s]/i.test(
          text,
        )
      )
        return 'it goes on from what is not shown'
      const first = tokensOf(text)[0] ?? ''
      if (DANGLING.has(first) && tokensOf(text).length > 1)
        return `“${text.slice(0, 40)}” begins with “${first}”`
      if (
        /\s(?:of|in|inside|within|for|with|by|to|on|from|behind|under) (?:that|those) \p{L}+$/iu.test(
          text,
        )
      )
        return `“${text.slice(-40)}” ends with what is not shown`
      const pointer = POINTER.exec(text)?.[0]
      if (pointer !== undefined) return `“${pointer}” points to something that is not shown`
    }
    if (draft.slot === 'gap' && /^(?:the )?(?:other|others|another|same|rest)\b/i.test(form.stem))
      return 'the sentence sets something off against what it does not name'
    if (draft.slot === 'gap' && UNNAMED.test(form.stem)) return 'it tells of what is not named'
    if (
      STATED.test(draft.slot) &&
      POINTED.test(draft.slot === 'definition.reverse' ? draft.about : form.stem)
    )
      return 'the stem points to something that is not shown'
    if (draft.slot === 'definition.reverse' && /\b(?:it|them|they)\b/i.test(quoted))
      return 'the description points back to what it does not name'
    return undefined
  },
}

/** `A later survey found …`, `The experiment took …` */
const UNNAMED =
  /^(?:an?|one|another|the|this|that)\s(?:\p{L}+\s){0,2}?(?:study|studies|experiment|survey|trial|paper|article|author|example|exercise|problem|question|case)s?\b/iu

/** Made of a sentence, which may point to the one before. */
const STATED = /^(?:property|circumstance|gap|definition\.reverse)/

const POINTED = /\b(?:this|these|those|such)\b/i

const POINTER =
  /\b(?:(?:the|as) (?:above|below|following|former|latter|previous|aforementioned)|(?:see|shown|mentioned|described|discussed|listed) (?:above|below|earlier|later|here)|this (?:mode|case|way|example|section|chapter|lecture|means|is|approach|type|method|process|allows)|these (?:are|include)|(?:in|of|for|with|at|to|by|on) th(?:is|ese) \w+|\bhere(?:$|[.,;])|this\s*(?:$|[.,;]|(?:into|is|was|to|in|by|for|and|can|also)\b)|the (?:opposite|same)(?=$|[.,;]|\s(?:as|thing|things|way|for|is|applies|goes)\b)|vice versa|ditto|(?:refer to|see) (?:the )?(?:docs?|documentation|official|link|notes?|slides?|section|video)|(?:fig(?:ure)?|table|chapter|page|slide)\.? \d+)\b/i
