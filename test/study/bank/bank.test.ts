import { expect, test } from 'vitest'
import { openBank } from '../../../study/bank/bank.ts'
import { BankIndex } from '../../../study/bank/bank-index.ts'
import type { Card } from '../../../study/bank/card.ts'
import { encodeBank } from '../../../study/bank/encode-bank.ts'
import { encodeRecords, type IndexRecord, joinIndex } from '../../../study/bank/encode-index.ts'

function card(id: string, stem: string, group = id): Card {
  return {
    id,
    group,
    rule: 'author/qa',
    confidence: 1,
    fact: { kind: 'authored', prompt: stem, answer: 'yes' },
    tags: [],
    source: { file: 'a.md', startLine: 1, endLine: 1, headings: [], quote: stem },
    questions: [{ id: `${id}.recall`, rev: '00000001', kind: 'recall', stem, answer: 'yes' }],
  }
}

const decks = [
  {
    id: 'tea',
    title: 'Tee & Gebäck',
    description: '',
    cards: [
      card('zzzzzzzzzz', 'Grün – 日本?', 'tttttttttt'),
      card('aaaaaaaaaa', 'b', 'tttttttttt'),
    ],
  },
  { id: 'empty', title: 'Empty', description: 'nothing yet', emoji: '🫙', cards: [] },
  { id: 'ox', title: 'Ox', description: '', cards: [card('mmmmmmmmmm', 'c')] },
]
const { manifest, files } = encodeBank(decks)

function read(file: string, { offset, length }: { offset: number; length: number }): Uint8Array {
  return (files.get(file) ?? new Uint8Array()).subarray(offset, offset + length)
}
const bank = openBank(manifest, files.get(manifest.index) ?? new Uint8Array(), read)

test('a card is read back whole, with its deck', () => {
  expect(bank.card('zzzzzzzzzz')).toEqual({
    ...card('zzzzzzzzzz', 'Grün – 日本?', 'tttttttttt'),
    deckId: 'tea',
  })
  expect(bank.card('mmmmmmmmmm')?.deckId).toBe('ox')
})

test('a card is read once, until many others have been asked for', () => {
  const ids = Array.from({ length: 502 }, (_, at) => `a${String(at).padStart(9, '0')}`)
  const many = encodeBank([
    {
      id: 'many',
      title: 'Many',
      description: '',
      cards: ids.map((id) => card(id, `Is it ${id}?`)),
    },
  ])
  let reads = 0
  const opened = openBank(
    many.manifest,
    many.files.get(many.manifest.index) ?? new Uint8Array(),
    (file, { offset, length }) => {
      reads += 1
      return (many.files.get(file) ?? new Uint8Array()).subarray(offset, offset + length)
    },
  )
  const stemOf = (id: string) => opened.card(id)?.questions[0]?.stem
  expect([stemOf('a000000000'), stemOf('a000000000'), reads]).toEqual([
    'Is it a000000000?',
    'Is it a000000000?',
    1,
  ])
  expect(ids.map(stemOf)).toEqual(ids.map((id) => `Is it ${id}?`))
  expect(reads).toBe(502)
  expect([stemOf('a000000000'), reads]).toEqual(['Is it a000000000?', 503])
})

test.each(['', 'aaaaaaaaab', 'zzzzzzzzzzz', 'constructor'])('no card is called %j', (id) => {
  expect(bank.card(id)).toBeUndefined()
  expect(bank.entry(id)).toBeUndefined()
})

test('entries come in the order of the notes, of all decks or of one', () => {
  expect([...bank.entries()]).toEqual([
    { cardId: 'zzzzzzzzzz', group: 'tttttttttt', deckId: 'tea' },
    { cardId: 'aaaaaaaaaa', group: 'tttttttttt', deckId: 'tea' },
    { cardId: 'mmmmmmmmmm', group: 'mmmmmmmmmm', deckId: 'ox' },
  ])
  expect([...bank.entries('ox')].map(({ cardId }) => cardId)).toEqual(['mmmmmmmmmm'])
  expect([...bank.entries('empty')]).toEqual([])
  expect([...bank.entries('nowhere')]).toEqual([])
})

