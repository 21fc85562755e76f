import { contentOf } from '../../english/content.ts'
import { isMeta } from '../../fact/terms.ts'
import type { Gate } from '../gate.ts'

const GENERIC =
  /^(?:things?|stuff|something|objects?|items?|ones?|way|people|person|yes|no|true|false|good|bad|important|various|different|many|other|etc\.?|same|more|less|high|low|none|all|both|new|old|example|type|kind|part|use|name|number|value|(?:an?\s|the\s)?(?:specific|various|many|different|certain|several|multiple) (?:purposes?|things?|ways?|reasons?|tasks?|uses?|cases?))$/i

/** What something is like may be said in many ways. */
const LIKENESS = /^What (?:is|are|was|were) .+ like\?$/

/** An answer without content, a word that fits anywhere, or one of the many likenesses of a thing. */
export const guessable: Gate = {
  id: 'guessable',
  refuse({ form }) {
    if (LIKENESS.test(form.stem)) return 'many things could be said to be like it'
    if (contentOf(form.answer).size === 0 && !/[\d`$]/.test(form.answer))
      return 'the answer has no word of content'
    return GENERIC.test(form.answer) || isMeta(form.answer)
      ? `“${form.answer}” fits anywhere`
      : undefined
  },
}
