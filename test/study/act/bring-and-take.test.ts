import { beforeEach, describe, expect, test } from 'vitest'
import { askNext } from '../../../study/act/ask-next.ts'
import { changeProfile } from '../../../study/act/change-profile.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import type { Flag } from '../../../study/act/entries.ts'
import { importLearner } from '../../../study/act/import-learner.ts'
import { deleteOwn, listOwn } from '../../../study/act/own-records.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Store } from '../../../study/act/store.ts'
import { readToken } from '../../../study/act/token.ts'
import { writeCsv } from '../../../study/act/write-csv.ts'
import { DEFAULT_SETTINGS } from '../../../study/drill/settings.ts'
import type { ReviewEvent } from '../../../study/memory/event.ts'
import { newMemory } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

let store: Store
let study: TestStudy
let learnerId: string
let token: string
beforeEach(async () => {
  store = openSimulatedStore()
  study = testStudy(store)
  const started = await startLearner(study)
  token = started.token
  learnerId = started.profile.learnerId
})

const profileOf = async () => {
  const { profile } = await store.read(learnerId, {})
  if (!profile) throw new Error('no profile')
  return profile
}

describe('what an export says of its learner', () => {
  const eager = { ...DEFAULT_PARAMETERS, desiredRetention: 0.95 }
  const earlier = { ...DEFAULT_PARAMETERS, desiredRetention: 0.8 }
  const bring = (more: object) => {
    const settings = { ...DEFAULT_SETTINGS, newCardsPerDay: 7, parameters: eager, ...more }
    const line = { kind: 'learner', settings, earlierParameters: [earlier] }
    return importLearner(study, { learnerId }, [JSON.stringify(line)])
  }
  const retentions = async () =>
    (await profileOf()).earlierParameters.map((each) => each.desiredRetention)

  test('is taken by who has set nothing, once', async () => {
    await bring({})
    const { settings, version } = await profileOf()
    expect([settings.newCardsPerDay, settings.parameters, version]).toEqual([7, eager, 2])
    expect(await retentions()).toEqual([0.8, 0.9])
    await bring({})
    expect((await profileOf()).version).toBe(2)
  })

  test('leaves who has settings theirs, and is known of what reviews were scheduled with', async () => {
    await changeSettings(study, { learnerId }, { newCardsPerDay: 3 })
    await bring({})
    const { settings } = await profileOf()
    expect([settings.newCardsPerDay, settings.parameters]).toEqual([3, DEFAULT_PARAMETERS])
    expect(await retentions()).toEqual([0.8, 0.95])
    const { version } = await profileOf()
    await bring({ parameters: { ...eager, desiredRetention: 0.85 } })
    expect(await retentions()).toEqual([0.8, 0.95, 0.85])
    expect((await profileOf()).version).toBe(version + 1)
  })
})

describe('a record of one’s own', () => {
  const flag: Flag = {
    ...{ createdAt: 0, updatedAt: 0, cardId: 'a', question: 'a.recall', rev: 'x' },
    ...{ reason: 'other', comment: 'Odd.' },
  }
  const put = (owner: string, id: string) =>
    store.putEntry({ kind: 'flag', owner, id }, { value: flag, version: 1 })
  const remove = (by = study) => deleteOwn(by, { learnerId }, { kind: 'flag', id: 'flag1' })

  test('is deleted once, whenever that is asked for', async () => {
    await put(learnerId, 'flag1')
    expect(await remove()).toEqual({ kind: 'deleted', record: flag, deletedAt: NOON })
    study.clock += 1000
    expect(await remove()).toMatchObject({ kind: 'deleted', deletedAt: NOON })
    const unknown = await deleteOwn(study, { learnerId }, { kind: 'flag', id: 'flag2' })
    expect(unknown).toEqual({ kind: 'unknown' })
  })

  test('is deleted though somebody else changes it meanwhile', async () => {
    await put(learnerId, 'flag1')
    let writes = 0
    const putEntry: Store['putEntry'] = async (place, kept) => {
      writes += 1
      return writes === 1 ? 'conflict' : store.putEntry(place, kept)
    }
    await remove({ ...study, store: { ...store, putEntry } })
    const { records } = Object(await listOwn(study, { learnerId }, 'flag'))
    expect([writes, records.get('flag1').deletedAt]).toEqual([2, NOON])
  })
})

test('a token ends with its session, whichever others were ended', async () => {
  const hash = readToken(token)?.hash ?? ''
  const { token: kept } = await store.read(learnerId, { tokenHash: hash })
  const ask = async () =>
    (await askNext(study, { learnerId, token: { hash, scope: 'study' } })).kind
  const end = (sessionIds: string[]) =>
    changeProfile(study, learnerId, (profile) => ({
      ...profile,
      revoked: sessionIds.map((sessionId) => ({ sessionId, until: NOON + 1e9 })),
    }))
  await end(['another'])
  expect(await ask()).not.toBe('refused')
  await end(['another', kept?.sessionId ?? ''])
  expect(await ask()).toBe('refused')
})

test('as CSV, a form of whatever name is one field, and what is not known is empty', async () => {
  const review: ReviewEvent = {
    ...{ kind: 'review', id: 'review-01', at: NOON, day: 20_777, rating: 'good', right: true },
    ...{ form: 'odd, "so",\nso', rev: 'x', given: { kind: 'rating', rating: 'good' } },
    parameters: 'x',
  }
  const memories = async function* () {
    yield { ...newMemory('sencha2222'), events: [review], writtenAt: 0 }
  }
  const rows: string[] = []
  const own = async () => new Map()
  const profile = await profileOf()
  const exported = { kind: 'export', profile, memories: memories(), own } as const
  for await (const row of writeCsv(exported)) rows.push(row)
  const event = JSON.stringify(review).replaceAll('"', '""')
  expect(rows[1]).toBe(
    `2026-11-20T12:00:00.000Z,sencha2222,"odd, ""so"",\nso",3,1,0,0,2.3065,2.1181,,0,1,review-01,review,"${event}"\r\n`,
  )
})
