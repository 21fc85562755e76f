import { inspect } from 'node:util'
import { expect as expectOfVitest } from 'vitest'

// As much of vitest as the tests of the study use, for tests that are loaded once and run by the thousand.
// `load-tests.ts` gives it to them in the place of vitest.

export const expect = expectOfVitest

type Act = () => unknown

/** Tests that share what is done before and after them. */
interface Suite {
  readonly name: string
  readonly parents: readonly Suite[]
  readonly before: Act[]
  readonly after: Act[]
  readonly each: Act[]
}

interface Test {
  readonly id: string
  readonly suite: Suite
  readonly run: Act
}

/** What came of a test: `undefined` if it passed, else what was thrown. */
export type Outcome = { readonly id: string; readonly ms: number; readonly failure?: string }

/** What a runner wants to know of. */
export interface Watcher {
  /** Before a test, or before what is done for many: these then are named. */
  begins(ids: readonly string[]): void
}

let tests: Test[] = []
let current = newSuite('')

function newSuite(name: string, parents: readonly Suite[] = []): Suite {
  return { name, parents, before: [], after: [], each: [] }
}

/** Forgets all tests; those that are loaded next belong to the file that is named then. */
export function forgetTests(): void {
  tests = []
}

/** Whatever is defined from now on stands in this file. */
export function beginFile(name: string): void {
  current = newSuite(name)
}

export const beforeAll = (act: Act): unknown => current.before.push(act)
export const afterAll = (act: Act): unknown => current.after.push(act)
export const beforeEach = (act: Act): unknown => current.each.push(act)

export function describe(name: string, define: Act): void {
  const outer = current
  current = newSuite(`${outer.name} ${name}`, [...outer.parents, outer])
  define()
  current = outer
}

describe.each =
  (rows: readonly unknown[]) =>
  (name: string, define: (...row: unknown[]) => unknown): void => {
    for (const [at, row] of rows.entries())
      describe(`${name} ${at}`, () => (Array.isArray(row) ? define(...row) : define(row)))
  }

/** A test; what it may be told besides, such as how long it may take, others see to. */
export function test(name: string, ...more: readonly unknown[]): void {
  const run = more.find((each): each is Act => typeof each === 'function')
  if (!run) throw new TypeError(`Unexpected ${inspect(more)}, expected the function of ${name}`)
  const alike = tests.filter(({ id }) => id.startsWith(`${current.name} ${name}`)).length
  const suffix = alike === 0 ? '' : ` ${alike + 1}`
  tests.push({ id: `${current.name} ${name}${suffix}`, suite: current, run })
}

test.each =
  (rows: readonly unknown[]) =>
  (name: string, ...more: readonly unknown[]): void => {
    const run = more.find((each) => typeof each === 'function') as (...row: unknown[]) => unknown
    for (const row of rows) test(name, () => (Array.isArray(row) ? run(...row) : run(row)))
  }

/** Runs the tests that are named, or all, in the order of their files; until one fails, if so wished. */
export async function runTests(
  { names, bail }: { readonly names?: ReadonlySet<string> | undefined; readonly bail: boolean },
  watcher: Watcher,
): Promise<Outcome[]> {
  const chosen = tests.filter(({ id }) => !names || names.has(id))
  const begun: Suite[] = []
  const outcomes: Outcome[] = []
  for (const each of chosen) {
    const outcome = await runOne(each, { begun, chosen, watcher })
    outcomes.push(outcome)
    if (bail && outcome.failure !== undefined) break
  }
  for (const suite of begun.toReversed()) for (const act of suite.after) await ignoring(act)
  return outcomes
}

async function runOne(
  { id, suite, run }: Test,
  {
    begun,
    chosen,
    watcher,
  }: { readonly begun: Suite[]; readonly chosen: readonly Test[]; readonly watcher: Watcher },
): Promise<Outcome> {
  const suites = [...suite.parents, suite]
  const began = performance.now()
  try {
    for (const outer of suites.filter((each) => !begun.includes(each))) {
      begun.push(outer)
      const within = chosen.filter((each) => [...each.suite.parents, each.suite].includes(outer))
      watcher.begins(within.map((each) => each.id))
      for (const act of outer.before) await act()
    }
    watcher.begins([id])
    for (const act of suites.flatMap(({ each }) => each)) await act()
    await run()
    return { id, ms: performance.now() - began }
  } catch (error) {
    const failure = error instanceof Error ? error.message : inspect(error)
    return { id, ms: performance.now() - began, failure }
  } finally {
    watcher.begins([])
  }
}

async function ignoring(act: Act): Promise<void> {
  try {
    await act()
  } catch {
    // What a test has broken may not be closed either.
  }
}
