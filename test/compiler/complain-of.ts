import { type Compiled, compile } from '../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../compiler/lock/lock.ts'
import type { Card } from '../../study/bank/card.ts'
import { findExcessMs } from '../support/measure-cpu.ts'
import { SVG } from '../support/tiny-images.ts'
import { findFault } from './find-fault.ts'

const LIMIT_MS = 2000

/**
 * What is wrong with what a note compiles to, whatever the note; nothing for a sound bank, or one
 * that is refused with a message that has a place. `count` hears of every card.
 */
export function complainOf(written: string, count?: (card: Card) => void): string[] {
  // As it is in a file: half of a character is none.
  const text = Buffer.from(written).toString('utf8')
  const { compiled, excessMs } = compileNote(text)
  const { decks, messages } = compiled
  if (count) for (const { cards } of decks) for (const card of cards) count(card)
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  return [
    ...(excessMs === undefined ? [] : [`it took ${excessMs} ms`]),
    ...messages.flatMap(({ line, column, rule }) =>
      column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1
        ? []
        : [`${rule} at ${line}:${column}, which is no place`],
    ),
    ...decks.flatMap(({ cards }) => cards.flatMap((card) => complainOfCard(card, lines))),
  ]
}

/** Every image is there. */
function compileNote(text: string): {
  readonly compiled: Compiled
  readonly excessMs: number | undefined
} {
  const files = [{ path: 'deck/note.md', bytes: Buffer.from(text) }]
  let compiled: Compiled | undefined
  const excessMs = findExcessMs(LIMIT_MS, () => {
    compiled = compile(files, EMPTY_LOCK, () => SVG)
  })
  if (!compiled) throw new Error('nothing compiled')
  return { compiled, excessMs }
}

function complainOfCard({ rule, questions, source }: Card, lines: readonly string[]): string[] {
  const { startLine, endLine, quote } = source
  const quoted = lines.slice(startLine - 1, endLine).join('\n')
  return [
    ...(quote !== '' && quote === quoted.trim() ? [] : [`${rule}: no quotation: ${quote}`]),
    ...questions.flatMap((question) => {
      const reason = findFault(question, !rule.startsWith('author/'))
      return reason === undefined
        ? []
        : [`${rule}: ${question.stem} => ${question.answer}: ${reason}`]
    }),
  ]
}
