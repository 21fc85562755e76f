import type { AuthoredForm } from '../../author/authored.ts'
import { BLANK } from '../imported.ts'

const CLOZE = /\{\{c[\d,]+::(?<answer>[\s\S]*?)(?:::(?<hint>[\s\S]*?))?\}\}/g

/** A field with Anki's blanks as one question for each of them, the others filled in. */
export function blanksOf(field: string, toMarkdown: (field: string) => string): AuthoredForm[] {
  const blanks = [...field.matchAll(CLOZE)]
  return blanks.map((blank) => {
    const stem = field.replace(CLOZE, (_, answer: string, ...rest) =>
      rest.at(-3) === blank.index ? MARK : answer,
    )
    const { answer = '', hint } = blank.groups ?? {}
    return {
      kind: 'cloze',
      stem: toMarkdown(stem).replace(MARK, BLANK),
      answer: toMarkdown(answer),
      ...(hint === undefined ? {} : { hint: toMarkdown(hint) }),
    }
  })
}

/** Stands for the blank where brackets would be escaped. */
const MARK = '\ue00c'
