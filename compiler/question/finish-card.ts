import { createHash } from 'node:crypto'
import type { Card, Source } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import type { NoteText } from '../note/note.ts'
import type { Asked, AskedForm } from './ask.ts'
import { findVolatile } from './find-volatile.ts'
import { finishOptions } from './finish-options.ts'
import { plainText } from './wording.ts'

/** Which card it is and which it belongs with. */
export interface Identity {
  readonly id: string
  readonly group: string
}

/** A derived card as the bank holds it, without the tags of its lines. */
export function finishCard(
  { draft, forms, confidence }: Asked,
  { id, group }: Identity,
  note: NoteText,
): Card {
  const { found, context } = draft
  return {
    id,
    group,
    rule: found.rule,
    confidence,
    fact: found.fact,
    tags: findVolatile(found.explanation),
    source: sourceOf(note, found.startLine, found.endLine, found.section.path),
    questions: forms.map((form) =>
      finishForm(form, id, { context, explanation: found.explanation }),
    ),
  }
}

/** Eight hexadecimal digits over what is asked and what is right, and nothing else. */
export function revOf(stem: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([stem, key]))
    .digest('hex')
    .slice(0, 8)
}

function finishForm(
  { form, distractors }: AskedForm,
  id: string,
  { context, explanation }: { readonly context: readonly string[]; readonly explanation: string },
): Question {
  const base = {
    id: `${id}.${form.kind}`,
    rev: revOf(form.stem, form.answer),
    stem: form.stem,
    ...(context.length > 0 ? { context } : {}),
    answer: form.answer,
    ...(explanation === '' ? {} : { explanation }),
  }
  switch (form.kind) {
    case 'choice':
      return {
        ...base,
        kind: 'choice',
        difficulty: rateDifficulty(distractors),
        options: finishOptions([
          { text: form.answer, key: true },
          ...distractors.map(({ text, feedback }) => ({
            text,
            key: false,
            ...(feedback === undefined ? {} : { feedback }),
          })),
        ]),
      }
    case 'typed':
    case 'cloze': {
      const accepted = acceptedOf(form.answer, form.accepted ?? [])
      return { ...base, kind: form.kind, ...(accepted.length > 0 ? { accepted } : {}) }
    }
    case 'order':
      return { ...base, kind: 'order', items: form.items ?? [] }
    case 'recall':
      return { ...base, kind: 'recall', ...(form.items ? { items: form.items } : {}) }
  }
}

/** Wrong options from the same structure are hard to tell from the key, those from elsewhere in the deck easy. */
function rateDifficulty(distractors: AskedForm['distractors']): 'easy' | 'medium' | 'hard' {
  const rungs = distractors.map(({ rung }) => rung)
  const mean = rungs.reduce((sum, rung) => sum + rung, 0) / Math.max(1, rungs.length)
  if (mean < 0.5) return 'hard'
  return mean < 2 ? 'medium' : 'easy'
}

/** What may be typed besides the answer: the answer without marks, and what else is right. */
export function acceptedOf(answer: string, others: readonly string[]): string[] {
  return [...new Set([plainText(answer), ...others])].filter(
    (text) => text !== answer && text !== '',
  )
}

/** Where a card comes from. */
export function sourceOf(
  { path, lines }: NoteText,
  startLine: number,
  endLine: number,
  headings: readonly string[],
): Source {
  return {
    file: path,
    startLine,
    endLine,
    headings,
    quote: lines
      .slice(startLine - 1, endLine)
      .join('\n')
      .trim(),
  }
}
