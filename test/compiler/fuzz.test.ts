import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Card } from '../../study/bank/card.ts'
import { note } from './arbitrary-note.ts'
import { complainOf } from './complain-of.ts'
import { listDocuments } from './list-documents.ts'
import { compileTexts } from './support.ts'

const DOCUMENTS = 20_000

test(`${DOCUMENTS} documents in every style, whole and damaged, compile without a crash, in time, to sound questions`, () => {
  const counts = { derived: 0, authored: 0 }
  const count = ({ rule }: Card): void => {
    counts[rule.startsWith('author/') ? 'authored' : 'derived']++
  }
  for (const text of listDocuments(DOCUMENTS, 1)) {
    const complaints = complainOf(text, count)
    if (complaints.length > 0) expect([text, complaints]).toEqual([text, []])
  }
  expect(counts.derived).toBeGreaterThan(2500)
  expect(counts.authored).toBeGreaterThan(5000)
})

test('of 500 notes every line is accounted for, once', () => {
  fc.assert(
    fc.property(note, (text) => {
      const lines = text.replace(/\r\n?/g, '\n').split('\n').length
      expect(compileTexts({ 'deck/note.md': text }).accounts[0]?.lines).toHaveLength(lines)
    }),
    { numRuns: 500, seed: 4 },
  )
})

test('any text at all is compiled or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { messages, accounts } = compileTexts({ 'deck/note.md': text })
      expect(accounts.length + messages.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000, seed: 2 },
  )
})

test('any bytes at all are compiled or refused', async () => {
  const { compile } = await import('../../compiler/compile.ts')
  const { EMPTY_LOCK } = await import('../../compiler/lock/lock.ts')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => compile([{ path: 'a.md', bytes }], EMPTY_LOCK)).not.toThrow()
    }),
    { numRuns: 500, seed: 3 },
  )
})
