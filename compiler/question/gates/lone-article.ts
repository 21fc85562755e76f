import type { Gate } from '../gate.ts'

/** A stem or blank whose `a` or `an` tells which option fits. */
export const loneArticle: Gate = {
  id: 'lone-article',
  refuse: ({ form }) =>
    /\ban?\s*(?:\[…\]|:?\s*$)/i.test(form.stem)
      ? 'an article before the blank gives the answer away'
      : undefined,
}
