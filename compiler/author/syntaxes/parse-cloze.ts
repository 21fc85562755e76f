/** A text in which some parts can be blanked, themselves perhaps with such parts. */
export type Piece =
  | string
  | {
      readonly ordinals: readonly number[]
      readonly children: readonly Piece[]
      readonly hint?: string
    }

const OPEN = /\{\{c([\d,]+)::/y
const DEPTH_LIMIT = 10

interface Frame {
  readonly ordinals: readonly number[]
  readonly children: Piece[]
  readonly start: number
}

/** Parses `{{c1::text::hint}}`, at most ten deep in one another; what is not closed stays text. */
export function parseCloze(text: string): Piece[] {
  const root: Frame = { ordinals: [], children: [], start: 0 }
  const stack: Frame[] = [root]
  let from = 0
  const flush = (end: number): void => {
    if (end > from) stack.at(-1)?.children.push(text.slice(from, end))
  }
  for (let at = 0; at < text.length; ) {
    OPEN.lastIndex = at
    const open = stack.length <= DEPTH_LIMIT ? OPEN.exec(text) : null
    if (open) {
      flush(at)
      stack.push({ ordinals: readOrdinals(open[1] ?? ''), children: [], start: at })
      at += open[0].length
      from = at
    } else if (text.startsWith('}}', at) && stack.length > 1) {
      flush(at)
      const frame = stack.pop()
      if (frame) stack.at(-1)?.children.push(close(frame))
      at += 2
      from = at
    } else at++
  }
  flush(text.length)
  return stack.length === 1 ? root.children : [text]
}

/** Whether blanks stand deeper in one another than they are parsed. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [mark] of text.matchAll(/\{\{c[\d,]+::|\}\}/g)) {
    depth = mark === '}}' ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEPTH_LIMIT) return true
  }
  return false
}

function readOrdinals(list: string): number[] {
  const numbers = list
    .split(',')
    .filter((part) => part !== '')
    .map(Number)
  return [...new Set(numbers)].filter((number) => number > 0).sort((a, b) => a - b)
}

/** A hint stands after the first `::` of the innermost text. */
function close({ ordinals, children }: Frame): Piece {
  const last = children.at(-1)
  const at = typeof last === 'string' ? last.indexOf('::') : -1
  if (typeof last !== 'string' || at < 0) return { ordinals, children }
  const hint = last.slice(at + 2).trim()
  return {
    ordinals,
    children: [...children.slice(0, -1), last.slice(0, at)],
    ...(hint === '' ? {} : { hint }),
  }
}

/** The numbers of the blanks, each once, in order. */
export function listOrdinals(pieces: readonly Piece[]): number[] {
  const all = pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : [...piece.ordinals, ...listOrdinals(piece.children)],
  )
  return [...new Set(all)].sort((a, b) => a - b)
}
