/** Code, formulas and images, which stay as they are. */
const KEPT =
  /(?<![\\`])(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)|(?<!\\)\$[^$\n]+\$|!\[[^\]]*\]\([^)]*\)/g

/** What another reader of Markdown would take for HTML. */
const HTML = /(?<slashes>\\*)(?<mark><(?=[a-z/!?])|&(?=#?\w+;))/gi

/**
 * A text of a question as Markdown for others: our texts have no HTML, so that what looks like it is
 * meant as it stands, and is escaped.
 */
export function guardHtml(markdown: string): string {
  let guarded = ''
  let from = 0
  for (const kept of markdown.matchAll(KEPT)) {
    guarded += escapeIn(markdown.slice(from, kept.index)) + kept[0]
    from = kept.index + kept[0].length
  }
  return guarded + escapeIn(markdown.slice(from))
}

function escapeIn(text: string): string {
  return text.replace(HTML, (all, slashes: string, mark: string) =>
    slashes.length % 2 === 1 ? all : `${slashes}\\${mark}`,
  )
}
