import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '../../bench/vault/dice.ts'
import { makeVault } from '../../bench/vault/make-vault.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const LINES = 24

/** Every way to write a card, and what breaks it. */
const STYLES = `Q: What holds a loom?
A: The frame.
C: The [frame] holds a loom.
The {{c1::frame::wood}} holds a {{c2::loom}}.
Frame :: the part that holds a loom #flashcards
Frame ::: Rahmen
What holds a loom?
?
A frame.
??
The ==frame== holds a loom. ^id1
## Which part holds a loom?
- [ ] the reed
- [x] the frame
  > It carries all.
> [!question] What holds a loom?
> The frame.
%
\`\`\`quiz
- typed: How many frames?
  answer: 2
\`\`\`
---
cards: true
quiz: true
| Part | Use |
|---|---|
| Frame | holds a loom |
- Frame => holds
1. First wind the warp.
$a^2 + b^2$
<!-- q:frame -->
![frame](frame.png)
\u200bFrame\ufeff – the part`.split('\n')

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

const sources: readonly (readonly string[])[] = [
  ...readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(CONTENT, name), 'utf8').split('\n')),
  ...makeVault(20, 9).map(({ bytes }) => String(bytes).split('\n')),
  STYLES,
]

/** A piece of a real note or of notes in every style, with some of its lines and characters damaged. */
export function mutateNote(dice: Dice): string {
  const source = sources[dice.roll(sources.length)] ?? STYLES
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
    () => lines.splice(at, 0, STYLES[dice.roll(STYLES.length)] ?? ''),
    () => lines.splice(dice.roll(lines.length + 1), 0, ...lines.splice(at, 2)),
    () => lines.splice(at, 1, line.slice(0, column) + piece + line.slice(column)),
    () => lines.splice(at, 1, line.slice(0, column) + line.slice(column + 1 + dice.roll(4))),
    () => lines.splice(at, 1, `${'  '.repeat(dice.roll(5))}${line}`),
    () => lines.splice(at, 1, line.toUpperCase()),
  ]
  changes[dice.roll(changes.length)]?.()
}
