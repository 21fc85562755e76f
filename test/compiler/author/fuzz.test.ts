import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../../compiler/lock/lock.ts'
import type { Card } from '../../../study/bank/card.ts'
import type { Question } from '../../../study/bank/question.ts'
import { SVG } from '../../support/tiny-images.ts'

/** What authors write, whole and in pieces. */
const PIECES = [
  ...[
    'Q: What? ',
    'A: That ',
    'C: A [b] c ',
    'A::b ',
    'a ::: b ',
    '?',
    '??',
    '%',
    '::',
    ':::',
    '==',
  ],
  ...[
    '==a==',
    '==1;;a;;b==',
    '==a==^[b][^1]',
    '==a==[^ash]',
    '{{c1::a}}',
    '{{c1,2::a::b}}',
    '{{c2::',
    '}}',
  ],
  ...[
    '- [x] a',
    '- [ ] b',
    '- [ ]',
    '- [X] `c`',
    '  > why',
    '> hint',
    '## What is it?',
    '# A #tag',
    'Is it so?',
  ],
  ...[
    '> [!question] What? ',
    '> > [!success] A ',
    '> [!answer] a',
    '> a) b',
    '> b) c',
    '- What is that?\n  - It',
  ],
  ...[
    '```quiz',
    '```',
    'kind: choice',
    'question: a',
    'options: [a, {text: b, right: true}]',
    '```js\nx\n```',
  ],
  ...[
    'answer: true',
    'kind: truefalse',
    '---',
    '***',
    '#flashcards',
    '^name',
    '<!-- q:id -->',
    '[^1]: note',
  ],
  ...[
    '![a](b.png)',
    '![[c.png]]',
    '<img src="d.png">',
    '[e](f)',
    '[g]: h.png',
    '![i][g]',
    '`k`',
    '$l$',
    '$5',
  ],
  ...[
    '**m**',
    '*n',
    '\\==',
    '\\:',
    '&amp;',
    '<b>',
    '| a | b |\n|---|---|\n| c | d |',
    'Explanation: so',
    '\ue000',
    '\uf8f7',
  ],
]
const GAPS = ['\n', '\n', '\n\n', '\n\n', ' ', '\n  ', '\n> ', '\n- ']
const HEADS = [
  '',
  '---\ncards: true\n---\n',
  '---\nquiz: true\ncards: true\n---\n',
  '#flashcards\n\n',
]

const note = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 14 }),
  )
  .map(([head, parts]) => head + parts.flat().join(''))

function textsOf(question: Question): string[] {
  const { stem, answer, hint = '', explanation = '' } = question
  const options = 'options' in question ? question.options : []
  const items = 'items' in question ? (question.items ?? []) : []
  const told = options.flatMap(({ text, feedback = '' }) => [text, feedback])
  return [stem, answer, hint, explanation, ...told, ...items]
}

function check(card: Card, lines: readonly string[]): void {
  const { startLine, endLine, quote } = card.source
  expect(quote).toBe(
    lines
      .slice(startLine - 1, endLine)
      .join('\n')
      .trim(),
  )
  expect(quote).not.toBe('')
  for (const question of card.questions) {
    expect(textsOf(question).join('\n')).not.toMatch(/[\ue000-\uf8ff]/)
    expect(question.stem.trim()).not.toBe('')
    expect(question.answer.trim()).not.toBe('')
    if (question.kind === 'cloze') expect(question.stem.split('[…]')).toHaveLength(2)
    if ('options' in question) {
      const keys = question.options.filter(({ key }) => key).length
      expect(new Set(question.options.map(({ id }) => id)).size).toBe(question.options.length)
      expect(question.options.length).toBeGreaterThan(1)
      if (question.kind === 'select') expect(keys).toBeGreaterThan(0)
      else expect(keys).toBe(1)
    }
  }
}

test('whatever authors write, every card is whole, and its place is true', () => {
  let cards = 0
  fc.assert(
    fc.property(note, (text) => {
      const files = [{ path: 'deck/note.md', bytes: Buffer.from(text) }]
      const { decks } = compile(files, EMPTY_LOCK, () => SVG)
      for (const card of decks.flatMap((deck) => deck.cards))
        if (card.rule.startsWith('author/')) {
          check(card, text.split('\n'))
          cards++
        }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 1500), seed: 20261120 },
  )
  expect(cards).toBeGreaterThan(400)
})
