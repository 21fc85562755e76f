import type { AuthoredOption } from '../authored.ts'
import { findTwice } from './find-option-problem.ts'

/** An option by its letter. */
interface Lettered {
  readonly letter: string
  readonly text: string
  /** Which of the lines it is. */
  readonly at: number
}

/** What lines that begin with `a)`, `b)` … are once an answer names some of them. */
export type LetteredOutcome =
  | { readonly kind: 'options'; readonly options: readonly AuthoredOption[] }
  | {
      readonly kind: 'problem'
      /** The line that is wrong; without one it is the answer. */
      readonly at: number | undefined
      readonly found: string
      readonly expected: string
    }

const LETTERED = /^(?<letter>[a-z])[.)]\s+(?<text>.+)$/i

/** Whether some lines list options by letters. */
export function areLettered(lines: readonly string[]): boolean {
  return listLettered(lines).length > 1
}

/** The lines that are no options. */
export function linesAround(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !LETTERED.test(line))
}

/** Reads options by letters, of which the answer names one or more; `undefined` if it names none by its letter. */
export function readLettered(
  lines: readonly string[],
  answer: readonly string[],
): LetteredOutcome | undefined {
  const found = listLettered(lines)
  const named = listNamed(answer)
  if (found.length < 2 || named.length === 0) return undefined
  const stray = named.find((name) => found.every(({ letter }) => letter !== name))
  if (stray !== undefined) {
    const letters = found.map(({ letter }) => `\`${letter})\``).join(', ')
    return { kind: 'problem', at: undefined, found: `the answer \`${stray})\``, expected: letters }
  }
  const twice = findTwice(found.map(({ text }) => text))
  const twin = twice === undefined ? undefined : found[twice]
  if (twin)
    return {
      kind: 'problem',
      at: twin.at,
      found: `the option “${twin.text.slice(0, 40)}” twice`,
      expected: 'options that differ',
    }
  const options = found.map(({ letter, text }) => ({ text, key: named.includes(letter) }))
  return { kind: 'options', options }
}

function listLettered(lines: readonly string[]): Lettered[] {
  const found = lines.flatMap((line, at) => {
    const { letter, text } = LETTERED.exec(line)?.groups ?? {}
    return letter === undefined || text === undefined
      ? []
      : [{ letter: letter.toLowerCase(), text, at }]
  })
  const isList = new Set(found.map(({ letter }) => letter)).size === found.length
  return isList ? found : []
}

/** The letters that an answer names: alone, parted by commas, or before a text. */
function listNamed(answer: readonly string[]): string[] {
  return answer
    .flatMap((line) => (/^[a-z](?:,\s*[a-z])*$/i.test(line) ? line.split(/,\s*/) : [line]))
    .flatMap((line) => /^(?<letter>[a-z])(?:[.)](?:\s|$)|$)/i.exec(line)?.groups?.letter ?? [])
    .map((letter) => letter.toLowerCase())
}
