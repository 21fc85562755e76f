// Draws derived questions at random and prints them for a judge who sees only the note and the question.
// usage: npx node bench/quality/sample.ts NOTES [--seed 1] [--count 40] [--notes-too]
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { compileFolder } from '../../bin/notes/compile-folder.ts'
import { readNotes } from '../../bin/notes/read-notes.ts'
import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '40' },
    'notes-too': { type: 'boolean', default: false },
  },
})
const [folder = 'content'] = positionals

interface Asked {
  readonly card: Card
  readonly question: Question
}

function digest(text: string): string {
  return createHash('sha256').update(`${values.seed}\n${text}`).digest('hex')
}

function draw(cards: readonly Card[], count: number): Asked[] {
  const all = cards
    .filter(({ rule }) => !rule.startsWith('author/'))
    .flatMap((card) => card.questions.map((question) => ({ card, question })))
  const ranked = all.map((asked) => ({ asked, rank: digest(asked.question.id) }))
  return ranked
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ asked }) => asked)
}

function print({ card, question }: Asked, number: number): string {
  const context = question.context ? `[${question.context.join(' > ')}] ` : ''
  const options =
    'options' in question
      ? [...question.options]
          .sort((a, b) => (digest(a.id) < digest(b.id) ? -1 : 1))
          .map((option) => `   ${option.key ? '(key)' : '     '} ${option.text}`)
      : []
  return [
    `${number}. ${card.source.file}:${card.source.startLine}  (${question.kind})`,
    `   ${context}${question.stem}`,
    ...options,
    `   answer: ${question.answer}`,
    ...('accepted' in question && question.accepted
      ? [`   also right: ${question.accepted.join(' | ')}`]
      : []),
  ].join('\n')
}

const { decks, messages } = compileFolder(folder, '/dev/null/none')
for (const { path, line, severity, found } of messages)
  if (severity === 'error') console.error(`${path}:${line} ${found}`)
const drawn = draw(
  decks.flatMap(({ cards }) => cards),
  Number(values.count),
)
console.log(drawn.map((asked, at) => print(asked, at + 1)).join('\n\n'))
if (values['notes-too']) {
  const wanted = new Set(drawn.map(({ card }) => card.source.file))
  for (const { path, bytes } of readNotes(folder))
    if (wanted.has(path)) console.log(`\n===== ${path}\n${Buffer.from(bytes).toString('utf8')}`)
}
