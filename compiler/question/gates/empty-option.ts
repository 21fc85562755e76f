import type { OptionGate } from '../gate.ts'

const OTHERS =
  /\b(?:all|none|any|both|neither)\b[^.]{0,12}\b(?:above|these|them|options)\b|^(?:all|none|both|neither)$/i

/** `All of the above`, `none of these`, `both`: options that test the test. */
export const emptyOption: OptionGate = {
  id: 'empty-option',
  refuse: (option) => (OTHERS.test(option) ? `“${option}” speaks of the other options` : undefined),
}
