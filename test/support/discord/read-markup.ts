/** Something that Discord's client makes of a text. */
export interface Markup {
  readonly kind:
    | 'mention'
    | 'link'
    | 'masked-link'
    | 'time'
    | 'emoji'
    | 'code-block'
    | 'heading'
    | 'list'
    | 'small'
    | 'quote'
    | 'spoiler'
  readonly text: string
}

type Rule = readonly [kind: Markup['kind'] | 'escape' | 'code', pattern: RegExp]

const AT_LINE_START: readonly Rule[] = [
  ['heading', /^#{1,3} +\S/],
  ['small', /^-# +\S/],
  ['list', /^ *(?:[-*]|\d+\.) +\S/],
  ['quote', /^(?:>>>|>) /],
]

const ANYWHERE: readonly Rule[] = [
  ['escape', /^\\[^0-9A-Za-z\s]/],
  ['code-block', /^```[\s\S]+?```/],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['mention', /^<(?:@[!&]?|#|id:|\/[^<>]*:)\w*>/],
  ['mention', /^@(?:everyone|here)/],
  ['time', /^<t:-?\d+(?::[tTdDfFsSR])?>/],
  ['emoji', /^<a?:\w+:\d+>/],
  ['emoji', /^:[a-z][\w+-]*:/],
  ['link', /^<(?:https?|steam|discord):\/\/[^\s<>]*>/],
  ['masked-link', /^\[[^\]]*[^\]\\]\]\(<?[^\s()]+/],
  ['link', /^(?:https?|steam|discord):\/\/[^\s<]+/],
  ['spoiler', /^\|\|[\s\S]+?\|\|/],
]

/**
 * What Discord's client makes of a text, written anew after its behaviour: escapes and code first,
 * the rest left to right. Emphasis is not listed.
 */
export function readMarkup(text: string): Markup[] {
  return text.split(/(?<=\n)/).flatMap(readLine)
}

function readLine(line: string): Markup[] {
  const found: Markup[] = []
  let at = 0
  for (
    let start = ruleFor(line, AT_LINE_START);
    start;
    start = ruleFor(line.slice(at), AT_LINE_START)
  ) {
    found.push({ kind: start.kind as Markup['kind'], text: start.text })
    at += start.text.length - (start.kind === 'quote' ? 0 : 1)
    if (start.kind === 'small') break
  }
  while (at < line.length) {
    const match = ruleFor(line.slice(at), ANYWHERE)
    if (match && match.kind !== 'escape' && match.kind !== 'code')
      found.push({ kind: match.kind, text: match.text })
    at += match ? match.text.length : 1
  }
  return found
}

function ruleFor(
  rest: string,
  rules: readonly Rule[],
): { kind: Rule[0]; text: string } | undefined {
  for (const [kind, pattern] of rules) {
    const match = pattern.exec(rest)
    if (match) return { kind, text: match[0] }
  }
  return undefined
}
