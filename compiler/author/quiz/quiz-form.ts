import type { AuthoredForm, AuthoredOption } from '../authored.ts'
import { answerOf, askOptions } from '../syntaxes/ask-options.ts'
import { BLANK } from '../text/ink.ts'
import { BLANKS } from './find-quiz-problem.ts'
import type { QuizQuestion, Text } from './quiz-schema.ts'

/** What makes inline Markdown of what an author wrote. */
export interface Writer {
  write(text: Text): string
  /** A question to oneself, whose answer may be a list. */
  recall(stem: string, answer: Text): AuthoredForm
}

/** A question of a `quiz` block as a form. */
export function quizForm(question: QuizQuestion, writer: Writer): AuthoredForm {
  const write = (text: Text): string => writer.write(text)
  const stem = write(question.question)
  const hint = question.hint === undefined ? undefined : write(question.hint)
  const asked = { stem, ...(hint === undefined ? {} : { hint }) }
  switch (question.kind) {
    case 'choice':
      return askOptions(stem, readOptions(question.options, write), hint)
    case 'select': {
      const options = readOptions(question.options, write)
      return { ...asked, kind: 'select', answer: answerOf(options), options }
    }
    case 'truefalse':
      return askOptions(stem, trueOrFalse(question.answer), hint)
    case 'typed': {
      const { accepted, tolerance } = question
      return {
        ...asked,
        kind: 'typed',
        answer: write(question.answer),
        ...(accepted === undefined ? {} : { accepted: accepted.map(String) }),
        ...(tolerance === undefined ? {} : { tolerance: Number(tolerance) }),
      }
    }
    case 'cloze': {
      const { accepted } = question
      return {
        ...asked,
        kind: 'cloze',
        stem: stem.replace(BLANKS, BLANK),
        answer: write(question.answer),
        ...(accepted === undefined ? {} : { accepted: accepted.map(String) }),
      }
    }
    case 'recall':
      return { ...writer.recall(stem, question.answer), ...asked }
    case 'order': {
      const items = question.items.map(write)
      return { ...asked, kind: 'order', answer: items.join('; '), items }
    }
    case 'match': {
      const pairs = question.pairs.map(({ left, right }) => ({
        left: write(left),
        right: write(right),
      }))
      const answer = pairs.map(({ left, right }) => `${left} – ${right}`).join('; ')
      return { ...asked, kind: 'match', answer, pairs }
    }
  }
}

type Options = Extract<QuizQuestion, { kind: 'choice' }>['options']

function readOptions(options: Options, write: (text: Text) => string): readonly AuthoredOption[] {
  return options.map((option) => readOption(option, write))
}

function readOption(option: Options[number], write: (text: Text) => string): AuthoredOption {
  if (typeof option !== 'object') return { text: write(option), key: false }
  const { text, right = false, feedback } = option
  return {
    text: write(text),
    key: right,
    ...(feedback === undefined ? {} : { feedback: write(feedback) }),
  }
}

function trueOrFalse(isTrue: boolean): readonly AuthoredOption[] {
  return [
    { text: 'True', key: isTrue },
    { text: 'False', key: !isTrue },
  ]
}
