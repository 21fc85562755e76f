import * as v from 'valibot'
import { type FieldProblem, type ProblemReply, problem } from './problem.ts'
import type { Schema } from './route.ts'

/** Something that was read, or why not. */
export type Read<Value> = { readonly kind: 'value'; readonly value: Value } | ProblemReply

/** Data as its schema has it, or everything that is wrong with it. */
export function check<Of extends Schema>(
  schema: Of,
  value: unknown,
  part: 'path' | 'query' | 'body',
): Read<v.InferOutput<Of>>
export function check(
  schema: Schema | undefined,
  value: unknown,
  part: 'path' | 'query' | 'body',
): Read<unknown>
export function check(
  schema: Schema | undefined,
  value: unknown,
  part: 'path' | 'query' | 'body',
): Read<unknown> {
  if (!schema) return { kind: 'value', value: undefined }
  const checked = v.safeParse(schema, value)
  if (checked.success) return { kind: 'value', value: checked.output }
  const errors = checked.issues.map((issue) => fieldProblem(issue, part))
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  const shown = errors.slice(0, ERRORS_AT_MOST)
  return problem('invalid-request', `${first?.pointer}: ${first?.detail}${more}`, { errors: shown })
}

const ERRORS_AT_MOST = 20

function fieldProblem(issue: v.BaseIssue<unknown>, part: 'path' | 'query' | 'body'): FieldProblem {
  const path = (issue.path ?? []).map(({ key }) =>
    String(key).replaceAll('~', '~0').replaceAll('/', '~1'),
  )
  const pointer = part === 'body' ? `/${path.join('/')}` : (path[0] ?? part)
  return { pointer, detail: issue.message }
}
