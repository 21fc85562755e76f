import fc from 'fast-check'
import { openSession } from '../../../study/access/open-session.ts'
import { changeProfile } from '../../../study/act/change-profile.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Study } from '../../../study/act/study.ts'
import { readToken } from '../../../study/act/token.ts'
import { openEmbeddedStore } from '../../support/embedded-store.ts'
import { testStudy } from '../../support/test-study.ts'
import { checkAll, commandLists, deploy, type Real } from './commands.ts'
import { actionDoor, httpDoor } from './doors.ts'
import { Model } from './model.ts'

const MOST_AT_ONCE = 30
const RUNS_A_SEED = 5

/** Somebody from Discord, who has let an app in. */
async function beginOnDiscord(study: Study, name: string): Promise<readonly [string, string]> {
  const learnerId = learnerOfDiscord(name)
  await changeProfile(study, learnerId, (profile) => ({ ...profile }))
  const scopes = ['study', 'read'] as const
  const { accessToken } = await openSession(study, {
    learnerId,
    app: 'model',
    scopes,
    seed: learnerId,
  })
  const { hash = '' } = readToken(accessToken) ?? {}
  // For longer than an hour: much time passes in the model.
  const expiresAt = study.now() + 1e12
  await study.store.addToken(learnerId, { hash, scopes, createdAt: study.now(), expiresAt })
  return [learnerId, accessToken]
}

/**
 * Does so many commands with the study on the embedded database, half of them over HTTP, and holds each answer, and then
 * everything that is kept, to the model. Gives the number of commands done.
 *
 * @throws with the seed and the shortest list of commands that shows it, if they differ; or the first, if so wished
 */
export async function runModel(
  least: number,
  firstSeed: number,
  how: { readonly endOnFailure?: boolean; readonly numRuns?: number } = {},
): Promise<number> {
  const { store, close } = await openEmbeddedStore()
  let [commands, runs] = [0, 0]
  const property = fc.asyncProperty(commandLists(MOST_AT_ONCE), async (list) => {
    const model = new Model()
    const study = testStudy(store)
    const anonymous = [await startLearner(study), await startLearner(study)]
    const known = await beginOnDiscord(study, `number ${runs++}`)
    const all = [
      known,
      ...anonymous.map(({ profile, token }) => [profile.learnerId, token] as const),
    ]
    const door = runs % 2 === 0 ? actionDoor(study) : httpDoor(study, new Map(all))
    const learners = all.map(([learnerId]) => learnerId)
    const real: Real = { study, door, learners, sent: [], made: 0 }
    deploy(model, real, [])
    await fc.asyncModelRun(() => ({ model, real }), list)
    await checkAll(model, real)
    commands += model.commands
  })
  for (let seed = firstSeed; commands < least; seed++)
    await fc.assert(property, { seed, numRuns: RUNS_A_SEED, ...how })
  await close()
  return commands
}
