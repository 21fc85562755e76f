/** A separator in a line: where it stands and whether both sides are asked. */
export interface Separator {
  readonly start: number
  readonly end: number
  readonly isBothWays: boolean
}

/** What a line says: it has a separator, or something that looks like one, or nothing of the kind. */
export type Separated =
  | { readonly kind: 'separated'; readonly separator: Separator }
  | { readonly kind: 'look-alike'; readonly reason: string; readonly isField: boolean }
  | { readonly kind: 'plain' }

/**
 * The first `::` or `:::` of a line that parts a question from its answer. Names of programs
 * (`std::vector`), addresses (`fe80::1`), fields (`status:: done`) and directives (`:::note`,
 * `.. code::`) have one too.
 */
export function findSeparator(line: string): Separated {
  const reasons: string[] = []
  for (const match of line.matchAll(/:{2,}/g).take(LOOKED_AT)) {
    const [colons] = match
    const start = match.index
    const separator = { start, end: start + colons.length, isBothWays: colons.length === 3 }
    const reason = whyNot(line, separator)
    if (reason === undefined) return { kind: 'separated', separator }
    reasons.push(reason)
  }
  const [reason] = reasons
  return reason === undefined
    ? { kind: 'plain' }
    : { kind: 'look-alike', reason, isField: reasons.includes(FIELD) }
}

/** A line with more than so many colons by twos is no card, whatever comes after them. */
const LOOKED_AT = 40

const FIELD = 'it is a field with a value'

function whyNot(line: string, { start, end }: Separator): string | undefined {
  const before = line.slice(0, start)
  const after = line.slice(end)
  if (end - start > 3) return 'more than three colons'
  if (before.trim() === '' || after.trim() === '') return 'nothing stands before or after it'
  if (isInHighlight(before, after)) return 'it stands in a highlight'
  if (/^\s*\.\.\s/.test(before)) return 'it is a directive'
  if (/\{\{c[\d,]+$/.test(before)) return 'it is the beginning of a blank'
  if (isField(before, after)) return FIELD
  if (/[^?]\s$/.test(before) && ADDRESS.test(after)) return 'it is an address'
  const isGlued = /\S$/.test(before) && /^\S/.test(after)
  return isGlued ? whyGlued(before, after) : undefined
}

/** Whether a highlight opens before and closes after: `==a::b==`. */
function isInHighlight(before: string, after: string): boolean {
  const marks = before.match(/==+/g) ?? []
  return marks.length % 2 === 1 && /==(?=\S)\S?/.test(before) && after.includes('==')
}

/** `::1` and what else an address may begin with. */
const ADDRESS = /^(?=[a-f:]*\d)[\da-f]{1,4}(?::[\da-f]{0,4})*(?:\/\d{1,3})?(?=[\s,.;)]|$)/i

/** `status:: done` alone on its line, or `[rating:: 9]` anywhere. */
function isField(before: string, after: string): boolean {
  if (!/^\s/.test(after)) return false
  if (/^\s*[a-z][\w-]*$/.test(before)) return true
  const open = /(?<bracket>[[(])[\w -]{1,40}$/.exec(before)?.groups?.bracket
  return open !== undefined && after.includes(open === '[' ? ']' : ')')
}

const NAMESPACE =
  /^(?:std|crate|self|super|core|alloc|boost|absl|tokio|serde|Self|Vec|String|Option|Box)$/

/** A separator without spaces around it may be part of a name. */
function whyGlued(before: string, after: string): string | undefined {
  const left = /[^\s([{"']*$/.exec(before)?.[0] ?? ''
  const right = /^[^\s,;)\]}"']*/.exec(after)?.[0] ?? ''
  const isName = /^[A-Za-z_][\w:]*$/.test(left)
  if (/^[\da-f:]*$/i.test(left) && /^[\da-f:/]+$/i.test(right) && /\d/.test(left + right))
    return 'it is an address'
  if (isName && /^[A-Za-z_~][\w]*(?:::|<|\(|!)/.test(right)) return 'it is part of a name'
  if (NAMESPACE.test(left) || /[a-z]_[a-z]/.test(left)) return 'it is part of a name'
  const isInside = left !== before.trim() && /^[a-z_][\w]*$/.test(left) && /^[a-z_]\w*$/.test(right)
  return isInside && after.trim() !== right ? 'it is part of a name' : undefined
}
