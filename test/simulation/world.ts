import { setImmediate } from 'node:timers/promises'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createStore } from '../../store/create-store.ts'
import type { Table } from '../../store/table.ts'
import type { Study } from '../../study/act/study.ts'
import type { Bank } from '../../study/bank/bank.ts'
import { Dice } from './dice.ts'
import { type Manner, SimulatedTable } from './simulated-table.ts'

/** How often each thing goes wrong, as a share of the requests it can befall. */
export interface Rates {
  /** Refused before anything is done. */
  readonly throttled: number
  /** Done, and the answer lost. */
  readonly lost: number
  /** Whoever asked dies, before or after it is done. */
  readonly killed: number
  /** An item comes as it was before its last change. */
  readonly stale: number
  /** An item of a batch is left for another request. */
  readonly left: number
}

/** Nothing goes wrong. */
export const QUIET: Rates = { throttled: 0, lost: 0, killed: 0, stale: 0, left: 0 }

/** What came of something that was started. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'killed' }

interface Process {
  isDead: boolean
  readonly die: () => void
}

interface Pending {
  readonly process: Process
  /** Others are mostly quicker. */
  readonly isSlow: boolean
  readonly go: () => void
}

/**
 * A table, a clock and whatever runs at once, in an order that the seed decides: each request waits
 * until it is its turn. Nothing else is simulated; what runs is the store's and the study's own code.
 */
export class World {
  readonly dice: Dice
  readonly table = new SimulatedTable()
  readonly fired = { throttled: 0, lost: 0, killed: 0, stale: 0, left: 0 }
  rates = QUIET
  clock = Date.UTC(2026, 10, 20, 12)
  /** Counts what begins and ends, for histories. */
  moment = 0
  bank: () => Bank
  #running = 0
  #pending: Pending[] = []
  readonly #manner: Manner

  constructor(seed: number, bank: () => Bank) {
    this.dice = new Dice(seed)
    this.bank = bank
    this.#manner = {
      givesOld: this.dice.chance(0.5),
      pageItems: 1 + this.dice.below(6),
      // What has no version is never read stale: that is promised of a consistent read.
      isStale: (sk) => sk.startsWith('C#') && this.#fires('stale'),
      isLeft: () => this.#fires('left'),
    }
  }

  /** Starts something in a process of its own. */
  start<Value>(run: (study: Study) => Promise<Value>): Promise<Outcome<Value>> {
    this.#running += 1
    const { promise: killed, resolve: die } = Promise.withResolvers<Outcome<Value>>()
    const process: Process = { isDead: false, die: () => die({ kind: 'killed' }) }
    const done = run(this.#studyOf(process)).then(
      (value): Outcome<Value> => ({ kind: 'done', value }),
      (error: unknown): Outcome<Value> => ({ kind: 'failed', error }),
    )
    return Promise.race([done, killed]).finally(() => {
      this.#running -= 1
      this.moment += 1
    })
  }

  /** Lets run what was started until all of it has ended. */
  async settle(): Promise<void> {
    for (await setImmediate(); this.#running > 0; await setImmediate()) {
      if (this.#pending.length === 0) throw new Error('something waits for nothing')
      const quick = this.#pending.filter(({ isSlow }) => !isSlow)
      const isQuick = quick.length > 0 && this.dice.chance(0.98)
      const next = this.dice.pick(isQuick ? quick : this.#pending)
      this.#pending.splice(this.#pending.indexOf(next), 1)
      next.go()
    }
  }

  /** Starts one thing and lets it run. */
  async run<Value>(run: (study: Study) => Promise<Value>): Promise<Outcome<Value>> {
    const outcome = this.start(run)
    await this.settle()
    return outcome
  }

  /** The table as those see it who examine it: nothing goes wrong for them. */
  quietTable(): Table {
    return tableOf(async (command) => this.table.apply(command))
  }

  #studyOf(process: Process): Study {
    const table = tableOf((command) => this.#request(process, command))
    return {
      bank: () => this.bank(),
      store: createStore(table),
      now: () => this.clock,
      wait: (ms) =>
        this.#turn(process, () => {
          this.clock += ms
        }),
      random: () => this.dice.next(),
      randomBytes: (count) => this.dice.bytes(count),
    }
  }

  /** Resolves when it is its turn, with what is done then; never, if the process dies first. */
  #turn<Value>(process: Process, act: () => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      const go = (): void => {
        try {
          const value = act()
          if (!process.isDead) resolve(value)
        } catch (error) {
          reject(error)
        }
      }
      if (!process.isDead) this.#pending.push({ process, isSlow: this.dice.chance(0.3), go })
    })
  }

  #request(process: Process, command: object): Promise<object> {
    return this.#turn(process, () => {
      if (this.#fires('throttled')) throw passing('ThrottlingException')
      const isKilled = this.#fires('killed')
      if (isKilled && this.dice.chance(0.5)) return this.#kill(process)
      const output = this.table.apply(command, this.#manner)
      if (isKilled) return this.#kill(process)
      if (this.#fires('lost')) throw passing('ECONNRESET')
      return output
    })
  }

  #kill(process: Process): object {
    process.isDead = true
    this.#pending = this.#pending.filter((each) => each.process !== process)
    process.die()
    return {}
  }

  #fires(kind: keyof Rates): boolean {
    const isFiring = this.rates[kind] > 0 && this.dice.chance(this.rates[kind])
    if (isFiring) this.fired[kind] += 1
    return isFiring
  }
}

function tableOf(send: (command: object) => Promise<object>): Table {
  return { client: { send } as unknown as DynamoDBClient, name: 'notedrill' }
}

/** An error as a broken connection makes it. */
function passing(code: string): Error {
  return Object.assign(new Error(code), { code })
}
