import type * as v from 'valibot'

/** What is wrong with a value, in words of our own: what was found there, and what was expected. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  return `Found ${foundIn(issue)}, expected ${expectedBy(issue)}`
}

const EXPECTED = 'Expected '
/** Longer texts are cut: whoever sent them knows how they go on. */
const SHOWN_CHARACTERS = 40

function foundIn({ type, expected, input }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'a name that is not known'
  if (type.endsWith('length')) return sizeOf(input)
  if (input === undefined) return 'nothing'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object' && input !== null) return 'an object'
  const text = JSON.stringify(input)
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}

function sizeOf(input: unknown): string {
  if (Array.isArray(input)) return countOf(input.length, 'item')
  return countOf(String(input).length, 'character')
}

function countOf(count: unknown, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  const { message, type, expected, requirement, input } = issue
  // What a schema says itself is ours already.
  if (message.startsWith(EXPECTED)) return message.slice(EXPECTED.length)
  if (type === 'strict_object' && input === undefined) return 'a value: it is required'
  const items = Array.isArray(input) ? 'item' : 'character'
  switch (type) {
    case 'min_length':
      return `at least ${countOf(requirement, items)}`
    case 'max_length':
      return `at most ${countOf(requirement, items)}`
    case 'length':
      return `exactly ${countOf(requirement, items)}`
    case 'min_value':
      return `at least ${requirement}`
    case 'max_value':
      return `at most ${requirement}`
    case 'integer':
      return 'a whole number'
    default:
      return kindOf(expected)
  }
}

const KINDS: ReadonlyMap<string | null, string> = new Map([
  ['never', 'only those of the document'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['Array', 'a list'],
  ['Object', 'an object'],
])

/** What a schema takes, of how the library writes it: a kind, or the values in question. */
function kindOf(expected: string | null): string {
  const known = KINDS.get(expected)
  if (known !== undefined) return known
  const values = expected?.match(/"[^"]*"/g) ?? []
  if (values.length > 1) return `one of ${values.join(', ')}`
  return values[0] ?? 'what the document describes'
}
