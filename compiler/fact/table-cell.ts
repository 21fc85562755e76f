import { normalOf } from '../english/content.ts'
import type { Rich } from '../note/rich.ts'

/** One cell of a table, with what it is of. */
export interface Cell {
  readonly row: Rich
  readonly column: string
  readonly value: Rich
  readonly line: number
  /** The texts of its column, or of its row where things stand side by side. */
  readonly beside: readonly string[]
  readonly rowClass?: string
  readonly compared?: readonly string[]
  /** Whether another of the things that are compared has the same. */
  readonly isShared?: boolean
}

const SILENT_COLUMN =
  /^(?:notes?|comments?|remarks?|links?|urls?|references?|sources?|images?|pictures?|icons?|status|date added|done|#|no\.?|examples?|e\.g\.|misc|other|see also|page|pages|author|licen[sc]e|file|files|path)$/i
const MARK =
  /^n\/a\b|^(?:[✓✔✗✘×xX✅❌☑☐-]|yes|no|y|n|true|false|n\/a|none|null|\?|same|idem|ditto|"|(?:yes|no),.*)$/i

/** Why a cell is not asked; `undefined` if it may be. */
export function whySilent(
  { column, value, compared, isShared, beside }: Cell,
  text: string,
): string | undefined {
  if (column === '') return 'its column has no header'
  if (SILENT_COLUMN.test(column)) return `a column “${column}” is not asked`
  if (MARK.test(text)) return `“${text}” says nothing without the table`
  const broken = whyBroken(value, text)
  if (broken) return broken
  if (beside.length > FEWEST_VALUES && compared === undefined && isUsual(text, beside))
    return `most of its column is “${text}”`
  if (text.endsWith('?') && !/\bquestions?\b/i.test(column)) return 'it is a question'
  if (isShared) return `another has the same, “${text}”`
  if (value.isStruck || value.hasImage) return 'it is struck out or an image'
  if ((column.includes('/') && /\s/.test(column)) || /\s[-–—]\s/.test(column))
    return 'its header names two things'
  if (column.split(/\s+/).length > 7) return 'its header is longer than a name'
  return compared !== undefined && text.length > 120 ? 'it is longer than an answer' : undefined
}

/** Of fewer values it may be chance that most of them are one. */
const FEWEST_VALUES = 3

function isUsual(text: string, beside: readonly string[]): boolean {
  return beside.filter((other) => normalOf(other) === normalOf(text)).length > beside.length / 2
}

/** Why a cell is only part of what its column says, or more than that. */
function whyBroken({ text }: Rich, value: string): string | undefined {
  if (/\p{L}\p{Co}|\p{Co}\p{L}{2,}/u.test(text)) return 'part of a word is set as code in it'
  if (/^to\s[\d~<>]/i.test(value)) return 'where it begins stands in another row'
  if (/^(?:e\.?\s?g|i\.e|for example|for instance|such as)\b/i.test(value))
    return 'it gives an example alone'
  return /^(.{3,}) \(\1\)$/i.test(value) ? 'it says the same twice' : undefined
}
