import fc from 'fast-check'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { openEmbeddedStore } from '../../support/embedded-store.ts'
import { testStudy } from '../../support/test-study.ts'
import { checkAll, commandLists, deploy, type Real } from './commands.ts'
import { Model } from './model.ts'

const MOST_AT_ONCE = 30
const RUNS_A_SEED = 5

/**
 * Does so many commands with the study on the embedded database, and holds each answer, and then
 * everything that is kept, to the model. Gives the number of commands done.
 *
 * @throws with the seed and the shortest list of commands that shows it, if they differ
 */
export async function runModel(least: number, firstSeed: number): Promise<number> {
  const { store, close } = await openEmbeddedStore()
  let [commands, runs] = [0, 0]
  const property = fc.asyncProperty(commandLists(MOST_AT_ONCE), async (list) => {
    const model = new Model()
    const study = testStudy(store)
    const anonymous = [await startLearner(study), await startLearner(study)]
    const known = learnerOfDiscord(`number ${runs++}`)
    const learners = [known, ...anonymous.map(({ profile }) => profile.learnerId)]
    const real: Real = { study, learners, sent: [], made: 0 }
    deploy(model, real, [])
    await fc.asyncModelRun(() => ({ model, real }), list)
    await checkAll(model, real)
    commands += model.commands
  })
  for (let seed = firstSeed; commands < least; seed++)
    await fc.assert(property, { seed, numRuns: RUNS_A_SEED })
  await close()
  return commands
}
