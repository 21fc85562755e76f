import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDice } from '../../bench/vault/dice.ts'
import { note } from './arbitrary-note.ts'
import { complainOf } from './complain-of.ts'
import { mutateNote } from './mutate-note.ts'
import { compileTexts } from './support.ts'

const WRITTEN = 8000
const MUTATED = 12_000

test(`${WRITTEN} notes in every style compile without a crash, in time, to questions without residue`, () => {
  fc.assert(
    fc.property(note, (text) => {
      expect(complainOf(text)).toEqual([])
    }),
    { numRuns: WRITTEN, seed: 1 },
  )
}, 120_000)

test(`so do ${MUTATED} notes of the course and in every style, damaged`, () => {
  const dice = openDice(4)
  for (let count = 0; count < MUTATED; count++) {
    const text = mutateNote(dice)
    const complaints = complainOf(text)
    if (complaints.length > 0) expect({ text, complaints }).toEqual({ text, complaints: [] })
  }
}, 120_000)

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
