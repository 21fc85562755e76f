import { largestOf } from '../../note/many.ts'

/** Code as a block of a text: fenced, on lines of its own. */
export function fenceOf(code: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1))
  const info = /^[\w+#.-]{1,20}$/.test(language) ? language : ''
  return `${fence}${info}\n${code.replace(/\s+$/, '')}\n${fence}`
}

/** A line of code inside a line of text. */
export function codeSpanOf(code: string): string {
  const plain = code.replace(/\s+/g, ' ').trim()
  if (plain === '') return ''
  const run = longestRun(plain)
  const ticks = '`'.repeat(run + 1)
  return run === 0 ? `${ticks}${plain}${ticks}` : `${ticks} ${plain} ${ticks}`
}

function longestRun(code: string): number {
  return largestOf(
    (code.match(/`+/g) ?? []).map((run) => run.length),
    0,
  )
}
