import { expect, test } from 'vitest'
import { changeRecord } from '../../../study/act/change-record.ts'
import type { RecordKey, Records } from '../../../study/act/records.ts'
import type { Store } from '../../../study/act/store.ts'
import { testStudy } from '../../support/test-study.ts'

const KEY = { about: 'quiz', id: 'one', name: 'state' } as const
const study = testStudy({} as Store)

/** Records of one key, in which somebody else is first so many times. */
function recordsOf(first: { value: unknown; version: number } | undefined, races = 0) {
  let kept = first
  let left = races
  const written: unknown[] = []
  const records = {
    read: async (keys: readonly RecordKey[]) => {
      expect(keys).toEqual([KEY])
      return [kept]
    },
    keep: async (_: RecordKey, wish: { value: unknown; replaces: number }) => {
      if (left-- > 0) kept = { value: { count: 10 }, version: (kept?.version ?? 0) + 1 }
      if (wish.replaces !== (kept?.version ?? 0)) return 'conflict'
      written.push(wish)
      kept = { value: wish.value, version: wish.replaces + 1 }
      return 'written'
    },
  } as unknown as Records
  return { records, written }
}

interface Count {
  readonly count: number
}

function read(value: unknown): Count {
  return { count: Number((value as Count).count) }
}
const more = (before: Count | undefined): Count => ({ count: (before?.count ?? 0) + 1 })

test('what is not there yet is made, and kept until it may be forgotten', async () => {
  const { records, written } = recordsOf(undefined)
  expect(await changeRecord(study, { records, read, until: 5000 }, KEY, more)).toEqual({ count: 1 })
  expect(written).toEqual([{ value: { count: 1 }, replaces: 0, until: 5000 }])
})

test('what is there is replaced by what it becomes, for ever if nobody says how long', async () => {
  const { records, written } = recordsOf({ value: { count: 4 }, version: 7 })
  expect(await changeRecord(study, { records, read }, KEY, more)).toEqual({ count: 5 })
  expect(written).toEqual([{ value: { count: 5 }, replaces: 7 }])
})

test('if somebody else was first, it is changed from what that came to', async () => {
  const { records, written } = recordsOf({ value: { count: 4 }, version: 7 }, 2)
  expect(await changeRecord(study, { records, read }, KEY, more)).toEqual({ count: 11 })
  expect(written).toEqual([{ value: { count: 11 }, replaces: 9 }])
})

test.each<[string, (before: Count | undefined) => Count | undefined]>([
  ['the same', (before) => before],
  ['nothing', () => undefined],
])('a change to %s writes nothing, and tells what is there', async (_, change) => {
  const { records, written } = recordsOf({ value: { count: 4 }, version: 7 })
  expect(await changeRecord(study, { records, read }, KEY, change)).toEqual({ count: 4 })
  expect(written).toEqual([])
})
