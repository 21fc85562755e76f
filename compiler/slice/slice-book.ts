import { TruthAsker } from '../question/distractors/ask-truth.ts'
import type { StatementBook } from '../question/distractors/commons.ts'
import type { Truth } from '../question/distractors/truth.ts'
import type { Change } from '../question/distractors/truth-book.ts'
import { type Said, StatementCollector } from './collect-statements.ts'
import type { PackedStatements } from './pack-statements.ts'
import { PackedBook } from './packed-book.ts'

const NO_CHANGE: Change = { statements: [], isFar: false }

/** What the notes of a slice say, handed over, and then what the notes of all slices say, to be asked. */
export class SliceBook implements StatementBook {
  #collector = new StatementCollector()
  #asker: TruthAsker | undefined

  put(_path: string, statements: readonly ReadonlySet<string>[]): Change {
    this.#collector.put(statements)
    return NO_CHANGE
  }

  /** What the notes of the slice say; it is not kept. */
  handOver(): Said {
    const said = this.#collector.said()
    this.#collector = new StatementCollector()
    return said
  }

  /** Takes what the notes of all slices say. */
  take(packed: PackedStatements): void {
    this.#asker = new TruthAsker(new PackedBook(packed), (ids) => ids)
  }

  open(): Truth {
    if (!this.#asker) throw new RangeError('Unexpected question before all slices were read')
    return this.#asker.open()
  }
}
