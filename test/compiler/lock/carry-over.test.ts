import { describe, expect, test } from 'vitest'
import { type CarriedOver, carryOver } from '../../../compiler/lock/carry-over.ts'
import type { Decisions } from '../../../compiler/lock/decisions.ts'
import { decodeLock, encodeLock } from '../../../compiler/lock/encode-lock.ts'
import {
  EMPTY_LOCK,
  type Lock,
  type LockEntry,
  type Nameless,
} from '../../../compiler/lock/lock.ts'
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

test('cards of the same words in one place never swap ids', () => {
  const twins = `# Looms\n\nQ: What is it?\nA: a reed\n\nQ: What is it?\nA: a reed\n\nQ: What is it?\nA: a reed`
  const idsOf = (lock?: Lock): [string[], Lock] => {
    const compiled = compileTexts({ 'a/x.md': twins }, lock)
    return [compiled.decks.flatMap((deck) => deck.cards.map(({ id }) => id)), compiled.lock]
  }
  const [once, lock] = idsOf()
  expect(new Set(once).size).toBe(3)
  expect(idsOf(lock)).toEqual([once, lock])
})

test('a card goes on with what was there last time before it takes what was there long ago', () => {
  const card = (answer: string): Nameless => ({
    file: 'a/x.md',
    heading: 'loom',
    slot: 'author',
    term: 'what beat weft of every loom',
    answer,
  })
  const entry = (id: string, answer: string, isGone: boolean): LockEntry => ({
    id,
    ...card(answer),
    isGone,
  })
  const last: Lock = {
    entries: [entry('aaaaaaaaaa', 'swinging comb', true), entry('bbbbbbbbbb', 'comb', false)],
  }
  expect(carryOver(last, [card('wide comb')]).ids).toEqual(['bbbbbbbbbb'])
  expect(carryOver(last, [card('swinging comb')]).ids).toEqual(['aaaaaaaaaa'])
})

describe('an author decides', () => {
  const [Q, edited] = ['Q: How many shafts?\nA: two', 'Q: How many shafts?\nA: four']
  const build = (text: string, last?: Lock, decisions?: Decisions): CarriedOver => {
    const { lock } = compileTexts({ 'a/x.md': text }, EMPTY_LOCK)
    return carryOver(
      last ?? EMPTY_LOCK,
      lock.entries.map(({ id: _, isGone: __, ...card }) => card),
      decisions,
    )
  }
  const [old = ''] = build(Q).ids

  test('that learners begin anew: the id is never given again, and the new one stays', () => {
    const last = build(Q).lock
    expect(build(edited, last).ids).toEqual([old])
    const reset = { reset: new Set([old]), keep: new Map() }
    const next = build(edited, last, reset)
    expect(next.ids).not.toEqual([old])
    expect(next.lock.entries.find(({ id }) => id === old)?.isGone).toBe(true)
    expect(build(edited, next.lock, reset)).toEqual(next)
    expect(build(Q, next.lock, reset).ids).toEqual(next.ids)
  })

  test('that what looks new is what it was: it gets the old id, and keeps it', () => {
    const rewritten = 'Q: Count all frames that lift warp threads on simple machines.\nA: 2'
    const last = build(Q).lock
    const [fresh = ''] = build(rewritten, last).ids
    expect(fresh).not.toBe(old)
    for (const before of [last, build(rewritten, last).lock]) {
      const keep = { reset: new Set<string>(), keep: new Map([[fresh, old]]) }
      const kept = build(rewritten, before, keep)
      expect(kept.ids).toEqual([old])
      expect(kept.lock.entries.map(({ id, isGone }) => [id, isGone]).toSorted()).toEqual(
        [
          [fresh, true],
          [old, false],
        ].toSorted(),
      )
      expect(build(rewritten, kept.lock, keep)).toEqual(kept)
    }
  })
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

  test('is read with the ends of lines that Windows gives it', () => {
    expect(decodeLock(text.replaceAll('\n', '\r\n'))).toEqual(first.lock)
  })

  test.each<[string, string, number]>([
    ['of another program', '{"lockfileVersion": 3}', 1],
    ['that a formatter has taken to pieces', JSON.stringify(JSON.parse(text), undefined, 2), 1],
    ['with a line that is no card', text.replace(/"\],\n/, '",\n'), 2],
    ['with text before it', `text\n${text}`, 1],
    ['that is empty', '', 1],
  ])('%s is none, from line %3$d on', (_, other, badLine) => {
    expect(decodeLock(other)).toEqual({ badLine })
  })
})

describe('a card that its author named', () => {
  const card = (id: string, question: string): string =>
    `\`\`\`quiz\nkind: typed\nquestion: ${question}\nanswer: weft\n${id}\`\`\`\n`
  const idsOf = (text: string, lock = EMPTY_LOCK) => {
    const kept = decodeLock(encodeLock(lock))
    const compiled = compileTexts({ 'a/x.md': text }, 'entries' in kept ? kept : EMPTY_LOCK)
    return {
      ids: compiled.decks.flatMap(({ cards }) => cards.map(({ id }) => id)),
      lock: compiled.lock,
    }
  }

  test.each<[string, string, string]>([
    [
      'is known whatever its words',
      card('id: q1\n', 'Which?'),
      card('id: q1\n', 'What else is it called in old mills?'),
    ],
    ['keeps its id when it is named', card('', 'Which?'), card('id: q1\n', 'Which?')],
    ['keeps its id when its name goes', card('id: q1\n', 'Which?'), card('', 'Which?')],
    ['by `^name`', 'Q: Which? ^q1\nA: weft', 'Q: What runs across in a mill? ^q1\nA: the filling'],
    [
      'by a comment',
      '<!-- q:q1 -->\nQ: Which?\nA: weft',
      '<!-- q:q1 -->\nQ: What runs across in a mill?\nA: the filling',
    ],
  ])('%s', (_, before, after) => {
    const first = idsOf(before)
    expect(first.ids).toHaveLength(1)
    expect(idsOf(after, first.lock).ids).toEqual(first.ids)
  })

  test('is another when it is named anew', () => {
    const first = idsOf(card('id: q1\n', 'Which?'))
    const other = idsOf(card('id: q2\n', 'How was wool sold long ago?'), first.lock)
    expect(other.ids).not.toEqual(first.ids)
  })
})
