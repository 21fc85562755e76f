import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StartedProcess, startProcess } from '../support/start-process.ts'

const NOTE = `# Teas

Q: Which tea is steamed and rolled?
A: Sencha
`
let server: StartedProcess
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-example-'))
  const notes = join(folder, 'notes')
  mkdirSync(join(notes, 'tea'), { recursive: true })
  writeFileSync(join(notes, 'tea', 'green.md'), NOTE)
  const note = 'containers/01-virtual-machines.md'
  cpSync(join('content', note), join(notes, note))
  server = await startProcess([notes, '--data', join(folder, 'data')])
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

test('the example says in a line what is wrong, and ends as what failed', async () => {
  const run = async (...args: string[]) => {
    const app = spawn(process.execPath, ['examples/drill.ts', ...args])
    let said = ''
    app.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    const [code] = await once(app, 'exit')
    return [code, said]
  }
  expect(await run(server.url, 'nope')).toEqual([1, 'There is no deck nope.\n'])
  const nowhere = 'http://127.0.0.1:1'
  expect(await run(nowhere)).toEqual([1, `No answer from ${nowhere}.\n`])
})

test('the ten lines that begin with the API do what they say, as they stand in its page', async () => {
  const page = readFileSync('docs/api/README.md', 'utf8')
  const [, lines = ''] = /ten lines\n\n```sh\n([\s\S]+?)```/.exec(page) ?? []
  expect(lines.trim().split('\n').length).toBeLessThanOrEqual(11)
  const script = lines.replace(/API=\S+;/, `API=${server.url};`)
  const { stdout } = await promisify(execFile)('bash', ['-euc', script])
  const [decks, next, review, again, reviews, summary] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(decks.data.map(({ id }: { id: string }) => id)).toEqual(['containers', 'tea'])
  expect(next.data).toMatchObject({ state: 'question', deck: 'containers' })
  expect(review).toMatchObject({ object: 'review', id: next.data.review_id })
  expect(again).toEqual(review)
  expect(reviews).toMatchObject({ total_count: 1, data: [{ id: review.id }] })
  expect(summary.data.decks[0]).toMatchObject({ id: 'containers', studied: 1 })
})
