import { contentOf } from '../../english/content.ts'
import type { Gate } from '../gate.ts'

/** A key that shares words with each wrong option while those share none among themselves. */
export const convergence: Gate = {
  id: 'convergence',
  refuse({ form, distractors }) {
    if (form.kind !== 'choice' || form.only || distractors.length < 2) return undefined
    const share = (a: string, b: string): boolean =>
      [...contentOf(a)].some((word) => contentOf(b).has(word))
    const withKey = distractors.every((option) => share(option, form.answer))
    const among = distractors.some((a, at) => distractors.slice(at + 1).some((b) => share(a, b)))
    return withKey && !among ? 'every wrong option shares words with the key alone' : undefined
  },
}
