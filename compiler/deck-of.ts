/** The deck of a note: the folder below the notes that it is in, or itself if it is in none. */
export function deckOf(path: string): { readonly id: string; readonly name: string } {
  const [first = '', ...rest] = path.split('/')
  const name = rest.length > 0 ? first : first.replace(/\.[^.]+$/, '')
  return { id: slugOf(name), name }
}

/** Lower case, with `-` for what is no letter or digit. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'deck' : slug
}

/** A folder's name as a title: `ecs-course` as `Ecs course`. */
export function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const REPOSITORY_FILE =
  /^(?:readme|licen[sc]e|contributing|changelog|code[-_]of[-_]conduct|security|authors|contributors)$/i
const APPARATUS =
  /^(?:sources|references|bibliography|credits|attributions?|acknowledge?ments|template|todo|summary|_sidebar|_navbar)$/i

/** Whether a file is one that every repository has, and no note at all. */
export function isRepositoryFile(path: string): boolean {
  return REPOSITORY_FILE.test(nameOf(path))
}

/** Whether a note is about the notes (a README, a list of sources) and not about a subject. */
export function isAboutRepository(path: string): boolean {
  return isRepositoryFile(path) || APPARATUS.test(nameOf(path))
}

/** Whether a note may give its deck a title and a description. */
export function isIndex(path: string): boolean {
  return /^(?:index|readme|_index)$/i.test(nameOf(path))
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '')
}
