import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whyUnclean } from '../../compiler/question/gates/unclean-text.ts'
import type { Question } from '../../study/bank/question.ts'
import { note } from './arbitrary-note.ts'
import { compileTexts } from './support.ts'

const RUNS = 3000

/** What is wrong with a question that was made of no matter what, or `undefined`. */
function complain(question: Question, isAuthored: boolean): string | undefined {
  if (question.stem.trim() === '' || question.answer.trim() === '') return 'it is empty'
  if ('options' in question) {
    const texts = question.options.map(({ text }) => text.toLowerCase())
    if (new Set(texts).size < texts.length) return 'two options are the same'
    if (!question.options.some(({ key }) => key)) return 'no option is right'
  }
  if (isAuthored) return undefined
  if (question.kind === 'choice' && question.options.length < 3 && question.options.length !== 2)
    return 'it has no alternative'
  if (
    question.kind === 'typed' &&
    question.stem.toLowerCase().includes(question.answer.toLowerCase()) &&
    !/\sor\s.+[:?]/.test(question.stem)
  )
    return 'its stem holds the answer'
  return (
    whyUnclean(question.answer) ??
    question.context?.map(whyUnclean).find((reason) => reason !== undefined)
  )
}

test(`${RUNS} notes in every style compile without a crash, in time, to questions without residue`, () => {
  fc.assert(
    fc.property(note, (text) => {
      const start = performance.now()
      const { decks, messages, accounts } = compileTexts({ 'deck/note.md': text })
      expect(performance.now() - start).toBeLessThan(2000)
      const lines = text.replace(/\r\n?/g, '\n').split('\n').length
      for (const { line } of messages) expect(line).toBeLessThanOrEqual(lines)
      expect(accounts[0]?.lines).toHaveLength(lines)
      for (const { cards } of decks)
        for (const { rule, questions, source } of cards) {
          expect(source.endLine).toBeLessThanOrEqual(lines)
          for (const question of questions)
            expect([
              question.stem,
              question.answer,
              complain(question, rule.startsWith('author/')),
            ]).toEqual([question.stem, question.answer, undefined])
        }
    }),
    { numRuns: RUNS, seed: 1 },
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
