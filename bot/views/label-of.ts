import { plainText } from '../../study/grade/plain-text.ts'
import { stripInvisible } from '../markdown/strip-invisible.ts'

/** A text as a label, which knows no markup. */
export function labelOf(markdown: string): string {
  return stripInvisible(plainText(markdown)).replaceAll(/\s+/g, ' ').trim() || '…'
}
