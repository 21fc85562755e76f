import { expect, test } from 'vitest'
import { openProcessTimers } from '../../app/timers/open-process-timers.ts'
import { recordsInMemory } from '../support/records-in-memory.ts'

const NOW = 1_800_000_000_000

/** Timers that ring when told to. */
function openTimers(records = recordsInMemory()) {
  const rings: (() => void)[] = []
  const errors: unknown[] = []
  const timers = openProcessTimers({
    ...{ records, now: () => NOW, report: (error: unknown): void => void errors.push(error) },
    later(_, ring) {
      rings.push(ring)
      return () => void rings.splice(rings.indexOf(ring), 1)
    },
  })
  return { timers, records, rings, errors }
}

test('what is being woken comes to its end before the timers are closed, and is woken by the next ones', async () => {
  const { timers, records, rings, errors } = openTimers()
  const woken = Promise.withResolvers<void>()
  const told: string[] = []
  await timers.start(async (channelId) => {
    await woken.promise
    await timers.wake(channelId, NOW + 1000)
    told.push('woken')
  })
  await timers.wake('42', NOW)
  rings.shift()?.()
  const closed = timers.close().then(() => told.push('closed'))
  woken.resolve()
  await closed
  expect(told).toEqual(['woken', 'closed'])
  expect(rings).toHaveLength(0)
  expect(errors).toEqual([])

  const next = openTimers(records)
  await next.timers.start(async (channelId) => void told.push(channelId))
  next.rings.shift()?.()
  await next.timers.close()
  expect(told.at(-1)).toBe('42')
})

test('a quiz whose waking fails is reported, and what is not to be woken any more is forgotten', async () => {
  const { timers, records, rings, errors } = openTimers()
  await timers.start((channelId) =>
    channelId === '1' ? Promise.reject('broken') : Promise.resolve(),
  )
  await timers.wake('1', NOW)
  await timers.wake('2', NOW)
  for (const ring of rings.splice(0)) ring()
  await expect.poll(() => errors).toEqual(['broken'])
  const left = async (): Promise<string[]> => {
    const names: string[] = []
    for await (const { name } of records.list({ about: 'agenda', id: 'quiz' })) names.push(name)
    return names
  }
  await expect.poll(left).toEqual(['1'])
  await timers.close()
})
