/** What Discord reads as markup, a mention, an emoji, a time, a link or the frame of one, anywhere in a line. */
const ANYWHERE = /[\\*_~`|<>[\]()#@]|:(?!\s)/g

/** What it reads as a heading, a list, a quote or small print at the beginning of a line. */
const AT_START = /^(?:[-+]|\d+(?=[.)]))/

/**
 * Plain text so that Discord shows it as it is, wherever in a line it comes to stand. Takes off
 * nothing: see `stripInvisible` for that.
 */
export function escapeText(text: string, { isStart = false } = {}): string {
  const escaped = text.replaceAll(ANYWHERE, '\\$&')
  return isStart ? escaped.replace(AT_START, escapeStart) : escaped
}

/** A backslash is only taken for an escape before punctuation, so after the number of a list. */
function escapeStart(found: string): string {
  return /\d/.test(found) ? `${found}\\` : `\\${found}`
}
