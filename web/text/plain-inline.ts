import type { Inline } from './inline.ts'
import { parseInline } from './parse-inline.ts'

/** Inline Markdown as plain text, for what has no place for more: announcements, menus, titles. */
export function plainInline(markdown: string): string {
  return parseInline(markdown).map(plainOf).join('')
}

function plainOf(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
    case 'code':
      return piece.text
    case 'block':
      return ` ${piece.text} `
    case 'image':
      return piece.alt
    case 'gap':
      return 'blank'
    case 'break':
      return ' '
    case 'strong':
    case 'em':
    case 'del':
    case 'mark':
    case 'link':
      return piece.children.map(plainOf).join('')
  }
}
