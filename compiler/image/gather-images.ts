import type { ImageMark } from '../author/text/image-mark.ts'
import type { Message } from '../note/message.ts'
import type { ReadImage } from './image-file.ts'
import { nameImage } from './name-image.ts'

/** The images of a build. */
export interface Images {
  /** The notes that show some. */
  readonly notes: ReadonlySet<string>
  /** By their names in the bank, `assets/<hash>.<ext>`, in the order of the names. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** What of them cannot be shown. */
  readonly messages: readonly Message[]
  /** What an image is called in the bank, by its path; `undefined` for one that is told in words. */
  nameOf(path: string): string | undefined
}

/** The images that a note shows in questions. */
export interface ImageUser {
  readonly path: string
  readonly images: readonly ImageMark[]
}

/** Reads every image that questions show, each once. */
export function gatherImages(users: readonly ImageUser[], readImage: ReadImage): Images {
  const found = new Map<string, Found>()
  const messages: Message[] = []
  for (const { path: note, images } of users)
    for (const { path, line, column } of images) {
      const image = found.get(path) ?? find(path, readImage)
      found.set(path, image)
      if (image.kind === 'told')
        messages.push({ path: note, line, column, rule: 'image', ...image.problem })
    }
  const shown = [...found.values()].filter((image) => image.kind === 'shown')
  const assets = shown.map(({ name, bytes }) => [name, bytes] as const)
  return {
    notes: new Set(users.map(({ path }) => path)),
    assets: new Map(assets.sort(([a], [b]) => (a < b ? -1 : 1))),
    messages,
    nameOf(path) {
      const image = found.get(path)
      return image?.kind === 'shown' ? image.name : undefined
    },
  }
}

type Found =
  | { readonly kind: 'shown'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'told'
      readonly problem: Pick<Message, 'severity' | 'found' | 'expected'>
    }

function find(path: string, readImage: ReadImage): Found {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path))
    return tell(
      'warning',
      'an image from elsewhere',
      'a file below the notes; its words alone are shown',
    )
  if (path.startsWith('../') || path === '..')
    return tell('error', `\`${path}\`, which is not below the notes`, 'a file below the notes')
  const bytes = readImage(path)
  if (!bytes) return tell('error', `\`${path}\`, which is not there`, 'an image below the notes')
  const named = nameImage(bytes)
  return named.kind === 'named'
    ? { kind: 'shown', name: named.name, bytes }
    : tell('error', `\`${path}\`, ${named.found}`, named.expected)
}

function tell(severity: Message['severity'], found: string, expected: string): Found {
  return { kind: 'told', problem: { severity, found, expected } }
}