test('the manifest counts cards and questions and comes last', () => {
  expect(manifest.decks.map(({ id, cards, questions }) => [id, cards, questions])).toEqual([
    ['tea', 2, 2],
    ['empty', 0, 0],
    ['ox', 1, 1],
  ])
  expect([...files.keys()].at(-1)).toBe('manifest.json')
  expect(manifest.decks[1]?.emoji).toBe('🫙')
})

test('deck files are JSON on their own', () => {
  for (const [at, row] of manifest.decks.entries())
    expect(JSON.parse(Buffer.from(files.get(row.file) ?? []).toString('utf8'))).toEqual({
      id: decks[at]?.id,
      title: decks[at]?.title,
      cards: decks[at]?.cards,
    })
})

test('files are named by what is in them, one card a line', () => {
  expect([...files.keys()].map((name) => name.replace(/\.[0-9a-f]{12}\./, '.HASH.'))).toEqual([
    'decks/tea.HASH.json',
    'decks/empty.HASH.json',
    'decks/ox.HASH.json',
    'index.HASH.bin',
    'manifest.json',
  ])
  const [tea, empty] = manifest.decks.map(({ file }) =>
    Buffer.from(files.get(file) ?? []).toString(),
  )
  expect(empty).toBe('{"id":"empty","title":"Empty","cards":[\n]}\n')
  const [green, b] = decks[0]?.cards.map((each) => JSON.stringify(each)) ?? []
  expect(tea).toBe(`{"id":"tea","title":"Tee & Gebäck","cards":[\n${green},\n${b}\n]}\n`)
})

test('the same decks give the same bytes; one letter more gives another revision', () => {
  expect(encodeBank(decks).manifest.revision).toBe(manifest.revision)
  const changed = encodeBank(decks.map((deck) => ({ ...deck, title: `${deck.title}!` })))
  expect(changed.manifest.revision).not.toBe(manifest.revision)
})

function indexOf(cards: readonly IndexRecord[]): Uint8Array {
  return joinIndex([{ records: encodeRecords(cards), deck: 0 }])
}

test('an index of 1,000 cards finds each of them and no other', () => {
  const ids = Array.from(
    { length: 1000 },
    (_, at) => `card${String((at * 7919) % 1000).padStart(6, '0')}`,
  )
  const index = new BankIndex(
    indexOf(ids.map((cardId, at) => ({ cardId, group: cardId, offset: at, length: 1 }))),
  )
  for (const [at, id] of ids.entries()) expect(index.find(id)?.offset).toBe(at)
  expect(index.find('card001000')).toBeUndefined()
})

test('an index of other decks than the manifest’s is told so', () => {
  const other = openBank(
    { ...manifest, decks: [] },
    files.get(manifest.index) ?? new Uint8Array(),
    read,
  )
  expect(() => other.entries()).toThrow(new RangeError('Unexpected deck 0, expected one of 0'))
})

test('what is no index is refused, saying what was found and expected', () => {
  expect(() => new BankIndex(Buffer.from('PK\u0003\u0004....'))).toThrow(
    'expected an index that begins with NDI1',
  )
  expect(() => new BankIndex(Buffer.from('NDI1'))).toThrow(
    'expected an index that begins with NDI1',
  )
  const whole = indexOf([{ cardId: 'a'.repeat(10), group: 'a'.repeat(10), offset: 0, length: 1 }])
  expect(() => new BankIndex(whole.subarray(0, 20))).toThrow(
    'Unexpected 20 bytes of index, expected 42',
  )
  for (const cardId of ['short', 'a'.repeat(11), 'ä'.repeat(10)])
    expect(() => indexOf([{ cardId, group: 'a'.repeat(10), offset: 0, length: 1 }])).toThrow(
      `Unexpected id "${cardId}", expected 10 ASCII characters`,
    )
  expect(() => openBank({ ...manifest, format: 2 as 1 }, whole, read)).toThrow(
    'Unexpected bank format 2, expected 1',
  )
})
