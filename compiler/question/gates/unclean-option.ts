import type { OptionGate } from '../gate.ts'
import { whyCut } from './cut-phrase.ts'
import { whyOddNumber } from './odd-number.ts'
import { whyPrivate } from './private-remark.ts'
import { whyUnclean } from './unclean-text.ts'

/** An option that still shows the note's markup, was cut out of a phrase, or holds a remark. */
export const uncleanOption: OptionGate = {
  id: 'unclean-option',
  refuse: (option) =>
    whyUnclean(option) ?? whyOddNumber(option) ?? whyCut(option) ?? whyPrivate(option),
}
