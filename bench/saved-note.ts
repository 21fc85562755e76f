import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess } from '../test/support/start-process.ts'
import { type Measurement, median } from './report.ts'

const SAVES = 5
const AT_MOST_MS = 1000

/** How long after a note is saved `notedrill start` serves its new card. */
export async function measureSavedNote(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-saved-'))
  const notes = join(folder, 'notes')
  mkdirSync(notes)
  save(notes, 1)
  const server = await startProcess([notes, '--data', join(folder, 'data')])
  const tookMs: number[] = []
  for (let cards = 2; cards < SAVES + 2; cards++) {
    const began = performance.now()
    save(notes, cards)
    await server.says(new RegExp(`Compiled again: ${cards} cards`))
    tookMs.push(performance.now() - began)
  }
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
  const note = `the middle one of ${SAVES}`
  return [
    { name: 'a saved note shows', value: median(tookMs), unit: 'ms', atMost: AT_MOST_MS, note },
  ]
}

function save(notes: string, cards: number): void {
  const questions = Array.from(
    { length: cards },
    (_, at) => `Q: Which tea is ${at}?\nA: Tea ${at}\n`,
  )
  writeFileSync(join(notes, 'teas.md'), questions.join('\n'))
}
