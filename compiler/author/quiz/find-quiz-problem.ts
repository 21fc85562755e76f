import { findTwice } from '../syntaxes/find-option-problem.ts'
import type { QuizProblem } from './describe-issue.ts'
import type { QuizQuestion, Text } from './quiz-schema.ts'
import type { Way } from './read-yaml.ts'

/** What is wrong with a question whose every part is well formed, if something is. */
export function findQuizProblem(question: QuizQuestion): QuizProblem | undefined {
  switch (question.kind) {
    case 'choice':
    case 'select':
      return findKeyProblem(question) ?? findTwin(question.options.map(textOf), 'options')
    case 'order':
      return findTwin(question.items, 'items')
    case 'match':
      return findTwin(
        question.pairs.map(({ left }) => left),
        'pairs',
      )
    case 'typed':
      return findToleranceProblem(question)
    case 'truefalse':
    case 'recall':
      return undefined
  }
}

function problem(way: Way, found: string, expected: string): QuizProblem {
  return { way, part: 'value', found, expected }
}

type WithOptions = Extract<QuizQuestion, { kind: 'choice' | 'select' }>

function findKeyProblem({ kind, options }: WithOptions): QuizProblem | undefined {
  const rights = options.filter((option) => typeof option === 'object' && option.right === true)
  if (rights.length === 0)
    return problem(['options'], 'no option marked right', '`right: true` under a `text:`')
  return kind === 'choice' && rights.length > 1
    ? problem(['options'], `${rights.length} options marked right`, 'one, or `kind: select`')
    : undefined
}

function textOf(option: WithOptions['options'][number]): Text {
  return typeof option === 'object' ? option.text : option
}

function findTwin(values: readonly Text[], key: string): QuizProblem | undefined {
  const texts = values.map(String)
  const at = findTwice(texts)
  if (at === undefined) return undefined
  return problem([key, at], `“${texts[at]?.slice(0, 40)}” twice`, `${key} that differ`)
}

type Typed = Extract<QuizQuestion, { kind: 'typed' }>

function findToleranceProblem({ answer, tolerance }: Typed): QuizProblem | undefined {
  return tolerance === undefined || /\d/.test(String(answer))
    ? undefined
    : problem(['tolerance'], 'a tolerance for an answer without a number', 'a number in `answer`')
}
