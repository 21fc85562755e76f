import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutFile, kindOf } from '../../web/client/cut-file.ts'

test.each([
  ['{"kind":"x"}', 'application/x-ndjson'],
  ['\ufeff\n {"kind":"x"}', 'application/x-ndjson'],
  ['answered_at,card', 'text/csv'],
  ['', 'text/csv'],
])('%j is %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})

describe('a file is cut', () => {
  test('between lines, and each knows where it stood', () => {
    expect(cutFile('{1}\n{2}\n{333}\n{4}', 8)).toEqual([
      { text: '{1}\n{2}\n', offset: 0 },
      { text: '{333}\n', offset: 2 },
      { text: '{4}', offset: 3 },
    ])
    expect(cutFile('', 8)).toEqual([{ text: '', offset: 0 }])
  })

  test('between rows, with their names, though a cell has lines of its own', () => {
    const rows = ['a,b\n', '1,"x\ny"\n', '2,"z\n""\n"\n', '3,"open\n4']
    expect(cutFile(rows.join(''), 14)).toEqual([
      { text: 'a,b\n1,"x\ny"\n', offset: 0 },
      { text: 'a,b\n2,"z\n""\n"\n', offset: 2 },
      { text: 'a,b\n3,"open\n4', offset: 5 },
    ])
  })

  test('whatever it has, so that nothing is lost, and no line is another', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('é', 'a', ',') }), { maxLength: 9 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 6, max: 30 }), (some, most) => {
        const text = [`{${some[0] ?? ''}`, ...some].join('\n')
        const parts = cutFile(text, most)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        const all = text.split('\n')
        for (const { text: part, offset } of parts) {
          expect(all[offset]).toBe(part.split('\n')[0])
          const isOne = part.split('\n').filter((line) => line !== '').length <= 1
          expect(isOne || Buffer.byteLength(part) <= most).toBe(true)
        }
      }),
    )
  })
})
