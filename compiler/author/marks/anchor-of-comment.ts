/** The id in a comment `<!-- q:id -->`. */
export function anchorOfComment(html: string): string | undefined {
  return /^<!--\s*q:(?<anchor>[\w-]{1,64})\s*-->$/.exec(html.trim())?.groups?.anchor
}
