import { createHash } from 'node:crypto'
import type { Store } from '../../study/act/store.ts'
import type { Study } from '../../study/act/study.ts'
import type { Bank } from '../../study/bank/bank.ts'
import { FIXTURE_DECKS, fixtureBank } from './fixture-bank.ts'

/** A study whose clock, dice and bank a test sets. */
export interface TestStudy extends Study {
  clock: number
  current: Bank
}

/** 2026-11-20, noon UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12)

export function testStudy(
  store: Store,
  decks: Parameters<typeof fixtureBank>[0] = FIXTURE_DECKS,
): TestStudy {
  let drawn = 0
  const draw = (): Buffer =>
    createHash('sha256').update(`draw ${drawn++} ${Math.random()}`).digest()
  const study: TestStudy = {
    clock: NOON,
    current: fixtureBank(decks),
    bank: () => study.current,
    store,
    now: () => study.clock,
    wait: () => Promise.resolve(),
    random: () => 0.5,
    randomBytes: (count) => Buffer.concat([draw(), draw()]).subarray(0, count),
  }
  return study
}
