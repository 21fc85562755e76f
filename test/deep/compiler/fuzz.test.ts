import { describe, expect, test } from 'vitest'
import { complainOf } from '../../compiler/complain-of.ts'
import { listDocuments } from '../../compiler/list-documents.ts'
import { shrinkText } from '../../compiler/shrink-text.ts'

/**
 * How many documents, and how many of them were seen before: a run that was stopped goes on with
 * `FUZZ_FROM`. FUZZ_SEED gives others.
 */
const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 1_000_000)
const FROM = Number(process.env.FUZZ_FROM ?? 0)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const CHUNK = 10_000

const chunks = Array.from({ length: Math.ceil(DOCUMENTS / CHUNK) }, (_, at) => at).filter(
  (at) => at * CHUNK >= FROM,
)

describe('documents compile without a crash, in time, to sound questions', () => {
  test.each(chunks)('10,000 of them, chunk %i', (chunk) => {
    for (const text of listDocuments(CHUNK, SEED * 1_000_000 + chunk))
      if (complaintsOf(text).length > 0) {
        const small = shrinkText(text, (shorter) => complaintsOf(shorter).length > 0)
        expect([small, complaintsOf(small)]).toEqual([small, []])
      }
    console.log(`${(chunk + 1) * CHUNK} documents`)
  })
})

function complaintsOf(text: string): readonly string[] {
  try {
    return complainOf(text)
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}
