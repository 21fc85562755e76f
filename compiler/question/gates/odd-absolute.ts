import { ABSOLUTES } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { OptionGate } from '../gate.ts'

/** An option that alone says `always` or `only`: such options are mostly wrong, and learners know it. */
export const oddAbsolute: OptionGate = {
  id: 'odd-absolute',
  refuse: (option, { answer, slot }) =>
    slot !== 'option' && isAbsolute(option) !== isAbsolute(answer)
      ? `only one of “${option}” and the key has an absolute word`
      : undefined,
}

function isAbsolute(text: string): boolean {
  return tokensOf(text).some((token) => ABSOLUTES.has(token))
}
