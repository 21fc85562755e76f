import type { OptionGate } from '../gate.ts'
import { whyCut } from './cut-phrase.ts'
import { whyUnclean } from './unclean-text.ts'

/** An option that still shows the note's markup, or was cut out of a phrase. */
export const uncleanOption: OptionGate = {
  id: 'unclean-option',
  refuse: (option) => whyUnclean(option) ?? whyCut(option),
}
