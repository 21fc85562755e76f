import fc from 'fast-check'

const word = fc.constantFrom(
  'loom',
  'Loom',
  'frame',
  'the',
  'a',
  'is',
  'weaves',
  'VPN',
  '`ls -a`',
  '**warp**',
  '*weft*',
  'cloth',
  '10 km',
  'machine',
  'of',
  'it',
  'used',
  'to',
  'which',
  'contains',
  'Lyon',
  'and',
  'not',
  '“thread”',
  '(silk)',
  'e.g.',
  'x_1',
  '[wool](x.md)',
  'naïve',
  '日本',
  '😀',
)
const mark = fc.constantFrom(
  ' - ',
  ': ',
  ' => ',
  ' = ',
  ' – ',
  '. ',
  ', ',
  ' :: ',
  '? ',
  ' / ',
  '; ',
)

/** A line of prose, with the separators and verbs that the rules look for. */
export const line = fc
  .array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: mark }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' ').replace(/\s+/g, ' ').trim())

const list = fc
  .array(fc.tuple(fc.constantFrom('- ', '  - ', '1. ', '- [ ] ', '- [x] ', '  > '), line), {
    minLength: 1,
    maxLength: 6,
  })
  .map((items) => items.map((item) => item.join('')).join('\n'))

const table = fc
  .tuple(
    fc.array(line, { minLength: 2, maxLength: 4 }),
    fc.array(fc.array(line, { minLength: 2, maxLength: 4 }), { maxLength: 4 }),
  )
  .map(([head, rows]) =>
    [head, head.map(() => '--'), ...rows]
      .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '')).join(' | ')} |`)
      .join('\n'),
  )

const block = fc.oneof(
  { weight: 4, arbitrary: line },
  { weight: 2, arbitrary: line.map((text) => `## ${text}`) },
  { weight: 3, arbitrary: list },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: line.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `## ${text}?`) },
  { weight: 1, arbitrary: fc.tuple(line, line).map(([q, a]) => `Q: ${q}\nA: ${a}`) },
  { weight: 1, arbitrary: line.map((text) => `C: ${text} [${text.split(' ')[0]}] end`) },
  { weight: 1, arbitrary: line.map((text) => `The {{c1::${text}::hint}} here`) },
  { weight: 1, arbitrary: line.map((text) => `\`\`\`\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
)

/** A note in every style at once, and sometimes no note at all. */
export const note = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.join('\n\n'))
