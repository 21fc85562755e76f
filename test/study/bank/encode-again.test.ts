import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../../study/bank/card.ts'
import { encodeDeck } from '../../../study/bank/deck-file.ts'
import { type DescribedDeck, encodeBank, openBankEncoder } from '../../../study/bank/encode-bank.ts'
import { encodeRecords, joinIndex } from '../../../study/bank/encode-index.ts'
import { openIndex } from '../../../study/bank/open-index.ts'
import { fixtureCard } from '../../support/fixture-bank.ts'

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((letter) =>
  // Letters of several bytes, so that bytes are not taken for letters.
  fixtureCard(letter.repeat(10), { stem: `Which is “${letter}”?`, answer: `É ${letter}` }),
) as [Card, Card, Card, Card]
const EDITED = fixtureCard('b'.repeat(10), { stem: 'Which, then, is it?', answer: 'Another' })

const deckOf = (cards: readonly Card[]) => ({ id: 'letters', title: 'Let “ters”', cards })

describe('a deck that was encoded before', () => {
  test.each<[string, readonly Card[]]>([
    ['the same', [A, B, C]],
    ['one changed in the middle', [A, EDITED, C]],
    ['one gone in the middle', [A, C]],
    ['the first gone', [B, C]],
    ['the last gone', [A, B]],
    ['one more at the end', [A, B, C, D]],
    ['one more in front', [D, A, B, C]],
    ['one more in between', [A, D, B, C]],
    ['in another order', [C, A, B]],
    ['backwards', [C, B, A]],
    ['all of them others', [D, EDITED]],
    ['none left', []],
  ])('%s: has the bytes and places of one that was not', (_, cards) => {
    const before = [A, B, C]
    const last = { ...encodeDeck(deckOf(before)), cards: before }
    const fresh = encodeDeck(deckOf(cards))
    const again = encodeDeck(deckOf(cards), last)
    expect(Buffer.from(again.bytes).toString()).toBe(Buffer.from(fresh.bytes).toString())
    expect(again.places).toEqual(fresh.places)
    for (const [at, { offset, length }] of again.places.entries())
      expect(
        JSON.parse(Buffer.from(again.bytes.subarray(offset, offset + length)).toString()),
      ).toEqual(cards[at])
  })

  test('is copied from what it was, not written anew', () => {
    const last = { ...encodeDeck(deckOf([A])), cards: [A] }
    const place = last.places[0]
    if (!place) throw new Error('no place')
    const spoilt = Uint8Array.from(last.bytes)
    spoilt[place.offset + 2] = 'X'.charCodeAt(0)
    const again = encodeDeck(deckOf([A]), { ...last, bytes: spoilt })
    expect(Buffer.from(again.bytes).toString()).toContain('{"Xd":')
  })
})

describe('a bank that is encoded again and again', () => {
  const deck = (id: string, cards: readonly Card[]): DescribedDeck => ({
    id,
    title: `Deck ${id}`,
    description: '',
    cards,
  })
  const textOf = (files: ReadonlyMap<string, Uint8Array>): [string, string][] =>
    [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])

  test('is what one is that was never encoded before, whatever changed', () => {
    const encode = openBankEncoder()
    const images = new Map([['assets/x.png', Buffer.from('x')]])
    const [one, two] = [deck('one', [A, B]), deck('two', [C])]
    for (const [decks, assets] of [
      [[one, two], new Map()],
      [[one, deck('two', [C, D])], images],
      [[two, one], new Map()],
      [[deck('one', [EDITED])], images],
      [[], new Map()],
    ] as const) {
      const again = encode(decks, { assets })
      const fresh = encodeBank(decks, { assets })
      expect(again.manifest).toEqual(fresh.manifest)
      expect(textOf(again.files)).toEqual(textOf(fresh.files))
    }
    expect(encode([one]).manifest).not.toHaveProperty('assets')
    const withAll = encodeBank([one], { assets: images, retired: ['aaaaaaaaaa', 'bbbbbbbbbb'] })
    expect(withAll.manifest).toMatchObject({ assets: ['assets/x.png'], retired: { cards: 2 } })
    expect(withAll.manifest.revision).not.toBe(encodeBank([one]).manifest.revision)
  })

  test('looks at no deck that is the same object as last time', () => {
    const encode = openBankEncoder()
    const one = deck('one', [A])
    encode([one])
    Object.defineProperty(one, 'title', {
      get: () => {
        throw new Error('looked at')
      },
    })
    expect(encode([one]).manifest.decks.map(({ title }) => title)).toEqual(['Deck one'])
    expect(() => openBankEncoder()([one])).toThrow('looked at')
  })
})

describe('an index that is joined again and again', () => {
  const LETTERS = 'abcdefghij'
  const id = fc.array(fc.constantFrom(...LETTERS), { minLength: 10, maxLength: 10 })
  /** Decks whose ids are all different; some of them stay the same object from build to build. */
  const build = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.boolean()), { maxLength: 6 })

  test('is what one is that is joined once, whichever decks changed, came, went or moved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          id.map((letters) => letters.join('')),
          { minLength: 24, maxLength: 24 },
        ),
        fc.array(build, { minLength: 2, maxLength: 6 }),
        (ids, builds) => {
          const join = openIndex()
          const records = (deck: number, isLong: boolean): Uint8Array =>
            encodeRecords(
              ids
                .slice(deck * 4, deck * 4 + (isLong ? 4 : 2))
                .map((cardId) => ({ cardId, group: cardId, offset: deck, length: 1 })),
            )
          const kept = new Map<string, Uint8Array>()
          for (const decks of builds) {
            const parts = [...new Map(decks)].map(([deck, isLong], at) => {
              const own = kept.get(`${deck} ${isLong}`) ?? records(deck, isLong)
              kept.set(`${deck} ${isLong}`, own)
              return { records: own, deck: at }
            })
            expect(Buffer.from(join(parts)).toString('hex')).toBe(
              Buffer.from(joinIndex(parts)).toString('hex'),
            )
          }
        },
      ),
      { numRuns: 100, seed: 3 },
    )
  })
})
