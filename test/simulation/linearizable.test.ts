import { expect, test } from 'vitest'
import { Dice } from './dice.ts'
import { isLinearizable, type Operation } from './is-linearizable.ts'
import { recordHistory } from './record-history.ts'

const LOAD = { clients: 6, operations: 40 }

const add = (id: string, began: number, ended: number, log?: string[]): Operation => ({
  began,
  ended,
  asked: { kind: 'add', id },
  ...(log ? { log } : {}),
})
const read = (began: number, ended: number, log: string[]): Operation => ({
  began,
  ended,
  asked: { kind: 'read' },
  log,
})
const NEVER = Number.POSITIVE_INFINITY

test.each<[string, boolean, Operation[]]>([
  ['nothing', true, []],
  ['one after another', true, [add('a', 0, 1, ['a']), add('b', 2, 3, ['a', 'b'])]],
  ['two at once, the later first', true, [add('a', 0, 5, ['b', 'a']), add('b', 1, 4, ['b'])]],
  ['the same twice', true, [add('a', 0, 1, ['a']), add('a', 2, 3, ['a'])]],
  ['unheard, and it happened', true, [add('a', 0, NEVER), read(2, 3, ['a'])]],
  ['unheard, and it did not', true, [add('a', 0, NEVER), read(2, 3, [])]],
  ['unheard, late', true, [add('a', 0, NEVER), read(2, 3, []), read(4, 5, ['a'])]],
  ['one doubled', false, [add('a', 0, 1, ['a']), add('a', 2, 3, ['a', 'a'])]],
  ['one lost', false, [add('a', 0, 1, ['a']), read(2, 3, [])]],
  ['one lost later', false, [add('a', 0, 1, ['a']), add('b', 2, 3, ['b'])]],
  ['the past read', false, [add('a', 0, 1, ['a']), add('b', 2, 3, ['a', 'b']), read(4, 5, ['a'])]],
  ['there, gone', false, [add('a', 0, NEVER), read(2, 3, ['a']), read(4, 5, [])]],
  ['two orders', false, [add('a', 0, 9, ['a']), add('b', 0, 9, ['b']), read(10, 11, ['a', 'b'])]],
  ['before it was asked', false, [read(0, 1, ['a']), add('a', 2, 3, ['a'])]],
])('%s: %s', (_, isExplained, history) => {
  expect(isLinearizable(history)).toBe(isExplained)
})

test('five hundred histories of six clients at one memory are each explained by one order', async () => {
  let [heard, unheard] = [0, 0]
  for (let seed = 1; seed <= 500; seed++) {
    const history = await recordHistory(seed, LOAD)
    expect(isLinearizable(history), `seed ${seed}`).toBe(true)
    heard += history.filter(({ log }) => log).length
    unheard += history.filter(({ ended }) => ended === NEVER).length
  }
  expect(heard).toBeGreaterThan(10_000)
  expect(unheard).toBeGreaterThan(500)
})

test('a hundred histories in which one answer was changed are not', async () => {
  const dice = new Dice(7)
  let spoilt = 0
  for (let seed = 1; spoilt < 100; seed++) {
    const history = await recordHistory(seed, LOAD)
    const settled = history.flatMap(({ log }, at) => (log && log.length > 1 ? [at] : []))
    if (settled.length === 0) continue
    const at = dice.pick(settled)
    const [first = '', ...others] = history[at]?.log ?? []
    const changed = history.map((each, place) => (place === at ? { ...each, log: others } : each))
    const doubled = history.map((each, place) =>
      place === at ? { ...each, log: [first, first, ...others] } : each,
    )
    expect([isLinearizable(changed), isLinearizable(doubled)], `seed ${seed}`).toEqual([
      false,
      false,
    ])
    spoilt += 1
  }
})
