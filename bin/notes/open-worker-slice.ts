import { Worker } from 'node:worker_threads'
import type { RemoteSlice } from '../../compiler/slice/compile-slices.ts'
import type { PackedStatements } from '../../compiler/slice/pack-statements.ts'
import type { Contradicted, Slice } from '../../compiler/slice/slice.ts'

/** Where a slice lies on the disk. */
export interface SlicePlace {
  readonly folder: string
  readonly paths: readonly string[]
}

/** What a slice is told to do. */
export type SliceOrder =
  | { readonly pass: 'read' }
  | { readonly pass: 'ask'; readonly said: PackedStatements }
  | { readonly pass: 'settle'; readonly contradicted: Contradicted }
  | { readonly pass: 'finish'; readonly ids: string }

/** What a slice answers: what a pass gives, or the system's code for why its notes cannot be read. */
export type Given =
  | { readonly kind: 'given'; readonly given: unknown }
  | { readonly kind: 'failed'; readonly code: string }

/** What the system said when notes could not be read. */
export class ReadFailed extends Error {
  override readonly name = 'ReadFailed'
  readonly code: string

  constructor(code: string) {
    super(`The notes cannot be read (${code})`)
    this.code = code
  }
}

/** A slice in a thread of its own, which ends with `close`. */
export interface WorkerSlice extends RemoteSlice {
  close(): void
}

/** Opens a slice in a thread of its own. */
export function openWorkerSlice(place: SlicePlace): WorkerSlice {
  const worker = new Worker(new URL('./slice-worker.ts', import.meta.url), { workerData: place })
  const tell = <Pass extends 'read' | 'ask' | 'settle' | 'finish'>(
    order: Extract<SliceOrder, { readonly pass: Pass }>,
  ): Promise<ReturnType<Slice[Pass]>> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (answer: Given) => {
        worker.removeListener('error', reject)
        if (answer.kind === 'failed') reject(new ReadFailed(answer.code))
        else resolve(answer.given as ReturnType<Slice[Pass]>)
      })
      worker.postMessage(order)
    })
  return {
    paths: place.paths,
    read: () => tell<'read'>({ pass: 'read' }),
    ask: (said) => tell<'ask'>({ pass: 'ask', said }),
    settle: (contradicted) => tell<'settle'>({ pass: 'settle', contradicted }),
    finish: (ids) => tell<'finish'>({ pass: 'finish', ids }),
    close: () => void worker.terminate(),
  }
}
