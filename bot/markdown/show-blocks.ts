import { cutText } from './graphemes.ts'
import { showInline } from './show-inline.ts'
import { stripInvisible } from './strip-invisible.ts'

/** A fence on lines of its own, as authors write it. */
const FENCE = /^(`{3,}|~{3,})([\w+#.-]{0,20})[ \t]*\n([\s\S]*?)\n\1[ \t]*$/gm

/** What a fence takes besides its code. */
const FRAME = 12

/**
 * Inline Markdown with fenced code among it, as Discord shows the same: the fence as a code block of
 * its own lines, all else as `showInline` does, with `before` before the first of it.
 */
export function showBlocks(markdown: string, limit: number, before = ''): string {
  const shown: string[] = []
  let room = limit
  let from = 0
  const addText = (text: string): void => {
    const line = room > before.length ? showInline(text, room - before.length) : ''
    if (line === '') return
    shown.push(shown.length === 0 ? before + line : line)
    room -= line.length + 1
  }
  for (const { 0: whole, 2: language = '', 3: code = '', index } of markdown.matchAll(FENCE)) {
    addText(markdown.slice(from, index))
    from = index + whole.length
    const block = showCode(code, language, room)
    if (block !== '') shown.push(block)
    room -= block.length + 1
  }
  addText(markdown.slice(from))
  return shown.join('\n')
}

function showCode(code: string, language: string, limit: number): string {
  const room = limit - FRAME - language.length
  const text = stripInvisible(code).replaceAll('```', "'''").trimEnd()
  if (room < 4 || text.trim() === '') return ''
  return `\`\`\`${language}\n${cutText(text, room)}\n\`\`\``
}
