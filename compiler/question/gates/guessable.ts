import { contentOf } from '../../english/content.ts'
import { isMeta } from '../../fact/terms.ts'
import type { Gate } from '../gate.ts'

const GENERIC =
  /^(?:things?|stuff|something|objects?|items?|ones?|way|people|person|yes|no|true|false|good|bad|important|various|different|many|other|etc\.?|same|more|less|high|low|none|all|both|new|old|example|type|kind|part|use|name|number|value|(?:an?\s|the\s)?(?:specific|various|many|different|certain|several|multiple) (?:purposes?|things?|ways?|reasons?|tasks?|uses?|cases?))$/i

/** An answer without content: a word that fits anywhere. */
export const guessable: Gate = {
  id: 'guessable',
  refuse({ form }) {
    if (contentOf(form.answer).size === 0 && !/[\d`$]/.test(form.answer))
      return 'the answer has no word of content'
    return GENERIC.test(form.answer) || isMeta(form.answer)
      ? `“${form.answer}” fits anywhere`
      : undefined
  },
}
