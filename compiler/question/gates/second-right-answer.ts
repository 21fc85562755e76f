import { contentOf, normalOf } from '../../english/content.ts'
import type { ChoiceForm } from '../draft.ts'
import type { Ground, OptionGate } from '../gate.ts'

const SHARE = 0.75
const SUBJECT_SHARE = 0.7

/** An option that the notes say of the same thing somewhere, or that is the key in other words. */
export const secondRightAnswer: OptionGate = {
  id: 'second-right-answer',
  refuse(option, form, ground) {
    if (isKin(option, form.answer)) return `“${option}” is the key in other words`
    if (form.right?.some((right) => isKin(option, right))) return `“${option}” is right too`
    return goesWith(option, form, ground)
      ? `the notes say “${option}” of the same thing`
      : undefined
  },
}

/** Whether one is the other, a part of it or a kind of it. */
function isKin(option: string, key: string): boolean {
  const [a, b] = [contentOf(option), contentOf(key)]
  if (normalOf(option) === normalOf(key)) return true
  if (a.size === 0 || b.size === 0) return false
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].every((word) => large.has(word))
}

function goesWith(option: string, { slot, anchor }: ChoiceForm, { truth }: Ground): boolean {
  switch (slot) {
    case 'term':
      return truth.holds(option, anchor, SUBJECT_SHARE)
    case 'definiens':
    case 'value':
    case 'number':
    case 'member':
    case 'object':
      return truth.holds(anchor, option, SHARE)
    case 'command':
      return false
    case 'option':
      return truth.holds(option, anchor, SUBJECT_SHARE)
  }
}
