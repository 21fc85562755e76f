// Has the API judged from outside: `node test/judge/run.ts`. Portman reads the OpenAPI document of a
// running notedrill, and newman sends what it made of it: every operation as it should be asked, with
// bodies that are broken in every way that the schema gives, and with a token of nobody. Both are
// installed into a folder of their own, since nothing else needs them.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import examples from '../../api/openapi/examples.json' with { type: 'json' }
import { ROUTES } from '../../api/routes.ts'
import { startProcess } from '../support/start-process.ts'
import { SVG } from '../support/tiny-images.ts'
import { orderRequests } from './order-requests.ts'
import { makePortmanConfig } from './portman-config.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const TOOLS = join(ROOT, 'node_modules', '.cache', 'notedrill', 'judge')
const PORTMAN = '@apideck/portman@1.33.0'

const folder = mkdtempSync(join(tmpdir(), 'notedrill-judge-'))
const at = (name: string): string => join(folder, name)
const readJson = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))
const writeJson = (name: string, value: unknown): void =>
  writeFileSync(at(name), JSON.stringify(value, undefined, 2))

/** Runs one of the tools in the folder; what it says is only shown if it fails. */
function runTool(name: string, args: readonly string[]): void {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1e8, stdio: 'pipe' } as const
  try {
    execFileSync(join(TOOLS, 'node_modules', '.bin', name), args, options)
  } catch (error) {
    // Newman ends so when a test has failed; what failed is told below.
    if (name !== 'newman') throw error
  }
}

/** Notes with a picture among them. */
function layNotes(): string {
  const note = 'containers/01-virtual-machines.md'
  cpSync(join(ROOT, 'content', note), at(join('notes', note)), { recursive: true })
  mkdirSync(at('notes/looms'))
  writeFileSync(at('notes/looms/weft.svg'), SVG)
  writeFileSync(
    at('notes/looms/threads.md'),
    'Q: Which thread is ![a line across](weft.svg)?\nA: Weft\n',
  )
  return at('notes')
}

/** A learner who may also read what was reported, which takes a start by that learner's name. */
async function startWithAuthor() {
  const args = [layNotes(), '--data', at('data')]
  const first = await startProcess(args)
  const response = await fetch(`${first.url}/v1/learners`, { method: 'POST' })
  const learner = (await response.json()) as { id: string; data: { token: string } }
  await first.end('SIGTERM')
  const started = await startProcess(args, {
    PORT: '0',
    AUTHORS: learner.id,
    ADDRESS_LIMITS_TIMES: '1000',
  })
  return { started, token: learner.data.token }
}

mkdirSync(TOOLS, { recursive: true })
execFileSync('npm', ['install', '--prefix', TOOLS, '--no-audit', '--no-fund', PORTMAN], {
  stdio: 'inherit',
})
const { started, token } = await startWithAuthor()
try {
  const document = await (await fetch(`${started.url}/openapi.json`)).json()
  writeJson('openapi.json', document)
  writeJson('portman.json', makePortmanConfig(document, token))
  const made = ['--local', 'openapi.json', '--portmanConfigFile', 'portman.json']
  runTool('portman', [...made, '--baseUrl', started.url, '--output', 'collection.json'])
  const order = Object.keys(examples).map((id) => ROUTES.find((route) => route.id === id))
  const lines = order.map((route) => `${route?.method} ${route?.path}`)
  writeJson('ordered.json', orderRequests(readJson('collection.json'), lines))
  const report = ['--reporters', 'json', '--reporter-json-export', 'report.json']
  runTool('newman', ['run', 'ordered.json', ...report])
  const { stats, failures } = readJson('report.json').run
  console.log(`${stats.requests.total} requests, ${stats.assertions.total} assertions`)
  for (const { source, error } of failures)
    console.log(`${source.name}: ${error.test}: ${error.message}`)
  console.log(`${failures.length} failed`)
  process.exitCode = failures.length === 0 ? 0 : 1
} finally {
  await started.end('SIGTERM')
  rmSync(folder, { recursive: true })
}
