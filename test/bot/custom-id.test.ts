import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCustomId, encodeCustomId } from '../../bot/custom-id.ts'
import { decodeAsked, encodeAsked } from '../../bot/drill/asked.ts'
import { deckKeyOf, decodeCourse, encodeCourse } from '../../bot/drill/course.ts'

const ASKED = {
  cardId: 'k3v9q2m7xa',
  form: 'truefalse',
  rev: '9f2c41d0',
  reviewId: 'abcdefghijklmnopqrst-_',
  course: { deckKey: deckKeyOf('containers'), answered: 12, right: 9, goal: 100 },
}

describe('a custom_id', () => {
  test('says version, action, card, form, rev, review and course', () => {
    expect(encodeCustomId({ action: 'pick', parts: [...encodeAsked(ASKED), 'a1f3'] })).toBe(
      '1.pick.k3v9q2m7xa.truefalse.9f2c41d0.abcdefghijklmnopqrst-_.3rsdg2rn-c-9-2s.a1f3.Xq_n',
    )
  })

  test('comes back as it was written', () => {
    const written = { action: 'pick', parts: [...encodeAsked(ASKED), 'a1f3'] }
    expect(decodeCustomId(encodeCustomId(written))).toEqual(written)
    expect(decodeAsked(written.parts)).toEqual({ asked: ASKED, rest: ['a1f3'] })
    expect(decodeCustomId(encodeCustomId({ action: 'help', parts: [] }))).toEqual({
      action: 'help',
      parts: [],
    })
  })

  test('is read in none of its bits otherwise than it was written', () => {
    const customId = encodeCustomId({ action: 'pick', parts: [...encodeAsked(ASKED), 'a1f3'] })
    for (let at = 0; at < customId.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const bytes = Buffer.from(customId, 'latin1')
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        expect(decodeCustomId(bytes.toString('latin1'))).toBeUndefined()
      }
  })

  test.each([
    '',
    '.',
    '1',
    '1.help',
    '1..abcd',
    'nonsense',
    '0'.repeat(100),
    'answer:q1:0:1',
    '1.help.aaaa',
  ])('is not %j', (text) => {
    expect(decodeCustomId(text)).toBeUndefined()
  })

  test('is never longer than Discord takes, however far a drill has gone', () => {
    const course = { ...ASKED.course, answered: 1e9, right: 1e9, goal: 1e9 }
    const parts = [...encodeAsked({ ...ASKED, course }), '0123456789ab']
    expect(encodeCustomId({ action: 'pick', parts }).length).toBeLessThanOrEqual(100)
  })

  test.each([
    ['a dot in a part', ['a.b']],
    ['more than 100 characters', ['x'.repeat(100)]],
  ])('with %s is refused', (_, parts) => {
    expect(() => encodeCustomId({ action: 'pick', parts })).toThrow(RangeError)
  })
})

test('a course comes back as it was written', () => {
  const count = fc.integer({ min: 0, max: 36 ** 3 - 1 })
  const deckKey = fc.string({ maxLength: 40 }).map(deckKeyOf)
  const course = fc.record(
    { answered: count, right: count, deckKey, goal: count },
    { requiredKeys: ['answered', 'right'] },
  )
  fc.assert(
    fc.property(course, (written) => {
      expect(decodeCourse(encodeCourse(written))).toEqual(written)
      expect(encodeCourse(written)).not.toContain('.')
    }),
  )
})

test.each([undefined, '', '----', '-1-1', 'x-1-1-', '-1-1-1-1', '-1000-1-'])(
  '%j is no course',
  (text) => {
    expect(decodeCourse(text)).toBeUndefined()
  },
)

test('parts that lack something are no question', () => {
  const parts = encodeAsked(ASKED)
  for (let at = 0; at < parts.length; at++) expect(decodeAsked(parts.with(at, ''))).toBeUndefined()
  expect(decodeAsked([])).toBeUndefined()
})
