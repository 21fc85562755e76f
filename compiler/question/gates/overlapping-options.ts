import type { Gate } from '../gate.ts'
import { areLikeOptions } from './like-options.ts'

/** Options that rule each other out or in: nearly the same words, or ranges of numbers that overlap. */
export const overlappingOptions: Gate = {
  id: 'overlapping-options',
  refuse({ form, distractors }) {
    if (form.kind !== 'choice') return undefined
    const options = [form.answer, ...distractors]
    for (const [at, one] of options.entries())
      for (const other of options.slice(at + 1)) {
        if (areLikeOptions(one, other) && !form.only)
          return `“${one}” and “${other}” say nearly the same`
        if (overlap(one, other)) return `“${one}” and “${other}” overlap`
      }
    return undefined
  },
}

const RANGE = /^(?<from>\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(?<to>\d+(?:\.\d+)?)(?<unit>.*)$/

function overlap(one: string, other: string): boolean {
  const [a, b] = [RANGE.exec(one)?.groups, RANGE.exec(other)?.groups]
  if (!a || !b || a.unit?.trim() !== b.unit?.trim()) return false
  return Number(a.from) < Number(b.to) && Number(b.from) < Number(a.to)
}
