/** Names that tell nothing of what a note is about. */
const ANY_NOTE = /^(?:readme|index|notes?|main|untitled|new file|draft|todo|scratch|home|toc)\b/i

/**
 * What a note is called by its file, as a vault of notes without headings of the first depth has it:
 * `maths/8. Functions_of money.md` as `Functions of money`. `undefined` for a name that only numbers or
 * files it (`ch2627`, `README`).
 */
export function nameNote(path: string): string | undefined {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  const name = file
    .replace(/^[\d.]+[\s._)-]*/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  return name === '' || /\d/.test(name) || ANY_NOTE.test(name) ? undefined : name
}
