import type { Note } from '../../note/note.ts'

/** A part of a card that begins with `Q:`, `A:` or `C:` at the start of a line. */
export interface Tagged {
  readonly tag: 'Q' | 'A' | 'C'
  readonly startLine: number
  readonly endLine: number
  readonly text: string
  /** How much of its first line the tag takes. */
  readonly columnOffset: number
  /** The lines that begin with the same tag again and are taken for text. */
  readonly again: readonly number[]
  /** Whether a heading or a rule stands before it, so that it goes with nothing above. */
  readonly isSevered: boolean
}

const TAG = /^(?<tag>[QAC]):(?:\s+|$)/
const RULE = /^ {0,3}(?:-{3,}|={3,}|(?:\*\s*){3,}|(?:_\s*){3,})\s*$/

/** The tagged parts of a note: each goes on to the next tag, rule or heading, or to a card written in another way. */
export function scanTags(note: Note): Tagged[] {
  const kinds = kindsOfLines(note)
  const parts: Tagged[] = []
  let open:
    | {
        readonly tag: Tagged['tag']
        readonly startLine: number
        readonly texts: string[]
        readonly columnOffset: number
        readonly again: number[]
        readonly isSevered: boolean
      }
    | undefined
  let isSevered = true
  const close = (endLine: number): void => {
    if (open)
      parts.push({
        ...open,
        endLine: lastText(note, open.startLine, endLine),
        text: open.texts.join('\n'),
      })
    open = undefined
  }
  for (const [at, line] of note.lines.entries()) {
    const kind = kinds[at]
    const tag = kind === 'prose' ? readTag(line) : undefined
    if (tag && !(tag === 'A' && open?.tag === 'A')) {
      close(at)
      const text = line.replace(TAG, '')
      const columnOffset = line.length - text.length
      open = { tag, startLine: at + 1, texts: [text], columnOffset, again: [], isSevered }
      isSevered = false
    } else if (kind === 'heading' || endsCard(note, at, kind)) {
      close(at)
      isSevered = true
    } else {
      if (tag) open?.again.push(at + 1)
      open?.texts.push(line)
    }
  }
  close(note.lines.length)
  return parts
}

/** What a card of another kind begins with, after a blank line. */
const OTHER = /^(?:(?:`{3,}|~{3,})\s*quiz\b|>\s*\[!(?:question|faq|quiz)\]|.*\{\{c\d[\d,]*::)/i

/** Whether no card goes on in a line: a rule, or the beginning of one that is written in another way. */
function endsCard({ lines }: Note, at: number, kind: string | undefined): boolean {
  const line = lines[at] ?? ''
  if (kind !== 'opaque' && RULE.test(line)) return true
  return (lines[at - 1] ?? '').trim() === '' && OTHER.test(line)
}

function readTag(line: string): Tagged['tag'] | undefined {
  const tag = TAG.exec(line)?.groups?.tag
  return tag === 'Q' || tag === 'A' || tag === 'C' ? tag : undefined
}

/** The last line with text in it, so that blank lines after a card are not its own. */
function lastText(note: Note, from: number, to: number): number {
  let line = to
  while (line > from && (note.lines[line - 1] ?? '').trim() === '') line--
  return line
}

/** Lines at the margin that begin with a tag, though the list or quotation above goes on in them. */
function listTagged(note: Note, start: number, end: number): number[] {
  const lines = Array.from({ length: end - start + 1 }, (_, at) => start - 1 + at)
  return lines.filter((at) => readTag(note.lines[at] ?? '') !== undefined)
}

/**
 * What each line is: prose of a paragraph at the top of the note (or of one that a rule below made
 * a heading), a heading, or something that no tag is looked for in.
 */
function kindsOfLines(note: Note): readonly ('prose' | 'heading' | 'opaque' | undefined)[] {
  const kinds = new Array<'prose' | 'heading' | 'opaque' | undefined>(note.lines.length).fill(
    undefined,
  )
  for (const node of note.tree.children) {
    const start = node.position?.start.line ?? 1
    const end = node.position?.end.line ?? start
    if (node.type === 'paragraph') kinds.fill('prose', start - 1, end)
    else if (node.type === 'heading' && end > start) kinds.fill('prose', start - 1, end - 1)
    else if (node.type === 'heading') kinds.fill('heading', start - 1, end)
    else if (/^(?:code|yaml|toml|html|math)$/.test(node.type)) kinds.fill('opaque', start - 1, end)
    else if (node.type === 'list' || node.type === 'blockquote')
      for (const at of listTagged(note, start, end)) kinds[at] = 'prose'
  }
  return kinds
}
