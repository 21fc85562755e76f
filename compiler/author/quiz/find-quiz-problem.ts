import type { Way } from '../../note/read-yaml.ts'
import { findTwice } from '../syntaxes/find-option-problem.ts'
import type { QuizProblem } from './describe-issue.ts'
import type { QuizQuestion, Text } from './quiz-schema.ts'

/** What is wrong with a question whose every part is well formed, if something is. */
export function findQuizProblem(question: QuizQuestion): QuizProblem | undefined {
  switch (question.kind) {
    case 'choice':
    case 'select':
      return findKeyProblem(question) ?? findTwin(question.options.map(textOf), 'options')
    case 'order':
      return findLong(question.items, 'items') ?? findTwin(question.items, 'items')
    case 'match':
      return findPairProblem(question)
    case 'typed':
      return findLongAnswer(question) ?? findToleranceProblem(question)
    case 'cloze':
      return findLongAnswer(question) ?? findBlankProblem(question)
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

function findPairProblem({ pairs }: Extract<QuizQuestion, { kind: 'match' }>) {
  const lefts = pairs.map(({ left }) => left)
  const rights = pairs.map(({ right }) => right)
  return findLong(rights, 'pairs') ?? findTwin(lefts, 'pairs')
}

/** Whoever answers sends the texts that he put in order. */
const ITEM_AT_MOST = 400
const TYPED_AT_MOST = 200

function findLong(texts: readonly Text[], key: string): QuizProblem | undefined {
  const at = texts.findIndex((text) => String(text).length > ITEM_AT_MOST)
  return at < 0
    ? undefined
    : problem([key, at], `a text of more than ${ITEM_AT_MOST} characters`, 'a shorter one')
}

function findLongAnswer({ answer }: { readonly answer: Text }): QuizProblem | undefined {
  return String(answer).length > TYPED_AT_MOST
    ? problem(['answer'], `more to type than ${TYPED_AT_MOST} characters`, '`kind: recall`')
    : undefined
}

function findBlankProblem({ question }: { readonly question: Text }): QuizProblem | undefined {
  const blanks = String(question).match(BLANKS)?.length ?? 0
  return blanks === 1
    ? undefined
    : problem(['question'], `${blanks === 0 ? 'no blank' : `${blanks} blanks`}`, '`[…]` once')
}

/** What stands for a blank in a question. */
export const BLANKS = /\[(?:…|\.\.\.)\]/g

type Typed = Extract<QuizQuestion, { kind: 'typed' }>

function findToleranceProblem({ answer, tolerance }: Typed): QuizProblem | undefined {
  return tolerance === undefined || /\d/.test(String(answer))
    ? undefined
    : problem(['tolerance'], 'a tolerance for an answer without a number', 'a number in `answer`')
}
