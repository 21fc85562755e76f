import { plainInline } from './plain-inline.ts'

/** The words of a text alone, so that two which say the same in other marks are equal. */
export function bareWords(markdown: string): string {
  return plainInline(markdown)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
