/** The same function of lists that stay the same objects from call to call: asked of those of the last time, it gives what it gave then. */
export function rememberLast<Lists extends readonly (readonly unknown[])[], Answer>(
  ask: (...lists: Lists) => Answer,
): (...lists: Lists) => Answer {
  let last: { readonly lists: Lists; readonly answer: Answer } | undefined
  return (...lists) => {
    if (last?.lists.every((list, at) => isSame(list, lists[at]))) return last.answer
    last = { lists, answer: ask(...lists) }
    return last.answer
  }
}

/** Of empty lists one is like another. */
function isSame(a: readonly unknown[], b: readonly unknown[] | undefined): boolean {
  return a === b || (a.length === 0 && b?.length === 0)
}
