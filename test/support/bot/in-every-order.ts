import type { Store } from '../../../study/act/store.ts'

/** Does something with a store whose every step waits until it is its turn. */
export type Doing<Result> = (store: Store) => Promise<Result>

/** Which of so many steps comes next, counted from 0. */
export type Pick = (count: number) => number

/** Runs something once for every way in which the picks in it can go; gives how many there were. */
export async function inEveryOrder(run: (pick: Pick) => Promise<void>): Promise<number> {
  let plan: readonly number[] = []
  for (let orders = 1; ; orders++) {
    const counts: number[] = []
    await run((count) => plan[counts.push(count) - 1] ?? 0)
    const picked = counts.map((_, at) => plan[at] ?? 0)
    const last = picked.findLastIndex((each, at) => each + 1 < (counts[at] ?? 0))
    if (last < 0) return orders
    plan = [...picked.slice(0, last), (picked[last] ?? 0) + 1]
  }
}

interface Step {
  readonly by: number
  go(): void
}

/**
 * Does several things side by side, one step of the store at a time: the next is picked once everybody
 * who is not done yet waits for one.
 */
export async function sideBySide<Result>(
  store: Store,
  doings: readonly Doing<Result>[],
  pick: Pick,
): Promise<Result[]> {
  const waiting: Step[] = []
  let active = doings.length
  const goOn = (): void => {
    if (active === 0 || new Set(waiting.map(({ by }) => by)).size < active) return
    waiting.sort((a, b) => a.by - b.by)
    const [next] = waiting.splice(pick(waiting.length), 1)
    next?.go()
  }
  const turn = (by: number): Promise<void> =>
    new Promise((go) => {
      waiting.push({ by, go })
      goOn()
    })
  return Promise.all(
    doings.map(async (doing, by) => {
      const stepped: Store = {
        ...store,
        read: (...args) => turn(by).then(() => store.read(...args)),
        append: (...args) => turn(by).then(() => store.append(...args)),
      }
      return doing(stepped).finally(() => {
        active -= 1
        goOn()
      })
    }),
  )
}
