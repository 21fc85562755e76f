import { randomBytes } from 'node:crypto'
import type { Store } from '../study/act/store.ts'
import type { Study } from '../study/act/study.ts'
import type { Bank } from '../study/bank/bank.ts'

/** A study on this machine's clock and dice. */
export function systemStudy({ store, bank }: { readonly store: Store; bank(): Bank }): Study {
  return {
    store,
    bank,
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => Math.random(),
    randomBytes: (count) => randomBytes(count),
  }
}
