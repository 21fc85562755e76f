import { escapeText } from './escape-text.ts'
import { graphemesOf } from './graphemes.ts'
import { parseInline, type Span } from './parse-inline.ts'
import { stripInvisible } from './strip-invisible.ts'

const MARKS: Record<Span['style'], string> = {
  plain: '',
  bold: '**',
  italic: '*',
  struck: '~~',
  code: '`',
}

/**
 * Inline Markdown of the notes as Discord shows the same: emphasis and code stay, everything else
 * that Discord would make something of is escaped, and no address becomes a link. One line of at most
 * `limit` UTF-16 units, cut between characters. May begin a line.
 */
export function showInline(markdown: string, limit: number): string {
  return showSpans(parseInline(stripInvisible(markdown.slice(0, 4 * limit + 64))), limit)
}

/** Plain text, such as a title or what a learner typed, so that Discord shows it as it is, in one line. */
export function showPlain(plain: string, limit: number): string {
  const text = stripInvisible(plain.slice(0, limit + 64)).replaceAll(/\s+/g, ' ')
  return showSpans([{ style: 'plain', text }], limit)
}

function showSpans(spans: readonly Span[], limit: number): string {
  let shown = ''
  let isStyled = false
  for (const span of spans) {
    const isStart = shown === ''
    const text = isStart ? span.text.trimStart() : span.text
    const style: Span['style'] = isStyled && span.style !== 'code' ? 'plain' : span.style
    const next: string = text === '' ? '' : showSpan({ style, text }, isStart)
    if (shown.length + next.length > limit)
      return shown + cutSpan({ style, text }, { isStart, room: limit - shown.length })
    shown += next
    isStyled = style !== 'plain' && !next.endsWith(' ')
  }
  return shown.trim()
}

function showSpan({ style, text }: Span, isStart: boolean): string {
  if (style === 'plain') return escapeText(text, { isStart })
  if (style === 'code') return text.includes('`') ? escapeText(text, { isStart }) : `\`${text}\``
  const inner = text.trim()
  if (inner === '') return text
  const [before = '', after = ''] = text.split(inner)
  return `${before}${MARKS[style]}${escapeText(inner)}${MARKS[style]}${after}`
}

/** What a backslash at the start and `…` at the end take. */
const START_AND_END = 2

/** As much of a span as there is room for, and `…`. */
function cutSpan(
  { style, text }: Span,
  { isStart, room }: { readonly isStart: boolean; readonly room: number },
): string {
  const isCode = style === 'code' && !text.includes('`')
  let left = room - 2 * MARKS[style].length - START_AND_END
  let kept = ''
  for (const grapheme of graphemesOf(text.slice(0, room + 64))) {
    left -= isCode ? grapheme.length : escapeText(grapheme).length
    if (left < 0) break
    kept += grapheme
  }
  if (kept.trim() !== '') return `${showSpan({ style, text: kept }, isStart).trimEnd()}…`
  return room > 0 ? '…' : ''
}
