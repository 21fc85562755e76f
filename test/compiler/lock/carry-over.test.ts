import { describe, expect, test } from 'vitest'
import { decodeLock, encodeLock } from '../../../compiler/lock/encode-lock.ts'
import type { Lock } from '../../../compiler/lock/lock.ts'
import { compileTexts } from '../support.ts'

const NOTE = [
  '# Looms',
  '',
  '**Heddle**: the eye that lifts a thread of the warp',
  '',
  '**Shuttle**: the boat that carries the weft across',
  '',
  '**Reed**: the comb that beats the weft',
  '',
  ...Array<string>(12).fill('***'),
].join('\n')

/** The id of each card of a note by its term and direction. */
function ids(
  texts: Readonly<Record<string, string>>,
  lock?: Lock,
): { readonly byTerm: ReadonlyMap<string, string>; readonly lock: Lock } {
  const compiled = compileTexts(texts, lock)
  const named = compiled.decks.flatMap(({ cards }) =>
    cards.flatMap(({ id, fact, questions }) =>
      fact.kind === 'definition'
        ? [
            [
              `${fact.subject} ${questions[0]?.stem.startsWith('Which') || questions[0]?.stem.startsWith('What carries') ? 'reverse' : 'forward'}`,
              id,
            ] as const,
          ]
        : [],
    ),
  )
  return { byTerm: new Map(named), lock: compiled.lock }
}

const first = ids({ 'a/x.md': NOTE })

describe('a card keeps its id', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['when nothing changes', { 'a/x.md': NOTE }],
    ['when lines are put before it', { 'a/x.md': `Some words.\n\nAnd more.\n\n${NOTE}` }],
    ['when lines change places', { 'a/x.md': NOTE.split('\n\n').toReversed().join('\n\n') }],
    ['when marks change', { 'a/x.md': NOTE.replaceAll('**: ', '** – ') }],
    [
      'when a typing error is mended',
      { 'a/x.md': NOTE.replace('lifts a thread', 'lifts each thread') },
    ],
    [
      'when a line is reworded',
      {
        'a/x.md': NOTE.replace(
          'the boat that carries the weft across',
          'the small boat that carries the weft from side to side',
        ),
      },
    ],
    ['when its heading is renamed', { 'a/x.md': NOTE.replace('# Looms', '# Weaving') }],
    ['when its note moves to another deck', { 'b/y.md': NOTE }],
  ])('%s', (_, texts) => {
    expect([...ids(texts, first.lock).byTerm.values()].toSorted()).toEqual(
      [...first.byTerm.values()].toSorted(),
    )
  })

  test('when it is away for a while', () => {
    const away = ids({ 'a/x.md': NOTE.replace(/\*\*Reed.*\n/, '') }, first.lock)
    expect(away.byTerm.size).toBe(first.byTerm.size - 2)
    expect(away.lock.entries.filter(({ isGone }) => isGone)).toHaveLength(2)
    const later = ids({ 'a/x.md': NOTE.replace(/\*\*Reed.*\n/, '') }, away.lock)
    expect(ids({ 'a/x.md': NOTE }, later.lock).byTerm).toEqual(first.byTerm)
  })
})

test('another fact gets an id of its own', () => {
  const next = ids(
    { 'a/x.md': `${NOTE}\n\n**Treadle**: the pedal that moves the shafts` },
    first.lock,
  )
  expect(next.byTerm.get('Treadle forward')).toMatch(/^[a-z2-7]{10}$/)
  expect([...first.byTerm.values()]).not.toContain(next.byTerm.get('Treadle forward'))
})

test('the two directions of a fact are two cards of one group', () => {
  const cards = compileTexts({ 'a/x.md': NOTE }).decks.flatMap((deck) => deck.cards)
  const heddle = cards.filter(({ fact }) => fact.kind === 'definition' && fact.subject === 'Heddle')
  expect(heddle.map(({ id }) => id === heddle[0]?.group)).toEqual([true, false])
  expect(new Set(heddle.map(({ group }) => group)).size).toBe(1)
})

describe('the lock file', () => {
  const text = encodeLock(first.lock)

  test('holds one card a line, in the order of the ids, and is JSON', () => {
    const keys = Object.keys(JSON.parse(text))
    expect(keys.slice(2, -1)).toEqual(first.lock.entries.map(({ id }) => id))
    expect(keys.slice(2, -1)).toEqual(keys.slice(2, -1).toSorted())
    expect(text.split('\n')).toHaveLength(first.lock.entries.length + 3)
  })

  test('is read back as it was', () => {
    expect(decodeLock(text)).toEqual(first.lock)
  })

  test('is read through the marks of a merge conflict, both sides', () => {
    const [head = '', one = '', two = '', ...rest] = text.split('\n')
    const torn = [head, '<<<<<<< ours', one, '=======', two, '>>>>>>> theirs', ...rest].join('\n')
    expect(decodeLock(torn)).toEqual(first.lock)
  })

  test('of another program is none', () => {
    expect(decodeLock('{"lockfileVersion": 3}')).toBeUndefined()
  })
})
