import { createHash } from 'node:crypto'
import { type Bank, openBank } from '../../study/bank/bank.ts'
import type { Card } from '../../study/bank/card.ts'
import { type DescribedDeck, encodeBank } from '../../study/bank/encode-bank.ts'
import type { Option, Question } from '../../study/bank/question.ts'

/** A question but for what follows from its card. */
type Written = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, 'id' | 'rev'>
    : never
  : never

interface Said {
  readonly line: number
  readonly quote: string
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A card with one question, so that a test knows which it gets. */
function cardOf(id: string, { line, quote }: Said, written: Written): Card {
  const rev = hash(`${written.stem} ${written.answer}`).slice(0, 8)
  return {
    id,
    group: id,
    rule: 'bold-definition',
    confidence: 0.9,
    fact: { kind: 'definition', subject: written.answer, definiens: written.stem },
    tags: [],
    source: { file: 'ecs/tasks.md', startLine: line, endLine: line, headings: ['Tasks'], quote },
    questions: [{ ...written, id: `${id}.${written.kind}`, rev }],
  }
}

function optionsOf(
  keys: readonly string[],
  distractors: Readonly<Record<string, string>>,
): Option[] {
  const id = (text: string): string => hash(text).slice(0, 6)
  return [
    ...keys.map((text) => ({ id: id(text), text, key: true })),
    ...Object.entries(distractors).map(([text, feedback]) => ({
      id: id(text),
      text,
      key: false,
      feedback,
    })),
  ]
}

/** What each test asks about; the ids are as long as a card's have to be. */
const CARDS = {
  choice: [
    cardOf(
      'revision22',
      { line: 14, quote: '- **Revision** - a numbered version that can *no longer* be changed' },
      {
        kind: 'choice',
        stem: 'What is a numbered version of a task definition called?',
        context: ['Amazon ECS', 'Task definitions'],
        answer: 'Revision',
        explanation: 'Revision: a numbered version that can no longer be changed',
        options: optionsOf(['Revision'], {
          Family: 'A **family** is the name that all versions have in common.',
          Sidecar: 'A sidecar is a helper beside the main program.',
          Task: 'A task is a running copy of an application.',
        }),
      },
    ),
    cardOf(
      'awsvpcaa22',
      { line: 31, quote: '| `awsvpc` | an interface of its own |' },
      {
        kind: 'choice',
        stem: 'Which network mode gives each task **an interface of its own**?',
        context: ['Networking'],
        answer: '`awsvpc`',
        explanation: 'With `awsvpc`, a task has an address like a host.',
        options: optionsOf(['`awsvpc`'], {
          '`bridge`': 'Tasks in `bridge` mode share the bridge of their host.',
          '`host`': 'In `host` mode a task uses the ports of its host.',
        }),
      },
    ),
  ],
  typed: [
    cardOf(
      'familyaa22',
      {
        line: 13,
        quote: '- **Family** - the name that all versions of one blueprint have in common',
      },
      {
        kind: 'typed',
        stem: 'Which name do all versions of one blueprint have in common?',
        answer: 'Definition family',
        accepted: ['Family'],
      },
    ),
  ],
  cloze: [
    cardOf(
      'registry22',
      { line: 8, quote: 'Images are kept in a registry.' },
      {
        kind: 'cloze',
        stem: 'Images are kept in a […].',
        answer: 'registry',
        hint: 'like a library',
      },
    ),
  ],
  recall: [
    cardOf(
      'sidecaraa2',
      {
        line: 15,
        quote: '- **Sidecar** - a helper beside the main program, such as a log shipper',
      },
      {
        kind: 'recall',
        stem: 'What is a sidecar?',
        context: ['Task definitions'],
        answer: 'A helper beside the main program, such as a log shipper',
      },
    ),
    cardOf(
      'essential2',
      { line: 22, quote: 'When an essential container ends, its task ends.' },
      {
        kind: 'recall',
        stem: 'What happens when an essential container ends?',
        answer: 'Its task ends.',
      },
    ),
  ],
  select: [
    cardOf(
      'launchaa22',
      {
        line: 40,
        quote: '## Where can ECS run tasks?\n\n- [x] Fargate\n- [x] EC2\n- [ ] Inside S3',
      },
      {
        kind: 'select',
        stem: 'Where can ECS run tasks?',
        answer: 'On Fargate and on EC2',
        options: optionsOf(['Fargate', 'EC2'], { 'Inside S3': 'S3 keeps files; it runs nothing.' }),
      },
    ),
  ],
  truefalse: [
    cardOf(
      'truthaaa22',
      { line: 9, quote: 'A revision can no longer be changed.' },
      {
        kind: 'truefalse',
        stem: 'A revision can be changed later.',
        answer: 'False',
        options: [
          { id: 'aaaaaa', text: 'True', key: false, feedback: 'Register a new revision instead.' },
          { id: 'bbbbbb', text: 'False', key: true, feedback: 'Its number stands for it.' },
        ],
      },
    ),
  ],
  order: [
    cardOf(
      'orderaaa22',
      { line: 50, quote: '1. Build\n2. Push\n3. Pull' },
      {
        kind: 'order',
        stem: 'How does an image reach a host?',
        answer: 'Build, push, pull',
        items: ['Build', 'Push', 'Pull'],
      },
    ),
  ],
  match: [
    cardOf(
      'matchaaa22',
      { line: 60, quote: '| Task | running copy |\n| --- | --- |\n| Family | shared name |' },
      {
        kind: 'match',
        stem: 'What is what?',
        answer: 'Task: running copy; Family: shared name',
        pairs: [
          { left: 'Task', right: 'running copy' },
          { left: 'Family', right: 'shared name' },
        ],
      },
    ),
  ],
  hostile: [
    cardOf(
      'hostileaa2',
      { line: 1, quote: '<script>alert(1)</script> [x](javascript:alert(1))' },
      {
        kind: 'recall',
        stem: 'Is <img src=x onerror=alert(1)> [safe](javascript:alert(1)), ![a picture](https://example.com/x.png) or [a page](https://example.com/a_(b))?',
        answer:
          '`<b>` **Averyverylongwordwithoutanyspacethatwouldneverfitonanarrowphoneandhastobebroken** _yes_ snake_case_name \\*star\\* &amp;',
      },
    ),
  ],
} satisfies Record<string, readonly Card[]>

/** The decks of the page's tests, by what they ask. */
export type PageDeck = keyof typeof CARDS

/** A bank of decks, each asking in one way alone. */
export function pageBank(decks: readonly PageDeck[]): Bank {
  const described: DescribedDeck[] = decks.map((id) => ({
    id,
    title: `Deck ${id}`,
    description: `Questions to *${id}*`,
    emoji: '🚢',
    cards: CARDS[id],
  }))
  const { manifest, files } = encodeBank(described)
  const bytesOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array()
  return openBank(manifest, bytesOf(manifest.index), (file, { offset, length }) =>
    bytesOf(file).subarray(offset, offset + length),
  )
}
