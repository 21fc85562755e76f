import { describe, expect, test } from 'vitest'
import { openDice } from '../../../bench/vault/dice.ts'
import { repeatPieces } from '../../compiler/repeat-pieces.ts'
import { compileTexts } from '../../compiler/support.ts'
import { findExcessMs } from '../../support/measure-cpu.ts'

const NOTES = Number(process.env.HOSTILE_NOTES ?? 500)
const SEED = Number(process.env.HOSTILE_SEED ?? 1)
/** The largest note there is. */
const LENGTH = 250_000
const LIMIT_MS = 2000

const rounds = Array.from({ length: Math.ceil(NOTES / 50) }, (_, at) => at)

describe('a note of few pieces, again and again up to the limit, compiles within 2 s of the processor', () => {
  test.each(rounds)('50 of them, round %i', (round) => {
    const dice = openDice(SEED * 1000 + round)
    for (let count = 0; count < 50; count++) {
      const { pieces, text } = repeatPieces(dice, LENGTH)
      const took = findExcessMs(LIMIT_MS, () => compileTexts({ 'deck/note.md': text }))
      if (took !== undefined) expect([pieces, took]).toEqual([pieces, `at most ${LIMIT_MS}`])
    }
  })
})
