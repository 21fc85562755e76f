import type { Gate } from '../gate.ts'

/** How many of something there are, and nothing of what they are. */
const MANY =
  /^(?:many|different|various|several|some|certain|multiple|numerous|a (?:number|lot|variety|range) of|other)\s(?:\p{L}+\s)?(?:functions?|layers?|ways?|things?|factors?|reasons?|aspects?|features?|types?|kinds?|benefits?|advantages?|purposes?|options?|settings?|sources?|components?|levels?|parts?|methods?|forms?|roles?|tasks?|problems?|issues?|places?|areas?|fields?|resources?|services?|elements?|stages?|steps?|causes?|effects?)$/iu

/** Somebody or something that may stand anywhere. */
const ANYBODY =
  /^(?:(?:the|a|an|all|any|other|most)\s)?(?:users?|people|persons?|customers?|things?|someone|somebody|something|everyone|everybody|everything|anyone|anybody|anything|others|it|data|information|stuff|systems?|programs?)$/i

/** What is still to be written: `Definition needed`. */
const MISSING =
  /^(?:\p{L}+ )?(?:needed|missing|pending|unknown|to (?:come|follow|be (?:added|written|done|defined)))$|^(?:coming soon|placeholder|tb[ad]|see (?:below|above|later))\b|\band (?:stuff|whatever|so on and so forth)$/iu

/** An answer that tells nothing: many functions, different layers, a blank for “users”. */
export const emptyAnswer: Gate = {
  id: 'empty-answer',
  refuse({ form, draft }) {
    if (draft.found.fact.kind === 'authored') return undefined
    const isEmpty =
      MANY.test(form.answer) ||
      [form.answer, draft.about].some((text) => MISSING.test(text)) ||
      (form.kind === 'cloze' && ANYBODY.test(form.answer))
    return isEmpty ? `“${form.answer}” tells nothing` : undefined
  },
}
