import type { PhrasingContent } from 'mdast'

type InlineMath = Extract<PhrasingContent, { type: 'inlineMath' }>

/** Whether maths is none: in `$5 and $10` it begins or ends with a space, or runs into a digit. */
export function isMoney({ value, position }: InlineMath, source: string): boolean {
  const end = position?.end.offset
  return /^\s|\s$/.test(value) || /^\d/.test(source.slice(end, (end ?? 0) + 1))
}
