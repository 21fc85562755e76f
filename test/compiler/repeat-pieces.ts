import type { Dice } from '../../bench/vault/dice.ts'
import { STYLES } from './styles.ts'

const LINES = STYLES.join('\n')
  .split('\n')
  .filter((line) => line.trim() !== '')
const MARKS = [
  ...['[', ']', '(', ')', '*', '**', '_', '`', '```\n', '~~', '$', '$$\n', '<', '<a ', '<!--', '&'],
  ...['#', '# ', '> ', '- ', '1. ', '- [ ] ', '|', '|--|\n', '---\n', '\n', '\n\n', '\t', '    '],
  ...[
    ': ',
    ' - ',
    ' => ',
    ' = ',
    '::',
    '?',
    '?\n',
    '%\n',
    '==',
    '{{c1::',
    '}}',
    '[^1]',
    '![',
    '](',
  ],
  ...['a', 'b ', 'The ', 'is a ', 'VPN ', '(x) ', 'https://a.b', '\\', '\u0301', '😀', '^x', '#x '],
]

/** Few pieces of notes, again and again: what makes a careless reader look at everything for everything. */
export function repeatPieces(
  dice: Dice,
  length: number,
): { readonly pieces: readonly string[]; readonly text: string } {
  const count = 1 + dice.roll(4)
  const pieces = Array.from({ length: count }, () =>
    dice.roll(3) === 0
      ? `${LINES[dice.roll(LINES.length)]}\n`
      : (MARKS[dice.roll(MARKS.length)] ?? ''),
  )
  const part = pieces.join('')
  const lead = dice.roll(4) === 0 ? '---\ncards: true\nquiz: true\n---\n' : ''
  return { pieces, text: (lead + part.repeat(Math.ceil(length / part.length))).slice(0, length) }
}
