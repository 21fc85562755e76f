import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeGift } from '../../../compiler/export/gift/write-gift.ts'
import { toHtml } from '../../../compiler/export/to-html.ts'
import { writeCsv } from '../../../compiler/export/write-csv.ts'
import { readCsv } from '../../../compiler/import/csv/read-csv.ts'
import { readGift } from '../../../compiler/import/gift/read-gift.ts'
import type { Imported, ImportedFile } from '../../../compiler/import/imported.ts'
import { writeNotes } from '../../../compiler/import/write/write-notes.ts'
import { escapeMarkdown } from '../../../compiler/note/rich.ts'
import type { Question } from '../../../study/bank/question.ts'
import { compileTexts } from '../support.ts'

/** Texts of the characters that the formats have marks for. */
const PIECES = [
  ...'{}=~#:%/\\\'"<>&,;|*_`[]()!?.-+^@0 \t',
  '->',
  '::',
  '//',
  '{{c1::',
  '}}',
  '&lt;',
  '<b>',
  'é',
  '漢',
  '😀',
  'T',
  'weft',
]
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => `a${pieces.join('')}z`.replace(/\s+/g, ' '))
  .map(escapeMarkdown)
const texts = fc.uniqueArray(text, {
  minLength: 2,
  maxLength: 4,
  selector: (each) => each.toLowerCase(),
})
const maybe = fc.option(text, { nil: undefined })

const base = { stem: text, tags: fc.constant<string[]>([]), explanation: maybe }

const question: fc.Arbitrary<Imported> = fc
  .oneof(
    fc.record({ ...base, kind: fc.constant('choice'), texts }),
    fc.record({ ...base, kind: fc.constant('select'), texts }),
    fc.record({ ...base, kind: fc.constant('recall'), texts }),
    fc.record({ ...base, kind: fc.constant('typed'), texts }),
    fc.record({ ...base, kind: fc.constant('order'), texts }),
  )
  .map(({ kind, stem, texts: [first = '', ...rest], tags, explanation }) => {
    const all = [first, ...rest]
    const options = all.map((each, at) => ({
      text: each,
      key: at === 0 || (kind === 'select' && at === 1),
    }))
    const forms = {
      choice: { kind: 'choice', stem, options, answer: first },
      select: { kind: 'select', stem, options, answer: all.slice(0, 2).join('; ') },
      recall: { kind: 'recall', stem, answer: first },
      typed: { kind: 'typed', stem, answer: first },
      order: { kind: 'order', stem, items: all, answer: all.join('; ') },
    } as const
    const form = forms[kind as keyof typeof forms]
    return { form, tags, deck: 'x', line: 1, ...(explanation === undefined ? {} : { explanation }) }
  })

/** What some notes ask, without what hangs on ids and places. */
function questionsOf(notes: ReadonlyMap<string, string>): unknown[] {
  const { decks, messages } = compileTexts(Object.fromEntries(notes))
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
  return decks.flatMap(({ cards }) => cards.flatMap(({ questions }) => questions.map(strip)))
}

/** A question as a reader sees it, whatever was escaped in it. */
function strip(question: Question): unknown {
  const { id: _, rev: __, ...rest } = question
  const options = 'options' in rest ? rest.options.map(({ id: ___, ...option }) => option) : []
  const seen = JSON.parse(
    JSON.stringify({ ...rest, options, accepted: undefined }, (key, value) =>
      typeof value === 'string' && key !== 'kind' ? toHtml(value, (path) => path) : value,
    ),
  )
  return { ...seen, options: seen.options.map((each: unknown) => JSON.stringify(each)).sort() }
}

function notesOf(file: ImportedFile): ReadonlyMap<string, string> {
  expect(file.messages).toEqual([])
  const { notes, messages } = writeNotes(file.questions, 'x')
  expect(messages).toEqual([])
  return notes
}

test.each<[string, (text: string) => ImportedFile]>([
  ['gift', (written) => readGift(written, 'x')],
  ['csv', (written) => readCsv(written, 'x')],
])('what is written as %s asks the same when it is read, whatever its texts', (format, read) => {
  const write = format === 'gift' ? writeGift : writeCsv
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 4 }), (questions) => {
      const { notes, messages } = writeNotes(questions, 'x')
      fc.pre(messages.length === 0)
      const { decks } = compileTexts(Object.fromEntries(notes))
      const back = notesOf(read(write(decks)))
      expect(questionsOf(back)).toEqual(questionsOf(notes))
    }),
    { numRuns: 60 },
  )
})
