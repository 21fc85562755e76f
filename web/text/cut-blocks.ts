import type { Inline } from './inline.ts'

const FENCE = /^(?<fence>`{3,})[\w+#.-]{0,20}$/

/** Cuts a text into what is inline and fenced code, which stands on lines of its own. */
export function cutBlocks(markdown: string): (string | Inline)[] {
  if (!markdown.includes('```')) return [markdown]
  const lines = markdown.split('\n')
  const lastOf = new Map(lines.map((line, at) => [line, at]))
  const pieces: (string | Inline)[] = []
  let from = 0
  for (let at = 0; at < lines.length; at++) {
    const fence = FENCE.exec(lines[at] ?? '')?.groups?.fence
    if (fence === undefined || (lastOf.get(fence) ?? 0) <= at) continue
    const end = lines.indexOf(fence, at + 1)
    if (at > from) pieces.push(lines.slice(from, at).join('\n'))
    pieces.push({ kind: 'block', text: lines.slice(at + 1, end).join('\n') })
    from = end + 1
    at = end
  }
  if (from < lines.length) pieces.push(lines.slice(from).join('\n'))
  return pieces
}
