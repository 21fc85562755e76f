import * as v from 'valibot'
import { describeIssue } from './describe-issue.ts'
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
  return refuseFields(checked.issues.map((issue) => fieldProblem(issue, part)))
}

const ERRORS_AT_MOST = 20

/** That something in a request is not as it should be, the first of it in words. */
export function refuseFields(errors: readonly FieldProblem[]): ProblemReply {
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  const { pointer, parameter, header, detail } = first ?? { detail: 'Found something else' }
  const place = parameter ?? header ?? (pointer || 'body')
  const shown = errors.slice(0, ERRORS_AT_MOST)
  return problem('invalid-request', `${place}: ${detail}${more}.`, { errors: shown })
}

function fieldProblem(issue: v.BaseIssue<unknown>, part: 'path' | 'query' | 'body'): FieldProblem {
  const path = (issue.path ?? []).map(({ key }) => String(key))
  const detail = describeIssue(issue)
  if (part !== 'body') return { parameter: path[0] ?? part, detail }
  return { pointer: pointerOf(path), detail }
}

/** A JSON pointer (RFC 6901): empty for the whole body. */
export function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
