import type {
  Option,
  Question,
  RecallQuestion,
  TypedQuestion,
} from '../../../study/bank/question.ts'
import { orderKeys } from '../order-keys.ts'
import { escapeGift, escapeGiftPlain } from './escape-gift.ts'

/** Between an answer and why it is right, where GIFT has one place for both. */
export const RULE = '\n\n---\n\n'

/** What stands in braces: the answers of a question with their feedback. */
export function writeGiftAnswer(question: Question): string {
  const general =
    question.explanation === undefined ? [] : [`####${escapeGift(question.explanation)}`]
  switch (question.kind) {
    case 'choice':
      return lines([
        ...question.options.map((option) => `${option.key ? '=' : '~'}${writeOption(option)}`),
        ...general,
      ])
    case 'select':
      return lines([...writeWeighted(orderKeys(question)), ...general])
    case 'truefalse':
      return lines([writeTrueFalse(question.options), ...general])
    case 'cloze':
      return lines([...writeShort(question.answer, question.accepted), ...general])
    case 'typed':
      return lines([...writeTyped(question), ...general])
    case 'match':
      return lines([
        ...question.pairs.map(({ left, right }) => `=${escapeGift(left)} -> ${escapeGift(right)}`),
        ...general,
      ])
    case 'order':
      return lines([
        ...question.items.map((item, at) => `=${at + 1} -> ${escapeGift(item)}`),
        ...general,
      ])
    case 'recall':
      return writeEssay(question)
  }
}

function lines(rows: readonly string[]): string {
  return `{\n${rows.map((row) => `  ${row}`).join('\n')}\n}`
}

/** What begins with `%` would be read as a weight. */
function answerText(text: string): string {
  return text.startsWith('%') ? `[markdown]${escapeGift(text)}` : escapeGift(text)
}

function writeOption({ text, feedback }: Option): string {
  return `${answerText(text)}${feedback === undefined ? '' : `#${escapeGift(feedback)}`}`
}

/** The answer is for who has handed in; a list stays one. */
function writeEssay({ answer, items, explanation }: RecallQuestion): string {
  const said = items ? items.map((item) => `- ${item}`).join('\n') : answer
  return `{####${escapeGift(explanation === undefined ? said : `${said}${RULE}${explanation}`)}}`
}

/** Each right option has its share; a wrong one costs as much, so that choosing all earns nothing. */
function writeWeighted(options: readonly Option[]): string[] {
  const share = Number((100 / Math.max(1, options.filter(({ key }) => key).length)).toFixed(5))
  return options.map((option) => `~%${option.key ? '' : '-'}${share}%${writeOption(option)}`)
}

function writeTrueFalse(options: readonly Option[]): string {
  const key = options.find((option) => option.key)
  const wrong = options.find((option) => !option.key)
  const isTrue = /^true$/i.test(key?.text ?? '')
  const feedbacks = [wrong?.feedback, key?.feedback].map((text) => `#${escapeGift(text ?? '')}`)
  return `${isTrue ? 'TRUE' : 'FALSE'}${feedbacks.every((text) => text === '#') ? '' : feedbacks.join('')}`
}

/** The answer is Markdown, what else is right is not. */
function writeShort(answer: string, accepted: readonly string[] = []): string[] {
  return [`=${answerText(answer)}`, ...accepted.map((text) => `=${escapeGiftPlain(text)}`)]
}

/** A number with what it may be off by, else every text that is right. */
function writeTyped({ answer, accepted, tolerance }: TypedQuestion): string[] {
  return tolerance !== undefined && /^[+-]?\d+(?:\.\d+)?$/.test(answer)
    ? [`#${answer}:${tolerance}`]
    : writeShort(answer, accepted)
}
