let segmenter: Intl.Segmenter | undefined

/** A text as what a reader takes for single characters. Making the segmenter costs 2 ms: only when needed. */
export function* graphemesOf(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** Plain text of at most so many UTF-16 units, cut between characters and ended with `…` if cut. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text
  let kept = ''
  for (const grapheme of graphemesOf(text.slice(0, 2 * limit))) {
    if (kept.length + grapheme.length > limit - 1) break
    kept += grapheme
  }
  return `${kept.trimEnd()}…`
}
