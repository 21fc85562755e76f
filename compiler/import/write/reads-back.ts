import type { Authored } from '../../author/authored.ts'
import { readAuthored } from '../../author/read-authored.ts'
import { pathsOfImages } from '../../author/text/image-mark.ts'
import { toHtml } from '../../export/to-html.ts'
import { readNote } from '../../note/read-note.ts'
import type { Imported } from '../imported.ts'
import { alsoRight } from './also-right.ts'

/** What every note begins with that is written here: boxes are questions, and nothing else is asked. */
export const HEAD = 'quiz: true\nderive: false'

/** Whether the body of a note, compiled, is the questions that it was written for, in their order. */
export function readsBack(body: string, questions: readonly Imported[]): boolean {
  const bytes = Buffer.from(`---\n${HEAD}\n---\n\n${body}\n`)
  const note = readNote({ path: 'note.md', bytes }, [])
  if (!note) return false
  const { cards, messages } = readAuthored(note)
  return (
    cards.length === questions.length &&
    messages.length === 0 &&
    questions.every((question, at) => {
      const card = cards[at]
      return card !== undefined && canonical(card) === canonical(question)
    })
  )
}

/** What is asked and what is right as a reader sees it, whatever way it was written. */
function canonical({
  form,
  explanation,
}: Pick<Authored, 'form'> & { readonly explanation?: string | undefined }): string {
  const seen = (text: string | undefined): string =>
    toHtml(pathsOfImages(text ?? ''), (path) => decodeURI(path))
  return JSON.stringify([
    form.kind,
    [form.stem, form.answer, form.hint, explanation].map(seen),
    'options' in form
      ? form.options
          .map(({ text, key, feedback }) => [seen(text).toLowerCase(), key, seen(feedback)])
          .sort()
      : [],
    form.kind === 'typed' || form.kind === 'cloze' ? alsoRight(form) : [],
    'tolerance' in form && form.tolerance ? form.tolerance : 0,
    'items' in form ? (form.items ?? []).map(seen) : [],
    'pairs' in form ? form.pairs.map(({ left, right }) => [seen(left), seen(right)]) : [],
  ])
}
