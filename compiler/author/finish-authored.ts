import type { Card } from '../../study/bank/card.ts'
import type { Question } from '../../study/bank/question.ts'
import type { Note } from '../note/note.ts'
import { acceptedOf, type Identity, revOf, sourceOf } from '../question/finish-card.ts'
import { finishOptions } from '../question/finish-options.ts'
import type { Authored, AuthoredForm } from './authored.ts'
import { markedOf, tagsAt } from './marks/marks-at.ts'

/** A card that an author wrote, as the bank holds it. */
export function finishAuthored(authored: Authored, { id, group }: Identity, note: Note): Card {
  const { form, startLine, endLine, tags = [] } = authored
  return {
    id,
    group,
    rule: authored.rule,
    confidence: 1,
    fact: { kind: 'authored', prompt: form.stem, answer: form.answer },
    tags: [...new Set([...tagsAt(markedOf(note), authored), ...tags])],
    source: sourceOf(note, startLine, endLine, authored.headings),
    questions: [finishForm(authored, id)],
  }
}

function finishForm({ form, explanation }: Authored, id: string): Question {
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
    case 'truefalse': {
      const options = finishOptions(form.options)
      return { ...base, kind: 'truefalse', options: options.sort((a) => (isTrue(a) ? -1 : 1)) }
    }
    case 'typed':
      return { ...base, kind: 'typed', ...acceptedIn(form), ...toleranceIn(form) }
    case 'cloze':
      return { ...base, kind: 'cloze', ...acceptedIn(form) }
    case 'recall':
      return { ...base, kind: 'recall', ...(form.items ? { items: form.items } : {}) }
    case 'order':
      return { ...base, kind: 'order', items: form.items }
    case 'match':
      return { ...base, kind: 'match', pairs: form.pairs }
  }
}

function isTrue({ text }: { readonly text: string }): boolean {
  return /^true$/i.test(text)
}

type TypedForm = Extract<AuthoredForm, { kind: 'typed' | 'cloze' }>

function acceptedIn({ answer, accepted = [] }: TypedForm) {
  const all = acceptedOf(answer, accepted)
  return all.length > 0 ? { accepted: all } : {}
}

function toleranceIn({ tolerance }: TypedForm) {
  return tolerance === undefined ? {} : { tolerance }
}
