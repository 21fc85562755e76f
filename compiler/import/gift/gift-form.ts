import type {
  GIFTQuestion,
  NumericalChoice,
  NumericalFormat,
  TextChoice,
  TextFormat,
} from 'gift-pegjs'
import { askOptions } from '../../author/syntaxes/ask-options.ts'
import type { Message } from '../../note/message.ts'
import { BLANK, type Imported } from '../imported.ts'
import { asMarkdown, decode, textOf } from './gift-text.ts'

type Asked = Exclude<GIFTQuestion, { type: 'Category' }>
type Formed = Pick<Imported, 'form' | 'explanation'>
type Refused = Pick<Message, 'severity' | 'found' | 'expected'>

/** Between an answer and why it is right, as our own export writes it. */
const RULE = '\n\n---\n\n'
const UNDERSCORES = /_{3,}/

/** A parsed question as we ask it, or why it cannot be asked. */
export function toForm(question: Asked, tags: ReadonlySet<string>): Formed | Refused {
  const stem = textOf(question.stem)
  if (question.type === 'Description') return skip('a text without braces', 'a question')
  if (stem === '') return refuse('no stem', 'a question before the braces')
  const explained = explanationOf(question.globalFeedback)
  switch (question.type) {
    case 'MC':
      return fromChoices(stem, question.choices, explained)
    case 'TF':
      return fromTrueFalse(stem, question, explained)
    case 'Short':
      return fromShort(stem, question, { explained, isCloze: tags.has('cloze') })
    case 'Numerical':
      return fromNumber(stem, question.choices, explained)
    case 'Matching':
      return fromPairs(stem, question, { explained, isOrder: tags.has('order') })
    case 'Essay':
      return fromEssay(stem, question.globalFeedback)
  }
}

function refuse(found: string, expected: string): Refused {
  return { severity: 'error', found, expected }
}

function skip(found: string, expected: string): Refused {
  return { severity: 'warning', found: `${found}, passed over`, expected }
}

type Explained = Pick<Imported, 'explanation'>

function explanationOf(feedback: TextFormat | null): Explained {
  return feedback === null ? {} : { explanation: textOf(feedback) }
}

function fromChoices(stem: string, choices: readonly TextChoice[], explained: Explained) {
  const options = choices.map(({ isCorrect, weight, text, feedback }) => ({
    text: textOf(text),
    key: isCorrect || (weight ?? 0) > 0,
    ...(feedback === null || feedback.text === '' ? {} : { feedback: textOf(feedback) }),
  }))
  if (!options.some(({ key }) => key)) return refuse('no right answer', 'one with `=`')
  const form = askOptions(stem, options)
  const isWeighted = choices.some(({ isCorrect, weight }) => !isCorrect && (weight ?? 0) > 0)
  return {
    form: isWeighted && 'options' in form ? { ...form, kind: 'select' as const } : form,
    ...explained,
  }
}

function fromTrueFalse(
  stem: string,
  { isTrue, trueFeedback, falseFeedback }: Extract<Asked, { type: 'TF' }>,
  explained: Explained,
): Formed {
  // The parser calls the two after their places: the first is for a wrong answer, the second for a right one.
  const option = (text: string, key: boolean) => {
    const feedback = key ? falseFeedback : trueFeedback
    const said = feedback === null ? '' : textOf(feedback)
    return { text, key, ...(said === '' ? {} : { feedback: said }) }
  }
  return {
    form: askOptions(stem, [option('True', isTrue), option('False', !isTrue)]),
    ...explained,
  }
}

function fromShort(
  stem: string,
  question: Extract<Asked, { type: 'Short' }>,
  { explained, isCloze }: { readonly explained: Explained; readonly isCloze: boolean },
): Formed | Refused {
  const [first, ...others] = question.choices
    .filter(({ weight }) => weight === null || weight === 100)
    .map(({ text }) => text)
  if (first === undefined) return refuse('no right answer', 'one with `=`')
  const answer = textOf(first)
  const accepted = others.map(({ text }) => decode(text))
  const kind =
    (isCloze || question.hasEmbeddedAnswers) && UNDERSCORES.test(stem) ? 'cloze' : 'typed'
  const asked = kind === 'cloze' ? stem.replace(UNDERSCORES, BLANK) : stem
  return {
    form: { kind, stem: asked, answer, ...(accepted.length > 0 ? { accepted } : {}) },
    ...explained,
  }
}

function fromNumber(
  stem: string,
  choices: NumericalChoice[] | NumericalFormat,
  explained: Explained,
): Formed | Refused {
  const right = Array.isArray(choices)
    ? choices.find(({ isCorrect, weight }) => isCorrect && (weight === null || weight === 100))
        ?.text
    : choices
  const read = right && readNumber(right)
  if (!read) return refuse('no right number', 'one such as `{#3.14:0.01}`')
  return { form: { kind: 'typed', stem, ...read }, ...explained }
}

function readNumber(number: NumericalFormat) {
  switch (number.type) {
    case 'simple':
      return { answer: String(number.number), tolerance: 0 }
    case 'range':
      return { answer: String(number.number), tolerance: number.range ?? 0 }
    case 'high-low': {
      const { numberLow: low = 0, numberHigh: high = 0 } = number
      return { answer: short((low + high) / 2), tolerance: Number(short((high - low) / 2)) }
    }
  }
}

function short(number: number): string {
  return String(Number(number.toFixed(9)))
}

function fromPairs(
  stem: string,
  { matchPairs, stem: { format } }: Extract<Asked, { type: 'Matching' }>,
  { explained, isOrder }: { readonly explained: Explained; readonly isOrder: boolean },
): Formed | Refused {
  const pairs = matchPairs
    .map(({ subquestion, subanswer }) => ({
      left: textOf(subquestion),
      right: asMarkdown(subanswer, format),
    }))
    .filter(({ left }) => left !== '')
  if (pairs.length < 2) return refuse('one pair', 'two or more: `=left -> right`')
  if (isOrder) {
    const items = pairs.map(({ right }) => right)
    return { form: { kind: 'order', stem, items, answer: items.join('; ') }, ...explained }
  }
  const answer = pairs.map(({ left, right }) => `${left} – ${right}`).join('; ')
  return { form: { kind: 'match', stem, pairs, answer }, ...explained }
}

function fromEssay(stem: string, feedback: TextFormat | null): Formed | Refused {
  if (feedback === null) return skip('an essay without an answer', '`{####the answer}`')
  const [answer = '', explanation] = textOf(feedback).split(RULE)
  const lines = answer.split('\n')
  const items = lines.every((line) => line.startsWith('- '))
    ? lines.map((line) => line.slice(2))
    : []
  const list = items.length > 1 ? { items, answer: items.join('; ') } : { answer }
  return {
    form: { kind: 'recall', stem, ...list },
    ...(explanation === undefined ? {} : { explanation }),
  }
}
