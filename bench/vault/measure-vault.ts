// Compiles a vault as `notedrill compile` does; prints the figures as JSON. A process of its own, so that its
// memory is its own.
import { join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { buildFolder } from '../../bin/notes/build-folder.ts'
import { layVault, measure } from './lay-vault.ts'

const SAMPLE = 500

const [, , out = 'build/bench/vault', count = '10000'] = process.argv
const { notes, files } = layVault(out, Number(count))

const bare = await measure(() => {
  for (const { bytes } of files.slice(0, SAMPLE)) fromMarkdown(Buffer.from(bytes).toString('utf8'))
})
let cards = 0
const cold = await measure(async () => {
  const built = await buildFolder(notes)
  built.save(join(out, 'bank'), [])
  cards = built.decks.reduce((sum, deck) => sum + deck.cards, 0)
})
console.log(
  JSON.stringify({
    notes: files.length,
    megabytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
    cards,
    cold,
    bareNotesPerCpuSecond: (SAMPLE / bare.cpu) * 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
