// Compiles every revision of a repository of notes with the lock of the one before, and follows the
// card of each line that is still there: did it keep its id, did its id go to another line?
// usage: npx node bench/quality/replay.ts REPOSITORY [--last 500] [--cases]
import { parseArgs } from 'node:util'
import { EMPTY_LOCK } from '../../compiler/lock/lock.ts'
import { openCompiler } from '../../compiler/open-compiler.ts'
import { pairLines } from './history/pair-lines.ts'
import { type Revision, readHistory } from './history/read-history.ts'
import { add, type Built, builtOf, type Fate, weighIds } from './history/weigh-ids.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    last: { type: 'string', default: '500' },
    cases: { type: 'boolean', default: false },
  },
})
const [repository = '.'] = positionals

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`

function print(name: string, { lines, kept, moved, cards }: Fate): void {
  console.log(
    `${name.padEnd(20)} ${lines} lines with ${cards} cards: ${share(kept, lines)} kept, ${moved} cards (${share(moved, cards)}) moved to another line`,
  )
}

function countLines(bytes: Uint8Array): number {
  return Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n?|\n/).length
}

const compiler = openCompiler()
const none: Fate = { lines: 0, kept: 0, moved: 0, cards: 0 }
let [all, edited] = [none, none]
let last: { readonly revision: Revision; readonly compiled: Built } | undefined
let revisions = 0
for (const revision of readHistory(repository, Number(values.last))) {
  const compiled = builtOf(compiler.compile(revision.files, last?.compiled.lock ?? EMPTY_LOCK))
  if (last) {
    const counts = new Map(
      last.revision.files.map(({ path, bytes }) => [path, countLines(bytes)] as const),
    )
    const commits = { before: last.revision.commit, after: revision.commit }
    const survivors = pairLines(repository, commits, (path) => counts.get(path) ?? 0)
    const fates = weighIds(last.compiled, compiled, survivors)
    all = add(all, fates.all)
    edited = add(edited, fates.edited)
    if (values.cases)
      for (const found of fates.cases) console.log(`${revision.commit.slice(0, 10)} ${found}`)
  }
  last = { revision, compiled }
  revisions++
}
console.log(`${repository}: ${revisions} revisions`)
print('changed notes', all)
print('their edited lines', edited)
