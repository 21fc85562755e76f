import { fromMarkdown } from 'mdast-util-from-markdown'
import { readLock } from '../bin/notes/lock-file.ts'
import { readNotes } from '../bin/notes/read-notes.ts'
import { compile } from '../compiler/compile.ts'
import { type Measurement, median } from './report.ts'

const PASSES = 5

/**
 * How fast notes become questions, lock included, beside what the usual parser takes for their trees
 * alone: the same files, the same process, by turns, the first pass of each left out.
 */
export function measureCompileSpeed(folder: string): Measurement[] {
  const files = readNotes(folder)
  const lock = readLock(`${folder}/cards.lock.json`, [])
  const texts = files.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
  const ours: number[] = []
  const theirs: number[] = []
  for (let pass = 0; pass <= PASSES; pass++) {
    ours.push(rateOf(files.length, () => compile(files, lock)))
    theirs.push(rateOf(files.length, () => texts.map((text) => fromMarkdown(text))))
  }
  const value = median(ours.slice(1))
  const bare = median(theirs.slice(1))
  return [
    { name: 'notes compiled', value, unit: 'notes/s', note: `${files.length} notes of ${folder}` },
    { name: 'bare mdast-util-from-markdown', value: bare, unit: 'notes/s' },
    { name: 'compiled per bare parse', value: value / bare, unit: '×' },
  ]
}

function rateOf(count: number, work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return (count / (performance.now() - startedAt)) * 1000
}
