import type { ReadImage } from '../image/image-file.ts'
import type { NoteFile } from '../note/read-note.ts'
import type { RemoteSlice } from './compile-slices.ts'
import { Slice } from './slice.ts'

/** A slice in this thread; its notes are read when it is their turn. */
export function openLocalSlice(
  paths: readonly string[],
  readNotes: () => readonly NoteFile[],
  readImage: ReadImage,
): RemoteSlice {
  const slice = new Slice()
  return {
    paths,
    read: async () => slice.read(readNotes()),
    ask: async (said) => slice.ask(said),
    settle: async (contradicted) => slice.settle(contradicted),
    finish: async (ids) => slice.finish(ids, readImage),
  }
}
