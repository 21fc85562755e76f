import { parentPort, workerData } from 'node:worker_threads'
import { type FinishedSlice, Slice } from '../../compiler/slice/slice.ts'
import { openImages } from './open-images.ts'
import type { Given, SliceOrder, SlicePlace } from './open-worker-slice.ts'
import { readNotesAt } from './read-notes.ts'
import { codeOf } from './write-whole.ts'

/** A slice in a thread of its own: each message is one pass, and is answered by what the pass gives. */
const { folder, paths }: SlicePlace = workerData
const slice = new Slice()
const readImage = openImages(folder)

function run(order: SliceOrder): unknown {
  switch (order.pass) {
    case 'read':
      return slice.read(readNotesAt(folder, paths))
    case 'ask':
      return slice.ask(order.said)
    case 'settle':
      return slice.settle(order.contradicted)
    case 'finish':
      return slice.finish(order.ids, readImage)
  }
}

function answer(order: SliceOrder): Given {
  try {
    return { kind: 'given', given: run(order) }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'unknown') throw error
    return { kind: 'failed', code }
  }
}

/** The bytes of what is given, which need not be copied. */
function listBuffers(given: unknown): ArrayBuffer[] {
  if (typeof given !== 'object' || given === null || !('decks' in given)) return []
  const { decks } = given as FinishedSlice
  return decks.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
}

parentPort?.on('message', (order: SliceOrder) => {
  const answered = answer(order)
  const buffers = answered.kind === 'given' ? listBuffers(answered.given) : []
  parentPort?.postMessage(answered, buffers)
})
