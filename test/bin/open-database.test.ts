import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { DatabaseInUse, openDatabase } from '../../bin/database/open-database.ts'
import { openEmbeddedStore } from '../support/embedded-store.ts'

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'notedrill-')), 'deep', 'database')

test('what was written is there after closing and opening again', async () => {
  const folder = newFolder()
  const first = await openEmbeddedStore(folder)
  const plan = {
    scope: {},
    day: 1,
    revision: 'r',
    profileVersion: 1,
    madeAt: 0,
    size: 1,
    active: ['a'],
    steps: [],
    waiting: [],
    queued: 0,
    beyond: 0,
    heldBack: 0,
  }
  await first.store.putPlan('l'.repeat(26), plan)
  await first.close()
  const second = await openEmbeddedStore(folder)
  expect((await second.store.read('l'.repeat(26), { plan: true })).plan).toEqual(plan)
  await second.close()
})

test('a folder that is open cannot be opened again', async () => {
  const folder = newFolder()
  const first = await openEmbeddedStore(folder)
  await expect(openEmbeddedStore(folder)).rejects.toThrow(DatabaseInUse)
  await first.close()
})

test('no database is left behind when its preparation fails', async () => {
  const folder = newFolder()
  await expect(openDatabase(folder, () => Promise.reject(new Error('killed')))).rejects.toThrow(
    'killed',
  )
  expect(existsSync(folder)).toBe(false)
  const again = await openEmbeddedStore(folder)
  await again.close()
})

test.skipIf(process.platform === 'win32')('only its owner may read it', async () => {
  const folder = newFolder()
  await (await openEmbeddedStore(folder)).close()
  const modes = [dirname(folder), folder].map((path) => statSync(path).mode & 0o777)
  expect(modes).toEqual([0o700, 0o700])
})
