import { escapeMarkdown } from '../../note/rich.ts'
import { BLANK, BLANK_CHARACTER, type Ink, type Token, tokenAt } from './ink.ts'

interface Frame {
  readonly mark: string
  written: string
}

const TOKENS = /[\ue000-\uf8f5]/

/**
 * A piece of an ink as inline Markdown on one line: emphasis, code, maths and images as written,
 * links as their text, no HTML. Emphasis that the piece cuts is closed at its ends.
 */
export function writeInk(ink: Ink, from = 0, to = ink.text.length): string {
  const frames: Frame[] = [{ mark: '', written: '' }, ...marksOpenAt(ink, from)]
  const put = (markdown: string): void => {
    const frame = frames.at(-1)
    if (frame) frame.written += markdown
  }
  const close = (): void => {
    const frame = frames.pop()
    if (frame) put(wrap(frame))
  }
  let plain = ''
  const flush = (): void => {
    if (plain !== '') put(escapeMarkdown(plain.replace(/\s+/g, ' ')))
    plain = ''
  }
  for (let at = from; at < to; at++) {
    const character = ink.text.charAt(at)
    const token = TOKENS.test(character) ? readToken(ink, at) : undefined
    if (!token) plain += character
    else {
      flush()
      if (token.kind === 'atom') put(token.markdown)
      else if (token.kind === 'open') frames.push({ mark: token.mark, written: '' })
      else if (frames.length > 1) close()
    }
  }
  flush()
  while (frames.length > 1) close()
  return (frames[0]?.written ?? '').trim()
}

function readToken(ink: Ink, at: number): Token | undefined {
  return ink.text.charAt(at) === BLANK_CHARACTER
    ? { kind: 'atom', markdown: BLANK }
    : tokenAt(ink, at)
}

/** Emphasis that begins before an offset and ends after it. */
function marksOpenAt(ink: Ink, offset: number): Frame[] {
  const open: Frame[] = []
  for (let at = 0; at < offset; at++) {
    const token = tokenAt(ink, at)
    if (token?.kind === 'open') open.push({ mark: token.mark, written: '' })
    else if (token?.kind === 'close') open.pop()
  }
  return open
}

function wrap({ mark, written }: Frame): string {
  const inner = written.trim()
  if (inner === '') return written
  const [before = '', after = ''] = written.split(inner)
  return `${before}${mark}${inner}${mark}${after}`
}
