import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StartedProcess, startProcess } from '../support/start-process.ts'

const NOTE = `# Teas

Q: Which tea is steamed and rolled?
A: Sencha
`
let server: StartedProcess
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-example-'))
  mkdirSync(join(folder, 'notes', 'tea'), { recursive: true })
  writeFileSync(join(folder, 'notes', 'tea', 'green.md'), NOTE)
  server = await startProcess([join(folder, 'notes'), '--data', join(folder, 'data')])
})
afterAll(async () => {
  await server.end('SIGTERM')
})

test('the example study app drills against a running server, in under a hundred lines', async () => {
  expect(readFileSync('examples/drill.ts', 'utf8').split('\n').length).toBeLessThan(100)
  const app = spawn(process.execPath, ['examples/drill.ts', server.url, 'tea'])
  let said = ''
  app.stdout.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  // Enter looks at the answer; `good` grades it, and again at the second learning step.
  app.stdin.end('\neasy\n')
  const [code] = await once(app, 'exit')
  expect([code, said.split('\n')]).toEqual([
    0,
    [
      'Which tea is steamed and rolled?',
      expect.stringMatching(/^(?:Think of it, then press Enter\. |Your answer: )/),
      ...said.split('\n').slice(2),
    ],
  ])
  expect(said).toContain('Sencha')
  expect(said).toMatch(/Comes back on 20\d\d-\d\d-\d\d at \d\d:\d\d UTC\./)
})
