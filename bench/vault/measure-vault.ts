// Compiles a vault as `notedrill compile` does and changes notes of it as `notedrill watch` sees them; prints
// the figures as JSON. A process of its own, so that its memory is its own.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { buildFolder } from '../../bin/notes/build-folder.ts'
import { openFolder } from '../../bin/notes/open-folder.ts'
import { openSaver } from '../../bin/notes/save-build.ts'
import { median } from '../report.ts'
import { makeVault } from './make-vault.ts'

const NOTES = Number(process.argv[3] ?? 10_000)
const SAMPLE = 500
const CHANGES = 40

const out = process.argv[2] ?? 'build/bench/vault'
const notes = join(out, 'notes')
const files = makeVault(NOTES)
rmSync(out, { recursive: true, force: true })
for (const { path, bytes } of files) write(path, bytes)

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(notes, path)), { recursive: true })
  writeFileSync(join(notes, path), bytes)
}

/** Of the clock and of the processor, in ms. */
interface Took {
  readonly wall: number
  readonly cpu: number
}

async function measure(work: () => void | Promise<void>): Promise<Took> {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - startedAt, cpu: (user + system) / 1000 }
}

const bare = await measure(() => {
  for (const { bytes } of files.slice(0, SAMPLE)) fromMarkdown(Buffer.from(bytes).toString('utf8'))
})
let cards = 0
const cold = await measure(async () => {
  const built = await buildFolder(notes)
  built.save(join(out, 'bank'), [])
  cards = built.decks.reduce((sum, deck) => sum + deck.cards, 0)
})
const peakMegabytes = process.resourceUsage().maxRSS / 1024
const folder = openFolder(notes)
const save = openSaver()
function build(changed?: readonly string[]): void {
  save(folder.compile(changed), join(out, 'bank'), [])
}
build()
const changes: Took[] = []
for (let at = 0; at < CHANGES; at++) {
  const file = files[Math.floor((at * NOTES) / CHANGES) + 17]
  if (!file) throw new Error('Unexpected end of the vault')
  const added = `\n**Bench${at}**: the small part of an old machine\n`
  write(file.path, Buffer.concat([file.bytes, Buffer.from(added)]))
  changes.push(await measure(() => build([file.path])))
}
const later = changes.slice(2)
console.log(
  JSON.stringify({
    notes: NOTES,
    megabytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
    cards,
    cold,
    bareNotesPerCpuSecond: (SAMPLE / bare.cpu) * 1000,
    changed: {
      wall: median(later.map(({ wall }) => wall)),
      cpu: median(later.map(({ cpu }) => cpu)),
      /** The middle hides a collection of the whole heap, which a few changes meet. */
      meanCpu: later.reduce((sum, { cpu }) => sum + cpu, 0) / later.length,
    },
    peakMegabytes,
  }),
)
