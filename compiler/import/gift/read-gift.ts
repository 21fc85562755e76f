import { parse } from 'gift-pegjs'
import type { Message } from '../../note/message.ts'
import type { Imported, ImportedFile } from '../imported.ts'
import { toForm } from './gift-form.ts'
import { hideBreaks } from './gift-text.ts'
import { type GiftBlock, splitGift } from './split-gift.ts'

/** Tags that our own export gives to what GIFT has no kind for. */
const KINDS: ReadonlySet<string> = new Set(['cloze', 'order'])

/** The questions of a GIFT file. What is wrong in it is an error with its place; what cannot be asked here is a warning. */
export function readGift(text: string, path: string): ImportedFile {
  const messages: Message[] = []
  const questions: Imported[] = []
  let deck = ''
  for (const block of splitGift(text)) {
    const parsed = parseBlock(block, path, messages)
    for (const question of parsed) {
      if (question.type === 'Category') {
        deck = deckOf(question.title)
        continue
      }
      const tags = question.tags ?? []
      const form = toForm(question, new Set(tags))
      const place = { path, line: block.line, column: 1, rule: 'gift' }
      if ('found' in form) messages.push({ ...place, ...form })
      else
        questions.push({
          ...form,
          tags: tags.filter((tag) => !KINDS.has(tag)),
          deck,
          line: block.line,
        })
    }
  }
  return { questions, messages }
}

/** The last part of a path of categories: `$course$/top/Looms` is of looms. */
function deckOf(category: string): string {
  return (category.split(/(?<!\/)\/(?!\/)/).at(-1) ?? '').replaceAll('//', '/').trim()
}

function parseBlock(
  { text, line }: GiftBlock,
  path: string,
  messages: Message[],
): ReturnType<typeof parse> {
  try {
    return parse(hideBreaks(text))
  } catch (error) {
    const { location, message } = readSyntaxError(error)
    messages.push({
      path,
      line: line + (location?.line ?? 1) - 1,
      column: location?.column ?? 1,
      severity: 'error',
      rule: 'gift',
      found: message,
      expected: `a question in GIFT: \`Stem {=right ~wrong}\`; ${ESCAPED}`,
    })
    return []
  }
}

const ESCAPED = '`~`, `=`, `#`, `{`, `}` and `:` of its texts behind a `\\`'

interface SyntaxProblem {
  readonly location?: { readonly line: number; readonly column: number }
  readonly message: string
}

function readSyntaxError(error: unknown): SyntaxProblem {
  if (!(error instanceof Error) || error.name !== 'SyntaxError') throw error
  const found = 'found' in error && typeof error.found === 'string' ? error.found : undefined
  const message =
    found === undefined ? 'the end of the question' : `${JSON.stringify(found)} where it cannot be`
  if (!('location' in error)) return { message }
  const { start } = error.location as { start: { line: number; column: number } }
  return { message, location: start }
}
