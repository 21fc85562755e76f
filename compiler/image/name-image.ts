import { createHash } from 'node:crypto'
import { IMAGE_LIMIT_BYTES } from './image-file.ts'

/** What an image is called in the bank, or what is wrong with it. */
export type NamedImage =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'refused'; readonly found: string; readonly expected: string }

/** How the bank ends the name of an image of each type, and what its file begins with, as Latin letters. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['png', /^\u0089PNG\r\n/],
  ['jpg', /^\u00ff\u00d8\u00ff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
  [
    'svg',
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i,
  ],
]

const HEAD_BYTES = 1024

/** Names an image by what is in it, `assets/<hash>.<ext>`, whatever its file is called. */
export function nameImage(bytes: Uint8Array): NamedImage {
  if (bytes.length > IMAGE_LIMIT_BYTES)
    return refuse('an image of more than 2 MB', 'at most 2 MB (2097152 bytes) an image')
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const [extension] = TYPES.find(([, start]) => start.test(head)) ?? []
  if (extension === undefined)
    return refuse('a file that is no image', 'PNG, JPEG, GIF, WebP, AVIF or SVG')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { kind: 'named', name: `assets/${hash}.${extension}` }
}

function refuse(found: string, expected: string): NamedImage {
  return { kind: 'refused', found, expected }
}
