import { stringify } from 'yaml'
import { slugOf } from '../../deck-of.ts'
import type { Message } from '../../note/message.ts'
import type { Imported } from '../imported.ts'
import { HEAD, readsBack } from './reads-back.ts'
import { drawBlank, listBlocks } from './write-block.ts'

/** Notes by their names, and what could not be written. */
export interface WrittenNotes {
  readonly notes: ReadonlyMap<string, string>
  readonly messages: readonly Message[]
}

/**
 * Questions as notes in our syntax, one for each deck. Each question is written in the plainest way
 * that compiles to the same question again; one that no way can hold is an error with its place.
 */
export function writeNotes(questions: readonly Imported[], path: string): WrittenNotes {
  const messages: Message[] = []
  const notes = new Map<string, string>()
  for (const [title, own] of Map.groupBy(questions, ({ deck }) => deck)) {
    const shared = sharedTags(own)
    const written = own.flatMap((question) => {
      const rest = { ...question, tags: question.tags.filter((tag) => !shared.includes(tag)) }
      const found = findWays(rest)
      const ways = found.length > 0 ? found : findWays(withoutAccepted(rest))
      if (ways.length === 0) messages.push(refuse(question, path))
      else messages.push(...listImages(question).map((image) => tellImage(question, image, path)))
      return ways.length === 0 ? [] : [ways]
    })
    notes.set(nameFor(title, notes), writeNote(title, shared, writeBody(written)))
  }
  return { notes, messages }
}

interface Way {
  readonly block: string
  readonly question: Imported
}

/** The ways to write a question that, read back, are the same question, the plainest first. */
function findWays(question: Imported): Way[] {
  const ways = listBlocks(question)
    .flatMap((block) => asWritten(question).map((written) => ({ block, question: written })))
    .filter((way) => readsBack(way.block, [way.question]))
  const faithful = ways.filter((way) => way.question === question)
  return faithful.length > 0 ? faithful : ways
}

/** The same, right only as its answer says: other spellings of literal marks are not worth a question. */
function withoutAccepted(question: Imported): Imported {
  const { form } = question
  return form.kind === 'typed' || form.kind === 'cloze'
    ? { ...question, form: { ...form, accepted: [] } }
    : question
}

/** The plainest ways side by side; if they run into one another, the strictest. */
function writeBody(written: readonly (readonly Way[])[]): string {
  const plain = written.flatMap(([first]) => first ?? [])
  const body = joinBlocks(plain)
  const isSound = readsBack(
    body,
    plain.map(({ question }) => question),
  )
  return isSound ? body : joinBlocks(written.flatMap((ways) => ways.at(-1) ?? []))
}

/** An answer after `A:` goes on to the next question; a rule ends it before anything else. */
function joinBlocks(ways: readonly Way[]): string {
  return ways
    .map(({ block }, at) => {
      const next = ways[at + 1]?.block
      const needsRule = block.startsWith('Q: ') && next !== undefined && !/^(?:Q: |## )/.test(next)
      return needsRule ? `${block}\n\n---` : block
    })
    .join('\n\n')
}

/** What a question may be read back as: a cloze, where nothing holds it, is a line to be typed. */
function asWritten(question: Imported): Imported[] {
  const { form } = question
  if (form.kind !== 'cloze') return [question]
  return [question, { ...question, form: { ...form, kind: 'typed', stem: drawBlank(form.stem) } }]
}

function sharedTags(questions: readonly Imported[]): string[] {
  const [first, ...rest] = questions
  return [...new Set(first?.tags)].filter((tag) => rest.every(({ tags }) => tags.includes(tag)))
}

function nameFor(title: string, taken: ReadonlyMap<string, string>): string {
  const slug = title === '' ? 'imported' : slugOf(title)
  let name = `${slug}.md`
  for (let count = 2; taken.has(name); count++) name = `${slug}-${count}.md`
  return name
}

function writeNote(title: string, tags: readonly string[], body: string): string {
  const head = stringify(
    { ...(title === '' ? {} : { title }), ...(tags.length === 0 ? {} : { tags }) },
    { lineWidth: 0 },
  ).replace(/^\{\}\n$/, '')
  return `---\n${head}${HEAD}\n---\n\n${body}\n`
}

/** The addresses of the images in a question. */
function listImages({ form, explanation = '' }: Imported): string[] {
  const texts = `${JSON.stringify(form)} ${explanation}`
  return [
    ...new Set([...texts.matchAll(/!\[[^\]]*\]\(([^)\s"\\]+)\)/g)].map(([, url = '']) => url)),
  ]
}

/** An import brings no files. */
function tellImage({ line }: Imported, image: string, path: string): Message {
  return {
    path,
    line,
    column: 1,
    severity: 'warning',
    rule: 'import',
    found: `an image, \`${image}\``,
    expected: 'its file beside the note before that is compiled',
  }
}

function refuse({ line, form }: Imported, path: string): Message {
  return {
    path,
    line,
    column: 1,
    severity: 'error',
    rule: 'import',
    found: `a ${form.kind} question that our notes cannot hold as it is: ${JSON.stringify(form.stem.slice(0, 60))}`,
    expected: 'a stem, and answers that differ and are not empty',
  }
}
