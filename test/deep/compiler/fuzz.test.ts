import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDice } from '../../../bench/vault/dice.ts'
import { note } from '../../compiler/arbitrary-note.ts'
import { complainOf } from '../../compiler/complain-of.ts'
import { mutateNote } from '../../compiler/mutate-note.ts'

/** How many documents; FUZZ_DOCUMENTS sets another number, FUZZ_SEED other documents. */
const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 1_000_000)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const TOLD_EVERY = 50_000

test(`${DOCUMENTS} documents compile without a crash, in time, to sound questions`, () => {
  const dice = openDice(SEED)
  const written = fc.sample(note, { numRuns: Math.ceil(DOCUMENTS / 10), seed: SEED })
  for (let count = 1; count <= DOCUMENTS; count++) {
    const text = count % 10 === 0 ? (written[count / 10 - 1] ?? '') : mutateNote(dice)
    const complaints = complainOf(text)
    if (complaints.length > 0) expect({ text, complaints }).toEqual({ text, complaints: [] })
    if (count % TOLD_EVERY === 0) console.log(`${count} documents`)
  }
})
