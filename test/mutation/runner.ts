import { dirname, relative } from 'node:path'
import type { MutantCoverage } from '@stryker-mutator/api/core'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { type Outcome, runTests } from './harness.ts'
import { forgetCode, listTests, loadTests } from './load-tests.ts'

/** What the code with the mutants in it looks at, and writes to. */
interface Mutants {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> } | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

type Hits = Record<string, number>

const mutants: Mutants = {}
Object.assign(globalThis, { __stryker__: mutants })

/** Under this name goes what is done before many tests, until it is theirs. */
const SHARED = '(before)'

/**
 * Runs tests in the process in which the code was loaded: for each mutant a new worker of vitest takes half a
 * second, most tests a thousandth. That a test has noticed a mutant only counts if the same test
 * passes without it; otherwise something was left broken by an earlier one, and all is loaded anew.
 */
class StudyRunner implements TestRunner {
  readonly #root = process.cwd()
  /** Whether the code was loaded with a mutant in what it does as it is loaded. */
  #isSpoilt = false
  /** The tests of the room in which the mutant is. */
  #near = ''

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun(): Promise<DryRunResult> {
    mutants.mutantCoverage = { static: {}, perTest: {} }
    await loadTests(this.#root, listTests(this.#root))
    const outcomes = await runTests({ bail: false }, { begins: noteCoverage })
    const mutantCoverage: MutantCoverage = mutants.mutantCoverage
    mutants.mutantCoverage = undefined
    return { status: DryRunStatus.Complete, tests: outcomes.map(resultOf), mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const result = await this.#runWith(options)
    if (result.status !== MutantRunStatus.Killed) return result
    if (this.#isSpoilt) this.#begin()
    const names = new Set(result.killedBy)
    const again = await this.#run({ names, bail: true })
    if (again.every(({ failure }) => failure === undefined)) return result
    this.#begin()
    return this.#runWith(options)
  }

  #begin(): void {
    forgetCode()
    this.#isSpoilt = false
  }

  async #runWith(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit, mutantActivation, disableBail, sandboxFileName } =
      options
    const isStatic = mutantActivation === 'static'
    if (isStatic || this.#isSpoilt) this.#begin()
    this.#isSpoilt = isStatic
    this.#near = `test/${relative(this.#root, dirname(sandboxFileName))}/`
    mutants.activeMutant = activeMutant.id
    mutants.hitCount = hitLimit === undefined ? undefined : 0
    mutants.hitLimit = hitLimit
    const names = testFilter && new Set(testFilter)
    const outcomes = await this.#run({ names, bail: !disableBail })
    const timeout = determineHitLimitReached(mutants.hitCount, hitLimit)
    mutants.activeMutant = undefined
    mutants.hitLimit = undefined
    const tests = outcomes.map(resultOf)
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests })
  }

  /** The files one after another, those of the same room as the mutant first: most stop there. */
  async #run({ names, bail }: Choice): Promise<Outcome[]> {
    const files = names ? [...new Set([...names].map(fileOf))] : listTests(this.#root)
    const outcomes: Outcome[] = []
    for (const file of files.toSorted((a, b) => this.#distance(a) - this.#distance(b))) {
      const more = await loadTests(this.#root, [file]).then(
        () => runTests({ names, bail }, { begins: () => {} }),
        (error: unknown) => [{ id: `${file} is loaded`, ms: 0, failure: String(error) }],
      )
      outcomes.push(...more)
      if (bail && more.some(({ failure }) => failure !== undefined)) break
    }
    return outcomes
  }

  /** What is near shows most, and what runs for long is asked last. */
  #distance(file: string): number {
    if (file.startsWith(this.#near)) return 0
    return ['test/study/', 'test/api/', ''].findIndex((room) => file.startsWith(room)) + 1
  }
}

type Choice = Parameters<typeof runTests>[0]

/** Names of tests begin with their file. */
function fileOf(id: string): string {
  return id.slice(0, id.indexOf(' '))
}

/** What is done before many tests each of them covers. */
function noteCoverage(ids: readonly string[]): void {
  const perTest = mutants.mutantCoverage?.perTest ?? {}
  const shared = perTest[SHARED] ?? {}
  delete perTest[SHARED]
  for (const id of sharing) {
    const own = perTest[id] ?? {}
    perTest[id] = own
    for (const [mutant, hits] of Object.entries(shared)) own[mutant] = (own[mutant] ?? 0) + hits
  }
  sharing = ids.length > 1 ? ids : []
  mutants.currentTestId = ids.length > 1 ? SHARED : ids[0]
}

let sharing: readonly string[] = []

function resultOf({ id, ms, failure }: Outcome): TestResult {
  const shown = { id, name: id, timeSpentMs: ms, fileName: fileOf(id) }
  return failure === undefined
    ? { ...shown, status: TestStatus.Success }
    : { ...shown, status: TestStatus.Failed, failureMessage: failure }
}

function createRunner(): StudyRunner {
  return new StudyRunner()
}
createRunner.inject = [] as const

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'study', createRunner)]
