import { expect, test } from 'vitest'
import { compileTexts } from './support.ts'

const SIZE = 100_000
const LIMIT_MS = 4000

function fill(line: (at: number) => string, join: string): string {
  let text = ''
  for (let at = 0; text.length < SIZE; at++) text += line(at) + join
  return text
}

test.each<[string, string]>([
  ['choices', fill((at) => `- load ${at} => Mode ${at % 7}`, '\n')],
  ['definitions', fill((at) => `- Term${at} Alpha: the ${at}th part that holds a thing`, '\n')],
  ['contrasts', fill((at) => `A${at} vs B${at} is what`, '\n')],
  ['one endless line', fill((at) => `a (b. c: d - e ${at}`, ' ')],
  ['abbreviations', fill((at) => `The ABC (Alpha Beta Cord) ${at}`, '\n')],
])('a note full of %s compiles in time: no step looks at everything for everything', (_, text) => {
  const start = performance.now()
  compileTexts({ 'deck/note.md': text })
  expect(performance.now() - start).toBeLessThan(LIMIT_MS)
})
