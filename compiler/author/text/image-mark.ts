import { posix } from 'node:path'
import type { Root } from 'mdast'
import type { Sheet } from './sheet.ts'

const MARK = '\uf8f7'

/** An image of a question, as it is named before its file is read. */
export interface ImageMark {
  /** Path below the folder of notes. */
  readonly path: string
  readonly line: number
  readonly column: number
}

/** An image as inline Markdown whose address is yet to be filled in. */
export function writeImageMark(alt: string, { path, line, column }: ImageMark): string {
  const text = alt.replace(/[\][\\\s]+/g, ' ').trim()
  const address = encodeURI(path).replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `![${text}](${MARK}${line}:${column}:${address}${MARK})`
}

const IMAGE = new RegExp(`!\\[([^\\]]*)\\]\\(${MARK}(\\d+):(\\d+):([^${MARK}]*)${MARK}\\)`, 'g')

/** The images of a text. */
export function listImageMarks(markdown: string): ImageMark[] {
  if (!markdown.includes(MARK)) return []
  return [...markdown.matchAll(IMAGE)].map(([, , line, column, address = '']) => ({
    path: decode(address),
    line: Number(line),
    column: Number(column),
  }))
}

/** The text with each image as `write` gives it. */
export function fillImageMarks(
  markdown: string,
  write: (alt: string, path: string) => string,
): string {
  if (!markdown.includes(MARK)) return markdown
  return markdown.replace(IMAGE, (_, alt: string, _line, _column, address: string) =>
    write(alt, decode(address)),
  )
}

/** The text in words alone, wherever it stands: its images as what they show and what they are called. */
export function wordsOfImages(markdown: string): string {
  return fillImageMarks(markdown, (alt, path) => `${alt} ${posix.basename(path)}`)
}

/** The text with each image as Markdown, by its path below the notes. */
export function pathsOfImages(markdown: string): string {
  return fillImageMarks(markdown, (alt, path) => `![${alt}](${path})`)
}

/** Where an image of a sheet lies below the notes; its address as it is if that leads elsewhere; `undefined` if it has none. */
export function resolveImage(url: string, { path }: Pick<Sheet, 'path'>): string | undefined {
  if (url === '' || url.startsWith('#')) return undefined
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return url.slice(0, ADDRESS_AT_MOST)
  const plain = decode(url.replace(/[?#].*$/, '')).replaceAll('\\', '/')
  const isFromRoot = /^@?\//.test(plain)
  const joined = isFromRoot ? plain.replace(/^@?\/+/, '') : posix.join(posix.dirname(path), plain)
  return posix.normalize(joined)
}

/** Longer ones hold the image themselves. */
const ADDRESS_AT_MOST = 200

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const known = new WeakMap<Root, ReadonlyMap<string, string>>()

/** The address that a reference names. */
export function findDefinition({ tree }: Sheet, identifier: string): string {
  const definitions = known.get(tree) ?? listDefinitions(tree)
  known.set(tree, definitions)
  return definitions.get(identifier) ?? ''
}

function listDefinitions(tree: Root): ReadonlyMap<string, string> {
  return new Map(
    tree.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  )
}
