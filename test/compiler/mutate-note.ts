import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '../../bench/vault/dice.ts'
import { makeVault } from '../../bench/vault/make-vault.ts'
import { STYLES } from './styles.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const LINES = 8

const WRITTEN = STYLES.map((text) => text.split('\n'))
/** Lines of all of them, to be put anywhere. */
const STRAY = WRITTEN.flat().filter((line) => line.trim() !== '')

const PIECES = [
  '**',
  '`',
  '- ',
  '> ',
  '# ',
  ': ',
  ' - ',
  ' => ',
  '::',
  '?',
  '|',
  '[',
  ']',
  '{{',
  '}}',
  '==',
  '$',
  '\t',
  '\r',
  '\u0000',
  '\ue000',
  '😀',
  '<',
  '\\',
  '...',
  '1. ',
  '\n\n',
  '---\n',
]

const REAL: readonly (readonly string[])[] = [
  ...readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(CONTENT, name), 'utf8').split('\n')),
  ...makeVault(20, 9).map(({ bytes }) => String(bytes).split('\n')),
]

/** A piece of a real note or of one in every style, with some of its lines and characters damaged. */
export function mutateNote(dice: Dice): string {
  const sources = dice.roll(2) === 0 ? REAL : WRITTEN
  const source = sources[dice.roll(sources.length)] ?? STRAY
  const from = dice.roll(Math.max(1, source.length - LINES))
  const lines = source.slice(from, from + 1 + dice.roll(LINES))
  for (let count = dice.roll(6); count >= 0; count--) mutateLines(lines, dice)
  return lines.join('\n')
}

function mutateLines(lines: string[], dice: Dice): void {
  const at = dice.roll(lines.length)
  const line = lines[at] ?? ''
  const column = dice.roll(line.length + 1)
  const piece = PIECES[dice.roll(PIECES.length)] ?? ''
  const changes: readonly (() => void)[] = [
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, line),
    () => lines.splice(at, 0, STRAY[dice.roll(STRAY.length)] ?? ''),
    () => lines.splice(dice.roll(lines.length + 1), 0, ...lines.splice(at, 2)),
    () => lines.splice(at, 1, line.slice(0, column) + piece + line.slice(column)),
    () => lines.splice(at, 1, line.slice(0, column) + line.slice(column + 1 + dice.roll(4))),
    () => lines.splice(at, 1, `${'  '.repeat(dice.roll(5))}${line}`),
    () => lines.splice(at, 1, line.toUpperCase()),
  ]
  changes[dice.roll(changes.length)]?.()
}
