import fc from 'fast-check'

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

/** A note of such pieces, with and without leave for cards. */
export const cards = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 14 }),
  )
  .map(([head, parts]) => head + parts.flat().join(''))
