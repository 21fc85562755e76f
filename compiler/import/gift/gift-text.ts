import type { TextFormat } from 'gift-pegjs'
import { escapeMarkdown } from '../../note/rich.ts'
import { htmlToMarkdown } from '../html/html-to-markdown.ts'

/** Stands for a new line, which the parser would mangle. */
const BREAK = '\ue00a'

/** The text of a file with its escaped new lines hidden from the parser. */
export function hideBreaks(text: string): string {
  return text.replace(/\\(\\|n)/g, (all, letter: string) => (letter === 'n' ? BREAK : all))
}

const CODES = /&&0?(?<code>92|58|35|61|123|125|126);/g

/** A text as it was before the parser, where it leaves its own codes in it. */
export function decode(text: string): string {
  return text
    .replace(CODES, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(BREAK, '\n')
    .replaceAll('-\u2060>', '->')
    .trim()
}

/** A text of a GIFT question as Markdown; a drawn blank stays drawn. */
export function textOf({ format, text }: TextFormat): string {
  return asMarkdown(text, format).replace(/(?:\\_){3,}/g, (run) => run.replaceAll('\\', ''))
}

/** A text without a format of its own, in that of its question. */
export function asMarkdown(text: string, format: TextFormat['format']): string {
  const decoded = decode(text)
  switch (format) {
    case 'markdown':
      return decoded
    case 'html':
    case 'moodle':
      return /<[a-z!/]|&\w+;|&#\d+;/i.test(decoded)
        ? htmlToMarkdown(decoded)
        : escapeMarkdown(decoded)
    case 'plain':
      return escapeMarkdown(decoded)
  }
}
