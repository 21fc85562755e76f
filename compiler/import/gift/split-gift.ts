/** A question or a category of a GIFT file by itself: blank lines part them. */
export interface GiftBlock {
  readonly text: string
  /** Its first line, counted from 1. */
  readonly line: number
}

/** The blocks of a GIFT file that say something; those of comments alone do not. */
export function splitGift(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let lines: string[] = []
  let start = 1
  const finish = (next: number): void => {
    const says = lines.some((line) => !/^\s*(?:\/\/|$)/.test(line))
    if (says) blocks.push({ text: lines.join('\n'), line: start })
    if (says || lines.length === 0) [lines, start] = [[], next]
  }
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries())
    if (line.trim() === '') finish(at + 2)
    else {
      if (lines.length === 0) start = at + 1
      lines.push(line)
    }
  finish(0)
  return blocks
}
