// Compiles a vault and changes notes of it, as `notedrill watch` sees them; prints the figures as JSON. A process
// of its own, as the command is: threads that compiled before would leave a heap that is collected at every change.
import { join } from 'node:path'
import { openFolder } from '../../bin/notes/open-folder.ts'
import { openSaver } from '../../bin/notes/save-build.ts'
import { median } from '../report.ts'
import { layVault, measure, type Took } from './lay-vault.ts'

const CHANGES = 40

const [, , out = 'build/bench/watched', count = '10000'] = process.argv
const { notes, files, write } = layVault(out, Number(count))
const folder = openFolder(notes)
const save = openSaver()
function build(changed?: readonly string[]): void {
  save(folder.compile(changed), join(out, 'bank'), [])
}

build()
const changes: Took[] = []
for (let at = 0; at < CHANGES; at++) {
  const file = files[Math.floor((at * files.length) / CHANGES) + 17]
  if (!file) throw new Error('Unexpected end of the vault')
  const added = `\n**Bench${at}**: the small part of an old machine\n`
  write(file.path, Buffer.concat([file.bytes, Buffer.from(added)]))
  changes.push(await measure(() => build([file.path])))
}
const later = changes.slice(2)
console.log(
  JSON.stringify({
    notes: files.length,
    changed: {
      wall: median(later.map(({ wall }) => wall)),
      cpu: median(later.map(({ cpu }) => cpu)),
      /** The middle hides a collection of the whole heap, which a few changes meet. */
      meanCpu: later.reduce((sum, { cpu }) => sum + cpu, 0) / later.length,
    },
  }),
)
