import type { BaseIssue } from 'valibot'
import { findNearest } from '../../english/count-slips.ts'
import type { Way } from '../../note/read-yaml.ts'
import { keysOf, QUIZ_KINDS } from './quiz-schema.ts'

/** What is wrong in a question, and where in it. */
export interface QuizProblem {
  readonly way: Way
  /** Whether the key is wrong and not what stands under it. */
  readonly part: 'key' | 'value'
  readonly found: string
  readonly expected: string
}

/** What the schema finds wrong, told for the author: what he misspelt, and not what is missing because he did. */
export function describeIssues(
  issues: readonly BaseIssue<unknown>[],
  question: unknown,
): readonly QuizProblem[] {
  const all = issues.flatMap(innermost)
  const unknown = all.filter(isUnknownKey)
  const told = unknown.length > 0 ? all.filter((issue) => !isMissing(issue)) : all
  return told.map((issue) => describe(issue, question))
}

/** What none of several shapes takes is told of the one that it was most like. */
function innermost(issue: BaseIssue<unknown>): readonly BaseIssue<unknown>[] {
  const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined)
  const path = issue.path ?? []
  const [rule] = (issue.issues ?? []).filter(({ kind }) => kind === 'validation')
  if (rule && inside.length === 0) return [{ ...rule, ...(issue.path ? { path: issue.path } : {}) }]
  return inside.length === 0
    ? [issue]
    : inside.flatMap((each) => {
        const [first, ...rest] = [...path, ...(each.path ?? [])]
        return innermost(first ? { ...each, path: [first, ...rest] } : each)
      })
}

function isUnknownKey({ type, expected }: BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

function isMissing({ type, received, expected }: BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected !== 'never' && received === 'undefined'
}

function describe(issue: BaseIssue<unknown>, question: unknown): QuizProblem {
  const way = (issue.path ?? []).flatMap(
    ({ key }): Way => (typeof key === 'string' || typeof key === 'number' ? [key] : []),
  )
  const name = String(way.at(-1) ?? '')
  if (isUnknownKey(issue)) return { way, part: 'key', ...describeKey(name, way, question) }
  if (isMissing(issue) || (issue.type === 'variant' && issue.received === 'undefined'))
    return {
      way: way.slice(0, -1),
      part: 'key',
      found: `no \`${name}\``,
      expected: whatBelongs(name),
    }
  const found = issue.received === 'null' ? 'nothing' : shown(issue)
  return { way, part: 'value', found, expected: expectedOf(issue, name) }
}

function describeKey(
  name: string,
  way: Way,
  question: unknown,
): Pick<QuizProblem, 'found' | 'expected'> {
  const keys = keysAt(way, question)
  const meant = findNearest(name, keys)
  const expected = meant === undefined ? listOf(keys) : `\`${meant}\``
  return { found: `\`${name}\``, expected }
}

function keysAt(way: Way, question: unknown): readonly string[] {
  if (way.includes('options')) return ['text', 'right', 'feedback']
  if (way.includes('pairs')) return ['left', 'right']
  return keysOf(kindOf(question))
}

function kindOf(question: unknown): unknown {
  return typeof question === 'object' && question !== null && 'kind' in question
    ? question.kind
    : undefined
}

function whatBelongs(name: string): string {
  return name === 'kind' ? `\`kind:\` and one of ${listOf(QUIZ_KINDS)}` : `\`${name}:\``
}

function expectedOf(issue: BaseIssue<unknown>, name: string): string {
  if (issue.type === 'variant' && name === 'kind') {
    const meant = findNearest(String(issue.input), QUIZ_KINDS)
    return meant === undefined ? listOf(QUIZ_KINDS) : `\`${meant}\``
  }
  if (issue.kind === 'validation')
    return issue.message.includes('Invalid') ? 'a number, 0 or more' : issue.message
  return WORDS.get(issue.expected ?? '') ?? 'text'
}

/** What valibot expects, in words. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['boolean', '`true` or `false`'],
  ['Array', 'a list'],
  ['Object', '`key: value` lines'],
  ['number', 'a number'],
])

function shown({ received, input }: BaseIssue<unknown>): string {
  if (input === '') return 'nothing'
  if (typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean')
    return `\`${String(input).slice(0, 40)}\``
  if (Array.isArray(input)) return input.length === 1 ? 'a list of one' : 'a list'
  return received === 'Object' ? '`key: value` lines' : received
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
