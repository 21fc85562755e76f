import { LITERAL_CLOSE, LITERAL_OPEN } from './rich.ts'

/** Control, private, bidirectional and other invisible characters: nothing a note says with them is meant to be read. */
const INVISIBLE = /[\p{Cc}\p{Co}\p{Cf}\ufff0-\uffff]/gu

/** Code without what cannot be seen. */
export function visibleCode(code: string): string {
  return /[^\x20-\x7e\n]/.test(code)
    ? code.replace(INVISIBLE, (found) => (/\s/.test(found) ? ' ' : ''))
    : code
}

/** Text without what is no part of it: invisible characters and the marks of other flavours of Markdown. */
export function cleanText(value: string): string {
  let text = value
  if (/[^\x20-\x7e\n]/.test(text))
    text = text
      .normalize('NFC')
      .replace(INVISIBLE, (found) =>
        found === LITERAL_OPEN || found === LITERAL_CLOSE ? found : '',
      )
  if (!/[=%*_{^]/.test(text)) return text
  return text
    .replace(/%%[^%\n]{0,500}%%/g, '')
    .replace(/==(?=[^\s=])([^=\n]{1,200})==/g, '$1')
    .replace(/\*\*|__(?=\s|$)|(?<=\s|^)__/g, '')
    .replace(/\[([^\][\n]{1,200})\]\{[.#][^}\n]{0,100}\}/g, '$1')
}
