import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { writeZip } from '../../bin/package/write-zip.ts'
import { LambdaHost } from '../support/lambda-host/lambda-host.ts'

const running: LambdaHost[] = []
const folders: string[] = []
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A host that runs this source. */
async function hostOf(source: string, timeoutMs = 5000): Promise<LambdaHost> {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-source-'))
  folders.push(folder)
  const file = join(folder, 'index.mjs')
  const zip = join(folder, 'function.zip')
  writeFileSync(file, source)
  await writeZip(zip, [{ name: 'index.mjs', path: file }])
  const host = new LambdaHost({ name: 'try', zip, environment: {}, timeoutMs })
  running.push(host)
  return host
}

// What the other tests lean on: a host that would notice.
describe('the host', () => {
  test('tells when undici is loaded', async () => {
    const host = await hostOf('export const handler = async () => String(new Headers())')
    const outcome = await host.invoke({})
    expect(outcome.kind === 'returned' && outcome.loadedUndici).toContain('undici')
  })

  test('lets nothing run between invocations', async () => {
    const host = await hostOf(
      'let ticks = 0; setInterval(() => ticks++, 5); export const handler = async () => ticks',
    )
    await host.invoke({})
    const before = await host.invoke({})
    await new Promise((resolve) => setTimeout(resolve, 200))
    const after = await host.invoke({})
    const ticksOf = (outcome: typeof after): number =>
      outcome.kind === 'returned' ? outcome.payload : Number.NaN
    expect(ticksOf(after) - ticksOf(before)).toBeLessThan(10)
  })

  test.each([
    ['throws', 'async () => { throw new TypeError("no") }', 'TypeError', 'no'],
    ['ends its process', 'async () => process.exit(3)', 'Runtime.ExitError', '3'],
    [
      'never answers',
      '() => new Promise(() => setInterval(() => {}, 1000))',
      'Sandbox.Timedout',
      'after 300 ms',
    ],
  ])('tells when a function %s, and starts it anew', async (_, body, errorType, errorMessage) => {
    const source = `export const handler = (event) => event.ok ? Promise.resolve('fine') : (${body})()`
    const host = await hostOf(source, 300)
    expect(await host.invoke({ ok: true })).toMatchObject({ payload: 'fine' })
    expect(await host.invoke({})).toMatchObject({ kind: 'failed', errorType, errorMessage })
    expect(await host.invoke({ ok: true })).toMatchObject({ payload: 'fine' })
  })

  test('tells why a function does not start', async () => {
    const host = await hostOf('throw new RangeError("unfit"); export const handler = 0')
    expect(await host.invoke({})).toMatchObject({
      kind: 'failed',
      errorType: 'RangeError',
      errorMessage: 'unfit',
    })
  })
})
