import { whyUnclean } from '../../compiler/question/gates/unclean-text.ts'
import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import { compileTexts } from './support.ts'

const LIMIT_MS = 2000

/**
 * What is wrong with what a note compiles to, whatever the note; nothing for a sound bank, or one
 * that is refused with a message that has a place.
 */
export function complainOf(text: string): string[] {
  const start = process.threadCpuUsage()
  const { decks, messages } = compileTexts({ 'deck/note.md': text })
  const { user } = process.threadCpuUsage(start)
  const count = text.replace(/\r\n?/g, '\n').split('\n').length
  return [
    ...(user / 1000 > LIMIT_MS ? [`it took ${user / 1000} ms`] : []),
    ...messages.flatMap(({ line, rule }) =>
      line > count ? [`${rule} at line ${line} of ${count}`] : [],
    ),
    ...decks.flatMap(({ cards }) => cards.flatMap((card) => complainOfCard(card, count))),
  ]
}

function complainOfCard({ rule, questions, source }: Card, count: number): string[] {
  const isAuthored = rule.startsWith('author/')
  return [
    ...(source.endLine > count || source.quote === ''
      ? [`lines ${source.startLine}–${source.endLine} of ${count}`]
      : []),
    ...questions.flatMap((question) => {
      const reason = findFault(question) ?? (isAuthored ? undefined : findResidue(question))
      return reason === undefined
        ? []
        : [`${rule}: ${question.stem} => ${question.answer}: ${reason}`]
    }),
  ]
}

function findFault(question: Question): string | undefined {
  if (question.stem.trim() === '' || question.answer.trim() === '') return 'it is empty'
  if (!('options' in question)) return undefined
  const texts = question.options.map(({ text }) => text.toLowerCase())
  if (new Set(texts).size < texts.length) return 'two options are the same'
  return question.options.some(({ key }) => key) ? undefined : 'no option is right'
}

function findResidue(question: Question): string | undefined {
  if (question.kind === 'choice' && question.options.length < 2) return 'it has no alternative'
  if (question.kind === 'typed' && saysAnswer(question)) return 'its stem holds the answer'
  const texts = 'options' in question ? question.options.map(({ text }) => text) : []
  return [question.stem, question.answer, ...(question.context ?? []), ...texts]
    .map((text) => whyUnclean(text.replace('[…]', '')))
    .find((reason) => reason !== undefined)
}

/** Whether a stem says what is asked for, in words of its own; one that names what to choose from has to. */
function saysAnswer({ stem, answer }: Question): boolean {
  const words = (text: string): string =>
    ` ${text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ')} `
  return words(stem).includes(words(answer)) && !/\sor\s.+[:?]/.test(stem)
}
