/** A shorter text of which still holds what holds of this one: lines are left out, then characters. */
export function shrinkText(text: string, holds: (text: string) => boolean): string {
  const lines = shrinkList(text.split('\n'), (kept) => holds(kept.join('\n')))
  return shrinkList([...lines.join('\n')], (kept) => holds(kept.join(''))).join('')
}

/** Leaves out halves, quarters … and at last single items, as long as it holds of what is left. */
function shrinkList(
  items: readonly string[],
  holds: (items: readonly string[]) => boolean,
): readonly string[] {
  let kept = items
  for (let size = Math.ceil(kept.length / 2); size > 0; size = Math.floor(size / 2))
    for (let at = 0; at < kept.length; ) {
      const fewer = kept.toSpliced(at, size)
      if (holds(fewer)) kept = fewer
      else at += size
    }
  return kept
}
