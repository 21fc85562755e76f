import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { BAD_VARIANTS } from './bad-variants.ts'
import { runSeed } from './run-seed.ts'
import { runSeeds } from './run-seeds.ts'

/** One seed, to see again what it showed. */
const { SEED } = process.env
/** The deep run does 300,000. */
const OPERATIONS = 10_000

test('whatever goes wrong, no review is lost or doubled', async () => {
  const ran = await runSeeds(Number(SEED ?? 1000), SEED === undefined ? OPERATIONS : 1)
  expect(ran.complaints).toEqual([])
  if (SEED !== undefined) return
  expect(ran.operations).toBeGreaterThanOrEqual(OPERATIONS)
  expect(ran.events).toBeGreaterThan(OPERATIONS / 2)
  for (const [kind, count] of Object.entries(ran.fired))
    expect(count, kind).toBeGreaterThan(OPERATIONS / 80)
})

test('a seed shows the same again', async () => {
  const [first, second] = [await runSeed(12), await runSeed(12)]
  expect(first).toEqual(second)
  expect((await runSeed(13)).operations).not.toBe(first.operations)
})

/** That types are taken off by what Node calls experimental, nobody needs to read. */
const QUIET = ['--disable-warning=ExperimentalWarning']

interface Tried {
  readonly name: string
  readonly caught?: { readonly seed: number; readonly complaint: string }
  /** Changes that no longer fit our code. */
  readonly unmade: readonly string[]
}

test('every bad way to write is caught within 40 seeds, ours is not', () => {
  const script = fileURLToPath(new URL('run-variants.ts', import.meta.url))
  const names = ['', ...BAD_VARIANTS.map(({ name }) => name)]
  const lines = execFileSync(process.execPath, [...QUIET, script, '40', ...names], {
    encoding: 'utf8',
  })
  const tried = lines
    .trim()
    .split('\n')
    .map((line): Tried => JSON.parse(line))
  expect(tried.flatMap(({ unmade }) => unmade)).toEqual([])
  expect(tried.map(({ name }) => name)).toEqual(names)
  expect(tried.filter(({ caught }) => !caught).map(({ name }) => name)).toEqual([''])
  expect(BAD_VARIANTS.length).toBeGreaterThanOrEqual(12)
})
