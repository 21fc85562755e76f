import { expect, test } from 'vitest'
import { encodeRetired, isAmong } from '../../../study/bank/retired.ts'

const IDS = ['aaaaaaaaaa', 'cccccccccc', 'eeeeeeeeee', 'gggggggggg', 'iiiiiiiiii']

test.each([0, 1, 2, 3, 4, 5])('of %i retired cards each is among them, and no other', (count) => {
  const ids = IDS.slice(0, count)
  const { bytes, cards } = encodeRetired(ids)
  expect([cards, Buffer.from(bytes).toString()]).toEqual([count, ids.join('')])
  const others = ['0000000000', 'bbbbbbbbbb', 'dddddddddd', 'hhhhhhhhhh', 'zzzzzzzzzz']
  expect(IDS.filter((id) => isAmong(bytes, id))).toEqual(ids)
  expect(others.filter((id) => isAmong(bytes, id))).toEqual([])
})

test('the file is named by what is in it', () => {
  const [one, two] = [IDS, IDS.slice(1)].map((ids) => encodeRetired(ids).name)
  expect(one).toMatch(/^retired\.[0-9a-f]{12}\.bin$/)
  expect(two).not.toBe(one)
})
