import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import type { Note } from '../note/note.ts'
import { acceptedOf, type Identity, revOf, sourceOf } from '../question/finish-card.ts'
import { finishOptions } from '../question/finish-options.ts'
import type { Authored } from './authored.ts'

/** A card that an author wrote, as the bank holds it. */
export function finishAuthored(authored: Authored, { id, group }: Identity, note: Note): Card {
  const { form, startLine, endLine } = authored
  return {
    id,
    group,
    rule: authored.rule,
    confidence: 1,
    fact: { kind: 'authored', prompt: form.stem, answer: form.answer },
    tags: note.frontMatter.tags,
    source: sourceOf(note, startLine, endLine, authored.headings),
    questions: [finishAuthoredForm(authored, id)],
  }
}

function finishAuthoredForm({ form, explanation }: Authored, id: string): Question {
  const base = {
    id: `${id}.${form.kind}`,
    rev: revOf(form.stem, form.answer),
    stem: form.stem,
    answer: form.answer,
    ...(explanation === undefined ? {} : { explanation }),
    ...(form.hint === undefined ? {} : { hint: form.hint }),
  }
  switch (form.kind) {
    case 'choice':
    case 'select':
      return { ...base, kind: form.kind, options: finishOptions(form.options) }
    case 'truefalse':
      return {
        ...base,
        kind: 'truefalse',
        options: finishOptions(form.options).sort((a) => (/^true$/i.test(a.text) ? -1 : 1)),
      }
    case 'typed':
    case 'cloze': {
      const accepted = acceptedOf(form.answer, [])
      return { ...base, kind: form.kind, ...(accepted.length > 0 ? { accepted } : {}) }
    }
    case 'recall':
      return { ...base, kind: 'recall' }
  }
}
