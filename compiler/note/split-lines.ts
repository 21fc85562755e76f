import { countFirst } from './count-first.ts'
import { trimMarksAtEnd } from './line-marks.ts'
import { largestOf } from './many.ts'
import type { Range, Rich } from './rich.ts'

const ENDS = /[.!?:;)\]”"]$/
const GOES_ON =
  /(?:,|\b(?:a|an|the|and|or|of|to|in|on|for|with|by|from|as|at|is|are|was|were|that|which|has|have|can|will))$/i
const NARROWEST = 50

/**
 * A paragraph as the pieces its author meant: hard-wrapped lines are joined, lines that each say
 * something of their own are parted. `widths` are the lengths of its source lines.
 */
export function splitLines(rich: Rich, widths: readonly number[]): Rich[] {
  if (rich.breaks.length === 0) return [rich]
  const edges = [0, ...rich.breaks, rich.text.length]
  const width = largestOf(widths, NARROWEST)
  const pieces: Rich[] = []
  let from = 0
  for (const [at, edge] of rich.breaks.entries()) {
    const line = rich.text.slice(edges[at], edge).trimEnd()
    const next = rich.text.slice(edge, edges[at + 2])
    if (isWrapped(line, next, widths[at] ?? 0, width)) continue
    pieces.push(slice(rich, from, edge))
    from = edge
  }
  pieces.push(slice(rich, from, rich.text.length))
  return pieces.filter(({ text }) => text !== '')
}

function isWrapped(line: string, next: string, length: number, width: number): boolean {
  const first = /^\S*/.exec(next)?.[0] ?? ''
  if (/^[\p{Ll}(]/u.test(first) && !ENDS.test(line)) return true
  if (GOES_ON.test(line)) return true
  return !/:$/.test(line) && length + 1 + first.length > width && width > NARROWEST
}

/** The part of a rich text between two offsets, with its own marks. */
export function slice(rich: Rich, begin: number, until: number): Rich {
  const raw = rich.text.slice(begin, until)
  const lead = raw.length - raw.trimStart().length
  const from = begin + lead
  const text = trimMarksAtEnd(raw.trim())
  const to = from + text.length
  const before = (offsets: readonly number[]): number => countFirst(offsets, (at) => at <= from)
  const moveOffsets = (offsets: readonly number[]): number[] =>
    offsets
      .slice(
        before(offsets),
        countFirst(offsets, (at) => at < to),
      )
      .map((offset) => offset - from)
  const moveSpans = (spans: readonly Range[]): Range[] =>
    spans
      .slice(
        countFirst(spans, ({ end }) => end <= from),
        countFirst(spans, ({ start }) => start < to),
      )
      .map(({ start, end }) => ({
        start: Math.max(0, start - from),
        end: Math.min(text.length, end - from),
      }))
  return {
    ...rich,
    text,
    startLine: rich.startLine + before(rich.breaks),
    breaks: moveOffsets(rich.breaks),
    gaps: moveOffsets(rich.gaps),
    strong: moveSpans(rich.strong),
    links: moveSpans(rich.links),
  }
}
