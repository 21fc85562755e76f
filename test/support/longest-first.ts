import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, longest first: begun late, one of them would leave a core idle at the end. */
const LONGEST = [
  'compiler/fuzz',
  'bin/start',
  'study/model/model',
  'simulation/faults',
  'compiler/large-note',
  'api/made-up/requests',
  'compiler/open-compiler',
  'bin/build-folder',
  'bin/kill/kill',
  'compiler/import/round-trip',
  'compiler/author/hostile',
  'study/memory/every-zone',
  'compiler/slices',
  'bot/quiz/quiz',
  'bot/whole-bank',
  'bot/nasty-content',
  'bot/remind/simulation',
  'simulation/linearizable',
  'bin/set-up',
  'package/deploy',
  'package/template',
  'web/playground',
  'web/access',
  'web/docs',
]

/** Files in the order in which both cores are busy to the end, on a clone that has never been tested too. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted(
      (one, other) =>
        groupOf(one) - groupOf(other) ||
        one.project.name.localeCompare(other.project.name) ||
        placeOf(one) - placeOf(other),
    )
  }
}

function groupOf({ project }: TestSpecification): number {
  return project.config.sequence.groupOrder
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  return place === -1 ? LONGEST.length : place
}
