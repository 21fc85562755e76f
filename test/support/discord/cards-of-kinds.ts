import { createHash } from 'node:crypto'
import type { Card } from '../../../study/bank/card.ts'
import type { Option, Question } from '../../../study/bank/question.ts'

type Content<Kind extends Question = Question> = Kind extends Question
  ? Omit<Kind, 'id' | 'rev'>
  : never

/** A card that is asked in one way only. */
export function cardOf(id: string, content: Content, more: Partial<Card> = {}): Card {
  const key = 'options' in content ? content.options.filter((option) => option.key) : []
  const rev = hash(JSON.stringify([content.kind, content.stem, content.answer, key]), 8)
  const question = { ...content, id: `${id}.${content.kind}`, rev } as Question
  return {
    id,
    group: id,
    rule: 'author/quiz',
    confidence: 1,
    fact: { kind: 'authored', prompt: content.stem, answer: content.answer },
    tags: [],
    source: {
      file: 'tea/kinds.md',
      startLine: 7,
      endLine: 8,
      headings: ['Tea', 'Kinds'],
      quote: `- **${content.answer}** answers it`,
    },
    questions: [question],
    ...more,
  }
}

/** Options of which the first so many are right. */
export function optionsOf(texts: readonly string[], keys = 1): Option[] {
  return texts.map((text, at) => ({
    id: hash(text, 4 + String(at).length),
    text,
    key: at < keys,
    ...(at < keys ? {} : { feedback: `${text} is another tea.` }),
  }))
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}

/** A deck with one card of every kind. */
export const EVERY_KIND: readonly Card[] = [
  cardOf('choice2222', {
    kind: 'choice',
    stem: 'Which tea is steamed?',
    answer: 'Sencha',
    options: optionsOf(['Sencha', 'Assam', 'Oolong']),
    explanation: 'Steaming stops the **oxidation**.',
  }),
  cardOf('select2222', {
    kind: 'select',
    stem: 'Which teas are green?',
    answer: 'Sencha and Matcha',
    options: optionsOf(['Sencha', 'Matcha', 'Assam', 'Oolong'], 2),
  }),
  cardOf('truefalse2', {
    kind: 'truefalse',
    stem: 'Matcha is a powder.',
    answer: 'True',
    options: optionsOf(['True', 'False']),
  }),
  cardOf('cloze22222', {
    kind: 'cloze',
    stem: 'Oolong is […] oxidised.',
    answer: 'half',
    accepted: ['partly', 'semi'],
    hint: 'not *quite*',
  }),
  cardOf('typed22222', { kind: 'typed', stem: 'Which tea is malty?', answer: 'Darjeeling' }),
  cardOf('recall2222', { kind: 'recall', stem: 'Why is Sencha green?', answer: 'It is steamed.' }),
  cardOf('order22222', {
    kind: 'order',
    stem: 'How is Sencha made?',
    answer: 'steam, roll, dry',
    items: ['steam', 'roll', 'dry'],
  }),
  cardOf('match22222', {
    kind: 'match',
    stem: 'Where is it from?',
    answer: 'Sencha – Japan, Assam – India',
    pairs: [
      { left: 'Sencha', right: 'Japan' },
      { left: 'Assam', right: 'India' },
    ],
  }),
]

/** What a text can hold that Discord would make something of, or that is too much of everything. */
const NASTY = [
  '@everyone <@310000000000000001> <@&1> <#1> </drill:1> <id:customize> @here',
  '[free](https://evil.example) <https://evil.example> https://evil.example discord://x',
  '``` fence ``` ```js\n# heading\n- list\n``` `` ` ``',
  '# heading\n- list\n1. list\n> quote\n>>> all\n-# small',
  '\u202eright to left\u202c \u200bzero\u200b \u2066isolated\u2069 \ufeff\u00ad',
  '||spoiler|| <t:99:R> :smile: <:a:99> <a:b:99> ~~x~~ **unclosed *and* __so__ on_ ==',
  'x'.repeat(6000),
  '👩‍👩‍👧‍👦'.repeat(700),
  'e\u0301\u0302\u0303'.repeat(2000),
  '*_`|<>[]()#@:\\'.repeat(500),
  ' \n\t ',
  '\u0000\ud83d\udfff',
]

const LONGEST_NOTE = 256 * 1024

/** Cards of every kind made of texts that are made to be nasty. */
export function nastyCards(): Card[] {
  return NASTY.flatMap((nasty, number) => nastyKinds(nasty, number))
}

function nastyKinds(nasty: string, number: number): Card[] {
  const id = (kind: string): string => `${kind}${String(number).padStart(10 - kind.length, '2')}`
  const asked = {
    stem: nasty,
    answer: nasty,
    explanation: nasty,
    hint: nasty,
    context: [nasty, nasty],
  }
  // No note is longer than 256 kB, and so is nothing that is made of one.
  const options = (count: number): string[] =>
    Array.from(
      { length: Math.max(5, Math.min(count, Math.floor(LONGEST_NOTE / nasty.length))) },
      (_, at) => `${at}${nasty}`,
    )
  const feedback = (list: Option[]): Option[] => list.map((each) => ({ ...each, feedback: nasty }))
  const source = {
    file: `${nasty}.md`,
    startLine: 1,
    endLine: 400,
    headings: Array.from({ length: 8 }, (_, at) => `${at} ${nasty}`),
    quote: `${nasty}\n`.repeat(30),
  }
  const pairs = options(40).map((left) => ({ left, right: nasty }))
  const contents: Content[] = [
    { ...asked, kind: 'choice', options: feedback(optionsOf(options(5))) },
    { ...asked, kind: 'select', options: feedback(optionsOf(options(30), 12)) },
    { ...asked, kind: 'truefalse', options: feedback(optionsOf([`a${nasty}`, `b${nasty}`])) },
    { ...asked, kind: 'cloze', stem: `${nasty} […] ${nasty}` },
    { ...asked, kind: 'typed' },
    { ...asked, kind: 'recall' },
    { ...asked, kind: 'order', items: options(300) },
    { ...asked, kind: 'match', pairs },
    { ...asked, kind: 'choice', options: feedback(optionsOf(options(60))) },
  ]
  return contents.map((content, at) => cardOf(id(`nasty${at}`), content, { source }))
}
