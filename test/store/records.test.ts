import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../../store/records.ts'
import { changeRecord } from '../../study/act/change-record.ts'
import type { Kept, RecordKey, Records } from '../../study/act/records.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let records: Records
beforeAll(async () => {
  embedded = await openEmbeddedStore()
  records = createRecords(embedded.table)
})
afterAll(() => embedded.close())

const at = (id: string, name: string): RecordKey => ({ about: 'quiz', id, name })
const namesOf = async (kept: AsyncIterable<Kept>): Promise<string[]> => {
  const names: string[] = []
  for await (const { name } of kept) names.push(name)
  return names
}

test('a record is kept once, read as it was, and replaced only by who has seen it', async () => {
  const key = at('one', 'Q')
  expect(await records.read([key])).toEqual([undefined])
  expect(await records.keep(key, { value: { tea: 1 }, replaces: 0 })).toBe('written')
  expect(await records.keep(key, { value: { tea: 2 }, replaces: 0 })).toBe('conflict')
  expect(await records.keep(key, { value: { tea: 3 }, replaces: 1 })).toBe('written')
  expect(await records.keep(key, { value: { tea: 4 }, replaces: 1 })).toBe('conflict')
  const kept = { name: 'Q', version: 2, value: { tea: 3 } }
  expect(await records.read([at('one', 'other'), key])).toEqual([undefined, kept])
  await records.remove(key)
  await records.remove(key)
  expect(await records.read([key])).toEqual([undefined])
})

test('records are listed by what their names begin with, or come before', async () => {
  for (const name of ['A#1', 'A#2', 'B#1'])
    await records.keep(at('list', name), { value: name, replaces: 0, until: 1_800_000_000_000 })
  expect(await namesOf(records.list(at('list', '')))).toEqual(['A#1', 'A#2', 'B#1'])
  expect(await namesOf(records.list(at('list', ''), { prefix: 'A#' }))).toEqual(['A#1', 'A#2'])
  expect(await namesOf(records.list(at('list', ''), { before: 'A#2' }))).toEqual(['A#1'])
})

test('of changes side by side none is lost', async () => {
  const study = testStudy(embedded.store)
  const recording = { records, read: Number }
  const add = () => changeRecord(study, recording, at('sum', 'Q'), (sum = 0) => sum + 1)
  await Promise.all(Array.from({ length: 8 }, add))
  expect(await changeRecord(study, recording, at('sum', 'Q'), (sum) => sum)).toBe(8)
})
