import type { NoteAccount } from './account.ts'
import type { Compiled } from './compile.ts'
import { gatherImages } from './image/gather-images.ts'
import { NO_IMAGES, type ReadImage } from './image/image-file.ts'
import { showImages } from './image/show-images.ts'
import { CardFollower } from './lock/follow-cards.ts'
import type { Lock } from './lock/lock.ts'
import { changedPlaces } from './note/changed-places.ts'
import { comparePaths } from './note/compare-paths.ts'
import type { Message } from './note/message.ts'
import type { NoteFile } from './note/read-note.ts'
import { rememberLast } from './note/remember-last.ts'
import { sortMessages } from './note/sort-messages.ts'
import { checkOverrides } from './overrides/check-overrides.ts'
import { NO_OVERRIDES } from './overrides/overrides.ts'
import { ConflictBook } from './question/conflict-book.ts'
import { tellConflicts } from './question/find-conflicts.ts'
import { Shard, type ShardOptions } from './shard.ts'

/** A compiler that remembers what it made of each note. */
export interface Compiler {
  /**
   * What `compile` gives for the same files and the same lock, to the byte. A file that is the same
   * object as the last time is taken to hold the same bytes and is not looked at again, and the
   * decks, cards and lock entries that stayed are the same objects as the last time.
   */
  compile(files: readonly NoteFile[], lock: Lock, readImage?: ReadImage): Compiled
}

/** Opens a compiler for notes that are compiled again and again; one that does not remember is for once. */
export function openCompiler({
  remembers = true,
  overrides = NO_OVERRIDES,
}: Partial<ShardOptions> = {}): Compiler {
  const shard = new Shard({ remembers, overrides })
  const conflicts = new ConflictBook()
  const follower = new CardFollower(overrides.decisions)
  const tell = rememberLast(tellConflicts)
  const sort = rememberLast((...lists: readonly (readonly Message[])[]) =>
    sortMessages(lists.flat()),
  )
  const sortFiles = openSorter()
  return {
    compile(files, lock, readImage = NO_IMAGES) {
      shard.read(sortFiles(files))
      for (const [path, claims] of shard.ask()) conflicts.put(path, claims)
      shard.settle([...conflicts.settle()].map((path) => [path, conflicts.contradictions(path)]))
      const followed = follower.follow(lock, shard.named())
      const decks = shard.finish(followed.ids)
      const images = gatherImages(shard.images(), readImage)
      const overridden = {
        decks,
        lock: followed.lock,
        wanted: () => shard.idsWanted(),
      }
      const messages = sort(
        shard.messages(),
        images.messages,
        tell(conflicts.conflicts()),
        checkOverrides(overrides, overridden),
      )
      const hasErrors = messages.some(({ severity }) => severity === 'error')
      let accounts: readonly NoteAccount[] | undefined
      return {
        decks: hasErrors ? [] : showImages(decks, images),
        assets: images.assets,
        lock: followed.lock,
        messages,
        get accounts() {
          accounts ??= shard.accounts()
          return accounts
        },
      }
    },
  }
}

/** Sorts files by their paths; where these are those of the last time, they are not compared again. */
function openSorter(): typeof sortByPath {
  let last: readonly NoteFile[] = []
  return (files) => {
    if (changedPlaces(last, files)) last = files
    else last = sortByPath(files)
    return last
  }
}

function sortByPath(files: readonly NoteFile[]): readonly NoteFile[] {
  const isSorted = files.every(({ path }, at) => comparePaths(files[at - 1]?.path ?? '', path) <= 0)
  return isSorted ? files : files.toSorted((a, b) => comparePaths(a.path, b.path))
}
