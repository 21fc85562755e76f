import type { Gate } from '../gate.ts'

/** A question for an order that the note does not give. */
export const unorderedSteps: Gate = {
  id: 'unordered-steps',
  refuse: ({ form, draft }) =>
    draft.found.fact.kind !== 'sequence' && ASKS_ORDER.test(form.stem.replace(/“[^”]*”/g, ''))
      ? 'it asks for an order that the note does not give'
      : undefined,
}

const ASKS_ORDER =
  /\bin order\?|\b(?:in (?:the )?(?:right|correct) order|comes (?:right |next )?(?:after|before|next)|(?:first|last|next) step)\b/i
